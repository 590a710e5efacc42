package dev.kerf.analyzer.signature.codec;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The encoded types of one jar or module. Opening one reads three numbers; a look-up is a binary
 * search over hashes and decodes that one type.
 *
 * <p>Layout, numbers of four bytes big-endian: the magic text; how many texts, references and types
 * there are; where each text ends; where each reference starts; the sorted hashes of the types'
 * names; where each type starts, in the order of the hashes; then the texts, references and types
 * themselves. All positions count from the first byte.
 *
 * <p>Texts and references are kept once decoded, so that they are shared. Two threads may decode
 * the same one, to equal values.
 */
public final class SignaturePart {

  private static final int COUNTS = Tags.PART.length();
  private static final int WORD = 4;

  private final byte[] bytes;
  private final int typeCount;

  private final int textEnds;
  private final int referenceStarts;
  private final int hashes;
  private final int typeStarts;

  private final AtomicReferenceArray<String> texts;
  private final AtomicReferenceArray<TypeReference> references;

  private SignaturePart(byte[] bytes) {
    String magic =
        new String(
            bytes, 0, Math.min(bytes.length, Tags.PART.length()), StandardCharsets.ISO_8859_1);
    if (!magic.equals(Tags.PART)) {
      throw new IllegalStateException("not encoded signatures of this version: " + magic);
    }
    this.bytes = bytes;
    this.texts = new AtomicReferenceArray<>(word(COUNTS));
    this.references = new AtomicReferenceArray<>(word(COUNTS + WORD));
    this.typeCount = word(COUNTS + 2 * WORD);
    this.textEnds = COUNTS + 3 * WORD;
    this.referenceStarts = textEnds + WORD * texts.length();
    this.hashes = referenceStarts + WORD * references.length();
    this.typeStarts = hashes + WORD * typeCount;
  }

  /**
   * Opens what {@link #encode} gave.
   *
   * @throws IllegalStateException if the bytes are something else
   */
  public static SignaturePart open(byte[] bytes) {
    return new SignaturePart(bytes);
  }

  /** Encodes types; the same types in another order give the same bytes. */
  public static byte[] encode(Collection<TypeDeclared> types) {
    List<TypeDeclared> sorted =
        types.stream()
            .sorted(
                Comparator.comparingInt((TypeDeclared type) -> hash(type.name()))
                    .thenComparing(type -> type.name().binaryName()))
            .toList();
    InternTables tables = new InternTables();
    TypeEncoder counting = new TypeEncoder(new ByteSink(), tables);
    sorted.forEach(counting::type);
    tables.endCounting();

    int start =
        COUNTS
            + WORD * (3 + tables.texts().size() + tables.references().size() + 2 * sorted.size());
    ByteSink directory = new ByteSink().text(Tags.PART);
    directory.s4(tables.texts().size()).s4(tables.references().size()).s4(sorted.size());
    ByteSink data = new ByteSink();
    for (String text : tables.texts()) {
      directory.s4(start + data.text(text).size());
    }
    for (TypeReference reference : tables.references()) {
      directory.s4(start + data.size());
      ReferenceCodec.write(reference, data, tables);
    }
    sorted.forEach(type -> directory.s4(hash(type.name())));
    for (TypeDeclared type : sorted) {
      directory.s4(start + data.size());
      new TypeEncoder(data, tables).type(type);
    }
    return directory.bytes(data).toArray();
  }

  public Optional<TypeDeclared> find(TypeName name) {
    int position = position(name);
    return position < 0 ? Optional.empty() : Optional.of(decoder(position).type());
  }

  public boolean contains(TypeName name) {
    return position(name) >= 0;
  }

  /** All names, in the order of their hashes. */
  public List<TypeName> names() {
    TypeName[] names = new TypeName[typeCount];
    Arrays.setAll(names, position -> decoder(position).typeName());
    return List.of(names);
  }

  String text(int number) {
    String known = texts.getAcquire(number);
    if (known != null) {
      return known;
    }
    int start = number == 0 ? typeStarts + WORD * typeCount : word(textEnds + WORD * (number - 1));
    String text = new ByteCursor(bytes, start).text(word(textEnds + WORD * number) - start);
    texts.setRelease(number, text);
    return text;
  }

  TypeReference reference(int number) {
    TypeReference known = references.getAcquire(number);
    if (known != null) {
      return known;
    }
    ByteCursor at = new ByteCursor(bytes, word(referenceStarts + WORD * number));
    TypeReference reference = ReferenceCodec.read(at, this);
    references.setRelease(number, reference);
    return reference;
  }

  private int position(TypeName name) {
    int hash = hash(name);
    int low = 0;
    int high = typeCount;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (word(hashes + WORD * middle) < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int at = low; at < typeCount && word(hashes + WORD * at) == hash; at++) {
      if (decoder(at).typeName().binaryName().equals(name.binaryName())) {
        return at;
      }
    }
    return -1;
  }

  private TypeDecoder decoder(int position) {
    return new TypeDecoder(new ByteCursor(bytes, word(typeStarts + WORD * position)), this);
  }

  /** The hash of {@link String}, which the Java platform fixes. */
  private static int hash(TypeName name) {
    return name.binaryName().hashCode();
  }

  private int word(int at) {
    return new ByteCursor(bytes, at).s4();
  }
}
