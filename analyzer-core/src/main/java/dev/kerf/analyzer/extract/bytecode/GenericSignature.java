package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * What a Signature attribute (JVMS 4.7.9.1) says about a class or a method.
 *
 * <p>The JVM never checks these attributes, and obfuscators and other compilers write broken ones;
 * a broken one reads as absent, so that the erased descriptor decides.
 */
public final class GenericSignature extends SignatureVisitor {

  private final List<TypeParameterDeclared> typeParameters = new ArrayList<>();
  private final List<TypeReference> superclass = new ArrayList<>();
  private final List<TypeReference> interfaces = new ArrayList<>();
  private final List<TypeReference> parameters = new ArrayList<>();
  private final List<TypeReference> returned = new ArrayList<>();
  private final List<TypeReference> thrown = new ArrayList<>();

  private String typeParameter = "";
  private List<TypeReference> bounds = List.of();

  private GenericSignature() {
    super(Opcodes.ASM9);
  }

  /** Reads the signature of a class; empty when there is none, or a broken one. */
  static Optional<GenericSignature> ofClass(String signature) {
    return read(signature).filter(read -> read.superclass.size() == 1);
  }

  /**
   * Reads the signature of a method; empty when there is none, or a broken one.
   *
   * @param parameterCount of the descriptor; a signature has as many, or fewer where the compiler
   *     added some
   */
  static Optional<GenericSignature> ofMethod(String signature, int parameterCount) {
    return read(signature)
        .filter(read -> read.returned.size() == 1 && read.parameters.size() <= parameterCount);
  }

  /** Reads the signature of a field or record component. */
  public static Optional<TypeReference> ofField(String signature) {
    if (signature == null) {
      return Optional.empty();
    }
    List<TypeReference> type = new ArrayList<>();
    try {
      new SignatureReader(signature).acceptType(new GenericType(type::add));
    } catch (RuntimeException broken) {
      return Optional.empty();
    }
    return type.size() == 1 ? Optional.of(type.get(0)) : Optional.empty();
  }

  private static Optional<GenericSignature> read(String signature) {
    if (signature == null) {
      return Optional.empty();
    }
    GenericSignature read = new GenericSignature();
    try {
      new SignatureReader(signature).accept(read);
    } catch (RuntimeException broken) {
      // ASM has no exception of its own for it: it runs off the end of the text.
      return Optional.empty();
    }
    read.endTypeParameter();
    return Optional.of(read);
  }

  List<TypeParameterDeclared> typeParameters() {
    return typeParameters;
  }

  TypeReference superclass() {
    return superclass.get(0);
  }

  List<TypeReference> interfaces() {
    return interfaces;
  }

  List<TypeReference> parameters() {
    return parameters;
  }

  TypeReference returned() {
    return returned.get(0);
  }

  List<TypeReference> thrown() {
    return thrown;
  }

  @Override
  public void visitFormalTypeParameter(String name) {
    endTypeParameter();
    typeParameter = name;
    bounds = new ArrayList<>();
  }

  /** Compilers write {@code T extends Object} for a plain {@code T}. */
  private void endTypeParameter() {
    if (!typeParameter.isEmpty()) {
      boolean plain = bounds.size() == 1 && BinaryTypes.isObject(bounds.get(0));
      typeParameters.add(new TypeParameterDeclared(typeParameter, plain ? List.of() : bounds));
      typeParameter = "";
    }
  }

  @Override
  public SignatureVisitor visitClassBound() {
    return new GenericType(bounds::add);
  }

  @Override
  public SignatureVisitor visitInterfaceBound() {
    return new GenericType(bounds::add);
  }

  @Override
  public SignatureVisitor visitSuperclass() {
    return new GenericType(superclass::add);
  }

  @Override
  public SignatureVisitor visitInterface() {
    return new GenericType(interfaces::add);
  }

  @Override
  public SignatureVisitor visitParameterType() {
    return new GenericType(parameters::add);
  }

  @Override
  public SignatureVisitor visitReturnType() {
    return new GenericType(returned::add);
  }

  @Override
  public SignatureVisitor visitExceptionType() {
    return new GenericType(thrown::add);
  }
}
