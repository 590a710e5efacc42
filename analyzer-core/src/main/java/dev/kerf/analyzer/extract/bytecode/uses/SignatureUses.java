package dev.kerf.analyzer.extract.bytecode.uses;

import dev.kerf.analyzer.extract.bytecode.MalformedClassFile;
import java.util.Arrays;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * The types that a Signature attribute names, part by part. A broken one reads as absent, so that
 * the erased descriptor decides. One object serves all signatures of a thread.
 */
final class SignatureUses extends SignatureVisitor {

  /** What a part of a signature says. */
  enum Part {
    BOUND,
    SUPERCLASS,
    INTERFACE,
    PARAMETER,
    RESULT,
    THROWN,
    FIELD
  }

  private static final int MAX_DEPTH = 256;

  private final KnownNames known;
  private int size;
  private Part[] parts = new Part[8];

  /** Where the types of a part start among all. */
  private int[] starts = new int[8];

  private boolean[] variables = new boolean[8];
  private int typeCount;
  private int[] types = new int[32];
  private boolean[] isArgument = new boolean[32];

  SignatureUses(KnownNames known) {
    super(Opcodes.ASM9);
    this.known = known;
  }

  /** Reads the signature of a class or method; says whether there is one and it is not broken. */
  boolean read(String signature) {
    return read(signature, false);
  }

  /** Reads the signature of a field or record component. */
  boolean readField(String signature) {
    return read(signature, true);
  }

  private boolean read(String signature, boolean ofField) {
    size = 0;
    typeCount = 0;
    if (signature == null) {
      return false;
    }
    try {
      SignatureReader reader = new SignatureReader(signature);
      if (ofField) {
        reader.acceptType(part(Part.FIELD));
      } else {
        reader.accept(this);
      }
    } catch (RuntimeException broken) {
      // ASM has no exception of its own for it: it runs off the end of the text.
      size = 0;
    }
    return size > 0;
  }

  int count(Part kind) {
    int count = 0;
    for (int part = 0; part < size; part++) {
      count += parts[part] == kind ? 1 : 0;
    }
    return count;
  }

  /** Whether a part, or what it is an array of, is a type variable alone. */
  boolean isVariable(Part kind, int number) {
    return variables[find(kind, number)];
  }

  private int find(Part kind, int number) {
    int left = number;
    for (int part = 0; ; part++) {
      if (parts[part] == kind && left-- == 0) {
        return part;
      }
    }
  }

  /** Records the class of a part by its kind, and what stands in its angle brackets as generic. */
  void record(Part kind, int number, UseKind use, int line, UseTable table) {
    int part = find(kind, number);
    int end = part + 1 < size ? starts[part + 1] : typeCount;
    for (int at = starts[part]; at < end; at++) {
      table.add(types[at], isArgument[at] ? UseKind.GENERIC : use, line);
    }
  }

  private SignatureVisitor part(Part kind) {
    if (size == parts.length) {
      parts = Arrays.copyOf(parts, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      variables = Arrays.copyOf(variables, 2 * size);
    }
    parts[size] = kind;
    starts[size] = typeCount;
    variables[size] = false;
    size++;
    return new Reference(0);
  }

  private void add(int type, boolean argument) {
    if (type < 0) {
      return;
    }
    if (typeCount == types.length) {
      types = Arrays.copyOf(types, 2 * typeCount);
      isArgument = Arrays.copyOf(isArgument, 2 * typeCount);
    }
    types[typeCount] = type;
    isArgument[typeCount] = argument;
    typeCount++;
  }

  @Override
  public SignatureVisitor visitClassBound() {
    return part(Part.BOUND);
  }

  @Override
  public SignatureVisitor visitInterfaceBound() {
    return part(Part.BOUND);
  }

  @Override
  public SignatureVisitor visitSuperclass() {
    return part(Part.SUPERCLASS);
  }

  @Override
  public SignatureVisitor visitInterface() {
    return part(Part.INTERFACE);
  }

  @Override
  public SignatureVisitor visitParameterType() {
    return part(Part.PARAMETER);
  }

  @Override
  public SignatureVisitor visitReturnType() {
    return part(Part.RESULT);
  }

  @Override
  public SignatureVisitor visitExceptionType() {
    return part(Part.THROWN);
  }

  /** One type, with its arguments: of {@code Outer<A>.Inner<B>} only those of the innermost. */
  private final class Reference extends SignatureVisitor {

    private final int depth;
    private String name = "";
    private int start;

    Reference(int depth) {
      super(Opcodes.ASM9);
      if (depth > MAX_DEPTH) {
        throw new MalformedClassFile("a signature nests deeper than " + MAX_DEPTH + " levels");
      }
      this.depth = depth;
    }

    @Override
    public void visitTypeVariable(String variable) {
      if (depth == 0) {
        variables[size - 1] = true;
      }
    }

    @Override
    public SignatureVisitor visitArrayType() {
      return this;
    }

    @Override
    public void visitClassType(String internalName) {
      name = internalName;
      start = typeCount;
    }

    @Override
    public void visitInnerClassType(String inner) {
      name += '$' + inner;
      typeCount = start;
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
      return new Reference(depth + 1);
    }

    @Override
    public void visitEnd() {
      add(known.of(name), depth > 0);
    }
  }
}
