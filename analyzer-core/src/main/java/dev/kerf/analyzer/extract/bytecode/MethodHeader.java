package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.extract.bytecode.MethodBodies.MethodBody;
import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared.Nesting;
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
public final class MethodHeader extends MethodVisitor {

  private final int access;
  private final String name;
  private final String written;
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
    this.written = descriptor;
    this.descriptor = Type.getArgumentTypes(descriptor);
    this.erasedReturn = BinaryTypes.of(Type.getReturnType(descriptor));
    this.erasedThrown =
        exceptions == null ? List.of() : BinaryTypes.references(List.of(exceptions));
    this.signature = GenericSignature.ofMethod(signature, this.descriptor.length);
  }

  public String name() {
    return name;
  }

  /** As in the class file. */
  public String descriptor() {
    return written;
  }

  /** As in the class file. */
  public int access() {
    return access;
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
  MethodDeclared declared(TypeHeader type, int captured, MethodBodies bodies) {
    DeclaredParameters added = addedParameters(type, captured);
    boolean impliedByEnum = type.isEnum() && isAddedToEnums();
    MethodBody code =
        impliedByEnum ? MethodBody.ABSENT : bodies.of(this, added.leading(), added.trailing());
    // The constructor of an anonymous class holds what initializes it, and is no other member.
    boolean initializer =
        name.equals("<clinit>")
            || name.equals("<init>") && type.place().nesting() == Nesting.ANONYMOUS;
    int modifiers = AccessFlags.ofMethod(access, type.isInterface());
    if (impliedByEnum) {
      modifiers |= Modifier.IMPLICIT;
    }
    return new MethodDeclared(
        name,
        initializer,
        modifiers,
        signature.map(GenericSignature::typeParameters).orElse(List.of()),
        initializer ? List.of() : parameters(added, code.parameterNames()),
        signature.map(GenericSignature::returned).orElse(erasedReturn),
        // A signature repeats what is thrown only where a type variable is among it.
        signature
            .map(GenericSignature::thrown)
            .filter(thrown -> !thrown.isEmpty())
            .orElse(erasedThrown),
        annotations,
        annotationDefault.or(code::body),
        code.line());
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

  private List<ParameterDeclared> parameters(DeclaredParameters added, List<String> fromCode) {
    int count = descriptor.length - added.added();
    // Signatures leave the compiler's parameters out, mostly; without a match the types are erased.
    Optional<List<TypeReference>> generic =
        signature.map(GenericSignature::parameters).filter(types -> types.size() == count);
    int annotationShift = annotableParameters == descriptor.length ? added.leading() : 0;
    List<ParameterDeclared> parameters = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      int position = index;
      int inDescriptor = index + added.leading();
      parameters.add(
          new ParameterDeclared(
              name(inDescriptor, fromCode).orElse("arg" + index),
              generic
                  .map(types -> types.get(position))
                  .orElseGet(() -> BinaryTypes.of(descriptor[inDescriptor])),
              parameterAnnotations.getOrDefault(index + annotationShift, List.of())));
    }
    return parameters;
  }

  private Optional<String> name(int parameter, List<String> fromCode) {
    List<String> names = parameterNames.size() == descriptor.length ? parameterNames : fromCode;
    return names.size() == descriptor.length
        ? Optional.of(names.get(parameter)).filter(given -> !given.isEmpty())
        : Optional.empty();
  }
}
