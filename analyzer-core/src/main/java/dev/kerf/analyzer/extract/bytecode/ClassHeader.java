package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeDeclared.Kind;
import dev.kerf.analyzer.fact.TypeDeclared.Nesting;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * Reads the type that a class file declares, without the code of its methods. Members that the
 * compiler made (synthetic ones and bridges) are left out; a synthetic type is kept and marked.
 */
public final class ClassHeader extends ClassVisitor {

  private final boolean withCompilerMade;
  private int access;
  private String internalName = "";
  private Optional<TypeReference> superclass = Optional.empty();
  private List<TypeReference> interfaces = List.of();
  private Optional<GenericSignature> signature = Optional.empty();
  private Optional<TypeName> enclosingOfLocal = Optional.empty();
  private InnerClass own = InnerClass.NONE;
  private int captured;

  private final List<TypeReference> permitted = new ArrayList<>();
  private final List<AnnotationUse> annotations = new ArrayList<>();
  private final Map<String, FieldDeclared> components = new LinkedHashMap<>();
  private final List<FieldDeclared> fields = new ArrayList<>();
  private final List<MethodHeader> methods = new ArrayList<>();

  /** The InnerClasses entry that speaks of the class itself; names may be null as in the file. */
  private record InnerClass(boolean present, String outerName, String innerName, int access) {
    static final InnerClass NONE = new InnerClass(false, null, null, 0);
  }

  /**
   * @param withCompilerMade whether methods that the compiler made are wanted too; they may hold
   *     code of the source. Bridges never are
   */
  public ClassHeader(boolean withCompilerMade) {
    super(Opcodes.ASM9);
    this.withCompilerMade = withCompilerMade;
  }

  /** Whether the file declares no type: a module-info. */
  public boolean isModule() {
    return (access & Opcodes.ACC_MODULE) != 0;
  }

  /** Whether the file only carries the annotations of its package. */
  public boolean isPackageInfo() {
    return internalName.equals("package-info") || internalName.endsWith("/package-info");
  }

  public List<AnnotationUse> annotations() {
    return annotations;
  }

  public TypeName name() {
    return BinaryTypes.name(internalName);
  }

  @Override
  public void visit(
      int version,
      int classAccess,
      String name,
      String classSignature,
      String superName,
      String[] interfaceNames) {
    access = classAccess;
    internalName = name;
    signature = GenericSignature.ofClass(classSignature);
    superclass = Optional.ofNullable(superName).map(BinaryTypes::reference);
    interfaces =
        interfaceNames == null ? List.of() : BinaryTypes.references(List.of(interfaceNames));
  }

  @Override
  public void visitOuterClass(String owner, String methodName, String methodDescriptor) {
    enclosingOfLocal = Optional.of(BinaryTypes.name(owner));
  }

  @Override
  public void visitInnerClass(String name, String outerName, String innerName, int innerAccess) {
    if (name.equals(internalName)) {
      own = new InnerClass(true, outerName, innerName, innerAccess);
    }
  }

  @Override
  public void visitPermittedSubclass(String name) {
    permitted.add(BinaryTypes.reference(name));
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationValues.ofAnnotation(descriptor, annotations::add);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, String componentSignature) {
    return new ComponentHeader(
        name, descriptor, componentSignature, component -> components.put(name, component));
  }

  @Override
  public FieldVisitor visitField(
      int fieldAccess, String name, String descriptor, String fieldSignature, Object constant) {
    if (AccessFlags.isCompilerMadeField(fieldAccess)) {
      captured += name.startsWith("val$") ? 1 : 0;
      return null;
    }
    return new FieldHeader(fieldAccess, name, descriptor, fieldSignature, constant, fields::add);
  }

  @Override
  public MethodHeader visitMethod(
      int methodAccess,
      String name,
      String descriptor,
      String methodSignature,
      String[] exceptions) {
    boolean bridge = (methodAccess & Opcodes.ACC_BRIDGE) != 0;
    if (bridge || !withCompilerMade && AccessFlags.isCompilerMadeMethod(methodAccess)) {
      return null;
    }
    MethodHeader method =
        new MethodHeader(methodAccess, name, descriptor, methodSignature, exceptions);
    methods.add(method);
    return method;
  }

  /** What was read, once all of the file was visited, without code. */
  TypeDeclared declared() {
    return declared(MethodBodies.NONE);
  }

  /** What was read, once all of the file was visited. */
  public TypeDeclared declared(MethodBodies bodies) {
    TypeHeader header = header();
    boolean anonymous = header.place().nesting() == Nesting.ANONYMOUS;
    return new TypeDeclared(
        name(),
        header.kind(),
        header.place().nesting(),
        header.place().enclosing(),
        header.modifiers(),
        signature.map(GenericSignature::typeParameters).orElse(List.of()),
        header.superclass(),
        header.interfaces(),
        permitted,
        annotations,
        declaredFields(),
        methods.stream()
            .map(method -> method.declared(header, captured, bodies))
            .filter(method -> !(anonymous && isEmptyConstructor(method)))
            .toList(),
        Constants.NO_LINE);
  }

  private static boolean isEmptyConstructor(MethodDeclared method) {
    return method.name().equals("<init>") && method.body().isEmpty();
  }

  private TypeHeader header() {
    ClassPlace place =
        own.present()
            ? ClassPlace.nested(own.access(), own.outerName(), own.innerName(), enclosingOfLocal)
            : ClassPlace.top(access);
    return TypeHeader.of(
        kind(),
        place,
        !permitted.isEmpty(),
        signature.map(GenericSignature::superclass).or(() -> superclass),
        signature.map(GenericSignature::interfaces).orElse(interfaces));
  }

  private Kind kind() {
    if ((access & Opcodes.ACC_ANNOTATION) != 0) {
      return Kind.ANNOTATION;
    } else if ((access & Opcodes.ACC_INTERFACE) != 0) {
      return Kind.INTERFACE;
    } else if ((access & Opcodes.ACC_RECORD) != 0) {
      return Kind.RECORD;
    }
    // The class of an enum constant with a body has the flag too, but not the superclass.
    boolean ofEnum =
        (access & Opcodes.ACC_ENUM) != 0
            && superclass.filter(type -> BinaryTypes.isNamed(type, "java.lang.Enum")).isPresent();
    return ofEnum ? Kind.ENUM : Kind.CLASS;
  }

  /** Components first, then the fields that are no component's storage. */
  private List<FieldDeclared> declaredFields() {
    Stream<FieldDeclared> others = fields.stream().filter(field -> !storesComponent(field));
    return Stream.concat(components.values().stream().map(this::withFieldAnnotations), others)
        .toList();
  }

  private boolean storesComponent(FieldDeclared field) {
    return !field.isStatic() && components.containsKey(field.name());
  }

  /** An annotation that targets fields only stands on the field that stores the component. */
  private FieldDeclared withFieldAnnotations(FieldDeclared component) {
    List<AnnotationUse> all =
        Stream.concat(
                component.annotations().stream(),
                fields.stream()
                    .filter(field -> !field.isStatic() && field.name().equals(component.name()))
                    .flatMap(field -> field.annotations().stream()))
            .distinct()
            .toList();
    return component.withAnnotations(all);
  }
}
