package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads one method without its code: what it declares, and the default of an annotation's element.
 *
 * <p>What a constructor declares depends on where its class stands, which the class file tells only
 * at its end; so {@link #declared} is asked for then.
 */
final class MethodHeader extends MethodVisitor {

  private final int access;
  private final String name;
  private final Type[] descriptor;
  private final TypeReference erasedReturn;
  private final List<TypeReference> erasedThrown;
  private final Optional<GenericSignature> signature;

  private final List<String> parameterNames = new ArrayList<>();
  private final List<Integer> parameterFlags = new ArrayList<>();
  private final List<AnnotationUse> annotations = new ArrayList<>();

  /** By the index that the class file gives, which counts only parameters that can have one. */
  private final Map<Integer, List<AnnotationUse>> parameterAnnotations = new TreeMap<>();

  private int annotableParameters = -1;
  private Optional<Body> annotationDefault = Optional.empty();

  /**
   * @param signature may be null
   * @param exceptions internal names, may be null
   */
  MethodHeader(int access, String name, String descriptor, String signature, String[] exceptions) {
    super(Opcodes.ASM9);
    this.access = access;
    this.name = name;
    this.descriptor = Type.getArgumentTypes(descriptor);
    this.erasedReturn = BinaryTypes.of(Type.getReturnType(descriptor));
    this.erasedThrown =
        exceptions == null ? List.of() : BinaryTypes.references(List.of(exceptions));
    this.signature = GenericSignature.ofMethod(signature, this.descriptor.length);
  }

  @Override
  public void visitParameter(String parameterName, int parameterAccess) {
    parameterNames.add(parameterName == null ? "" : parameterName);
    parameterFlags.add(parameterAccess);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    return AnnotationValues.ofAnnotation(annotation, annotations::add);
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return AnnotationValues.ofDefault(value -> annotationDefault = Optional.of(value));
  }

  @Override
  public void visitAnnotableParameterCount(int count, boolean visible) {
    annotableParameters = count;
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String annotation, boolean visible) {
    return AnnotationValues.ofAnnotation(
        annotation,
        parameterAnnotations.computeIfAbsent(parameter, index -> new ArrayList<>())::add);
  }

  /**
   * What the method declares.
   *
   * @param captured how many variables its class captures
   */
  MethodDeclared declared(TypeHeader type, int captured) {
    int modifiers = AccessFlags.ofMethod(access, type.isInterface());
    if (type.isEnum() && isAddedToEnums()) {
      modifiers |= Modifier.IMPLICIT;
    }
    return new MethodDeclared(
        name,
        name.equals("<clinit>"),
        modifiers,
        signature.map(GenericSignature::typeParameters).orElse(List.of()),
        parameters(addedParameters(type, captured)),
        signature.map(GenericSignature::returned).orElse(erasedReturn),
        // A signature repeats what is thrown only where a type variable is among it.
        signature
            .map(GenericSignature::thrown)
            .filter(thrown -> !thrown.isEmpty())
            .orElse(erasedThrown),
        annotations,
        annotationDefault,
        Constants.NO_LINE);
  }

  private boolean isAddedToEnums() {
    boolean takesName =
        descriptor.length == 1 && descriptor[0].getDescriptor().equals("Ljava/lang/String;");
    return (access & Opcodes.ACC_STATIC) != 0
        && (name.equals("values") && descriptor.length == 0 || name.equals("valueOf") && takesName);
  }

  private DeclaredParameters addedParameters(TypeHeader type, int captured) {
    if (!name.equals("<init>") || type.isRecord()) {
      return DeclaredParameters.ALL; // the components of a compact constructor are mandated too
    }
    return parameterFlags.size() == descriptor.length
        ? DeclaredParameters.ofFlags(parameterFlags.stream().mapToInt(flags -> flags).toArray())
        : DeclaredParameters.ofConstructor(type.place(), type.isEnum(), captured, descriptor);
  }

  private List<ParameterDeclared> parameters(DeclaredParameters added) {
    int count = descriptor.length - added.added();
    // Signatures leave the compiler's parameters out, mostly; without a match the types are erased.
    Optional<List<TypeReference>> generic =
        signature.map(GenericSignature::parameters).filter(types -> types.size() == count);
    int annotationShift = annotableParameters == descriptor.length ? added.leading() : 0;
    List<ParameterDeclared> parameters = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      int position = index;
      int inDescriptor = index + added.leading();
      boolean named =
          parameterNames.size() == descriptor.length && !parameterNames.get(inDescriptor).isEmpty();
      parameters.add(
          new ParameterDeclared(
              named ? parameterNames.get(inDescriptor) : "arg" + index,
              generic
                  .map(types -> types.get(position))
                  .orElseGet(() -> BinaryTypes.of(descriptor[inDescriptor])),
              parameterAnnotations.getOrDefault(index + annotationShift, List.of())));
    }
    return parameters;
  }
}
