package dev.kerf.analyzer.signature.codec;

import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads type references by the numbers of the texts and references they are made of. */
final class ReferenceCodec {

  private static final List<TypeReference.Variance> VARIANCES =
      List.of(TypeReference.Variance.values());

  private ReferenceCodec() {}

  /**
   * @throws IllegalArgumentException for a reference that only source states
   */
  static void write(TypeReference reference, ByteSink out, InternTables tables) {
    if (reference instanceof TypeReference.Primitive primitive) {
      out.number(Tags.PRIMITIVE).number(tables.text(primitive.keyword()));
    } else if (reference instanceof TypeReference.Variable variable) {
      out.number(Tags.VARIABLE).number(tables.text(variable.name()));
    } else if (reference instanceof TypeReference.ArrayOf array) {
      out.number(Tags.ARRAY).number(tables.reference(array.component()));
    } else if (reference instanceof TypeReference.Binary binary) {
      out.number(Tags.BINARY)
          .number(tables.text(binary.name().packageName()))
          .number(tables.text(binary.name().nameInPackage()))
          .number(binary.arguments().size());
      binary.arguments().forEach(argument -> out.number(tables.reference(argument)));
    } else if (reference instanceof TypeReference.Wildcard wildcard) {
      out.number(Tags.WILDCARD)
          .number(wildcard.variance().ordinal())
          .number(wildcard.bound().size());
      wildcard.bound().forEach(bound -> out.number(tables.reference(bound)));
    } else {
      throw new IllegalArgumentException("signatures state no such reference: " + reference);
    }
  }

  static TypeReference read(ByteCursor in, SignaturePart part) {
    int tag = in.number();
    return switch (tag) {
      case Tags.PRIMITIVE -> new TypeReference.Primitive(part.text(in.number()));
      case Tags.VARIABLE -> new TypeReference.Variable(part.text(in.number()));
      case Tags.ARRAY -> new TypeReference.ArrayOf(part.reference(in.number()));
      case Tags.BINARY -> {
        String packageName = part.text(in.number());
        String name = part.text(in.number());
        yield new TypeReference.Binary(
            TypeName.of(packageName.isEmpty() ? name : packageName.concat(".").concat(name)),
            references(in, part));
      }
      case Tags.WILDCARD ->
          new TypeReference.Wildcard(VARIANCES.get(in.number()), references(in, part));
      default -> throw new IllegalStateException("no such reference tag: " + tag);
    };
  }

  static List<TypeReference> references(ByteCursor in, SignaturePart part) {
    int count = in.number();
    if (count == 0) {
      return List.of();
    }
    List<TypeReference> references = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      references.add(part.reference(in.number()));
    }
    return references;
  }
}
