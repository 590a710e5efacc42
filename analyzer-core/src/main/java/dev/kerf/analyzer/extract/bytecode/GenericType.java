package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * Builds the one type that a part of a generic signature states, and hands it on.
 *
 * <p>Of {@code Outer<A>.Inner<B>} only {@code B} is kept: references carry the arguments of the
 * innermost type.
 */
final class GenericType extends SignatureVisitor {

  /** Deeper than any compiler nests; a bound for forged signatures. */
  private static final int MAX_DEPTH = 256;

  private final int depth;
  private final Consumer<TypeReference> whenDone;
  private final List<TypeReference> arguments = new ArrayList<>();
  private String internalName = "";

  GenericType(Consumer<TypeReference> whenDone) {
    this(0, whenDone);
  }

  private GenericType(int depth, Consumer<TypeReference> whenDone) {
    super(Opcodes.ASM9);
    if (depth > MAX_DEPTH) {
      throw new MalformedClassFile("a signature nests deeper than " + MAX_DEPTH + " levels");
    }
    this.depth = depth;
    this.whenDone = whenDone;
  }

  private GenericType inside(Consumer<TypeReference> use) {
    return new GenericType(depth + 1, use);
  }

  @Override
  public void visitBaseType(char descriptor) {
    whenDone.accept(BinaryTypes.of(Type.getType(String.valueOf(descriptor))));
  }

  @Override
  public void visitTypeVariable(String name) {
    whenDone.accept(new TypeReference.Variable(name));
  }

  @Override
  public SignatureVisitor visitArrayType() {
    return inside(component -> whenDone.accept(new TypeReference.ArrayOf(component)));
  }

  @Override
  public void visitClassType(String name) {
    internalName = name;
  }

  @Override
  public void visitInnerClassType(String name) {
    internalName += '$' + name;
    arguments.clear();
  }

  @Override
  public void visitTypeArgument() {
    arguments.add(new TypeReference.Wildcard(TypeReference.Variance.UNBOUNDED, List.of()));
  }

  @Override
  public SignatureVisitor visitTypeArgument(char wildcard) {
    return switch (wildcard) {
      case SignatureVisitor.EXTENDS ->
          inside(bound -> bounded(TypeReference.Variance.EXTENDS, bound));
      case SignatureVisitor.SUPER -> inside(bound -> bounded(TypeReference.Variance.SUPER, bound));
      default -> inside(arguments::add);
    };
  }

  private void bounded(TypeReference.Variance variance, TypeReference bound) {
    arguments.add(new TypeReference.Wildcard(variance, List.of(bound)));
  }

  @Override
  public void visitEnd() {
    whenDone.accept(new TypeReference.Binary(BinaryTypes.name(internalName), arguments));
  }
}
