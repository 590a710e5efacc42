package dev.kerf.analyzer.extract.bytecode.uses;

import dev.kerf.analyzer.extract.bytecode.BinaryTypes;
import dev.kerf.analyzer.extract.bytecode.ClassPlace;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/** Visits class files, one after the other. One object serves all of a thread. */
final class ClassUsesReader extends ClassVisitor {

  private static final int NO_LINE = 0;
  private static final Set<String> IMPLIED =
      Set.of("java/lang/Object", "java/lang/Enum", "java/lang/Record");

  final KnownNames known;
  final SignatureUses signatures;
  final AnnotationUses annotations;
  final UseTable uses = new UseTable();
  private final MethodUses methods;
  private final FieldVisitor fields;
  private final RecordComponentVisitor components;

  private int access;
  private String name = "";
  private String signature;
  private String superclass = "";
  private String[] interfaces = {};
  private Optional<TypeName> enclosing = Optional.empty();
  private ClassPlace place = ClassPlace.top(0);
  private boolean sourceRetention;
  private boolean hasOtherFields;
  private int captured;
  private final Set<String> madeFields = new HashSet<>();
  private Questions questions = new Questions();
  private final List<ClassCode.Function> functions = new ArrayList<>();
  private final Map<String, MadeMethod> made = new LinkedHashMap<>();
  private final Map<String, Member> accessors = new HashMap<>();
  private final Map<ClassUses.TableEntry, Member> table = new HashMap<>();
  private boolean hasOtherMethods;
  private long[] methodKeys = new long[16];
  private long[] callables = new long[16];
  private int methodCount;

  ClassUsesReader(KnownNames known) {
    super(Opcodes.ASM9);
    this.known = known;
    this.signatures = new SignatureUses(known);
    this.annotations = new AnnotationUses(known);
    this.methods = new MethodUses(this);
    this.fields =
        new FieldVisitor(Opcodes.ASM9) {
          @Override
          public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return annotations.annotation(descriptor, uses);
          }
        };
    this.components =
        new RecordComponentVisitor(Opcodes.ASM9) {
          @Override
          public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return annotations.annotation(descriptor, uses);
          }
        };
  }

  @Override
  public void visit(
      int version,
      int classAccess,
      String internalName,
      String classSignature,
      String superName,
      String[] interfaceNames) {
    access = classAccess;
    name = internalName;
    signature = classSignature;
    superclass = superName == null ? "" : superName;
    interfaces = interfaceNames == null ? new String[0] : interfaceNames;
    enclosing = Optional.empty();
    place = ClassPlace.top(classAccess);
    sourceRetention = false;
    hasOtherFields = false;
    hasOtherMethods = false;
    captured = 0;
    methodCount = 0;
    uses.clear();
    madeFields.clear();
    functions.clear();
    made.clear();
    accessors.clear();
    table.clear();
    questions = new Questions();
  }

  // ---- what methods ask about their class -----------------------------------------------------

  String name() {
    return name;
  }

  boolean isEnum() {
    return (access & Opcodes.ACC_ENUM) != 0 && superclass.equals("java/lang/Enum");
  }

  boolean isRecord() {
    return (access & Opcodes.ACC_RECORD) != 0;
  }

  boolean isMade() {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  ClassPlace place() {
    return place;
  }

  int captured() {
    return captured;
  }

  Set<String> madeFields() {
    return madeFields;
  }

  ClassCode code() {
    return new ClassCode(uses, questions, functions);
  }

  void addMade(String key, MadeMethod method) {
    made.put(key, method);
  }

  void addAccessor(String method, Member opened) {
    accessors.put(method, opened);
  }

  void addTable(Map<ClassUses.TableEntry, Member> constants) {
    table.putAll(constants);
  }

  void addMethod(String method, String descriptor, boolean givesVariable) {
    if (methodCount == methodKeys.length) {
      methodKeys = Arrays.copyOf(methodKeys, 2 * methodCount);
      callables = Arrays.copyOf(callables, 2 * methodCount);
    }
    ClassShape.Keys keys = ClassShape.keys(method, descriptor, givesVariable);
    methodKeys[methodCount] = keys.method();
    callables[methodCount] = keys.callable();
    methodCount++;
    hasOtherMethods |= !method.equals("<clinit>");
  }

  // ---- the header -----------------------------------------------------------------------------

  @Override
  public void visitOuterClass(String owner, String method, String descriptor) {
    enclosing = Optional.of(BinaryTypes.name(owner));
  }

  @Override
  public void visitInnerClass(String inner, String outerName, String innerName, int innerAccess) {
    if (inner.equals(name)) {
      place = ClassPlace.nested(innerAccess, outerName, innerName, enclosing);
    }
  }

  @Override
  public void visitPermittedSubclass(String subclass) {
    uses.add(known.of(subclass), UseKind.PERMITS, NO_LINE);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    AnnotationVisitor values = annotations.annotation(descriptor, uses);
    if (!descriptor.endsWith("Retention;")) {
      return values;
    }
    return new AnnotationVisitor(Opcodes.ASM9, values) {
      @Override
      public void visitEnum(String element, String type, String constant) {
        sourceRetention |= constant.equals("SOURCE");
        super.visitEnum(element, type, constant);
      }
    };
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String component, String descriptor, String componentSignature) {
    recordField(descriptor, componentSignature);
    return components;
  }

  @Override
  public FieldVisitor visitField(
      int fieldAccess, String field, String descriptor, String fieldSignature, Object constant) {
    if ((fieldAccess & Opcodes.ACC_SYNTHETIC) != 0) {
      captured += field.startsWith("val$") ? 1 : 0;
      madeFields.add(field);
      return null;
    }
    hasOtherFields |= !field.startsWith("$SwitchMap$");
    if ((fieldAccess & Opcodes.ACC_ENUM) == 0) {
      recordField(descriptor, fieldSignature);
    }
    return fields;
  }

  private void recordField(String descriptor, String fieldSignature) {
    boolean generic = signatures.readField(fieldSignature);
    if (generic) {
      signatures.record(SignatureUses.Part.FIELD, 0, UseKind.FIELD, NO_LINE, uses);
    }
    if (!generic || signatures.isVariable(SignatureUses.Part.FIELD, 0)) {
      UseKind kind = generic ? UseKind.DESCRIPTOR : UseKind.FIELD;
      uses.add(known.ofDescriptor(descriptor), kind, NO_LINE);
    }
  }

  @Override
  public MethodVisitor visitMethod(
      int methodAccess,
      String method,
      String descriptor,
      String methodSignature,
      String[] exceptions) {
    return methods.begin(methodAccess, method, descriptor, methodSignature, exceptions);
  }

  private void recordSupertypes() {
    boolean generic =
        signatures.read(signature) && signatures.count(SignatureUses.Part.SUPERCLASS) == 1;
    if (generic) {
      for (int i = 0; i < signatures.count(SignatureUses.Part.BOUND); i++) {
        signatures.record(SignatureUses.Part.BOUND, i, UseKind.GENERIC, NO_LINE, uses);
      }
    }
    if ((access & Opcodes.ACC_ANNOTATION) != 0) {
      return;
    }
    UseKind kind = (access & Opcodes.ACC_INTERFACE) != 0 ? UseKind.EXTENDS : UseKind.IMPLEMENTS;
    if (generic) {
      signatures.record(SignatureUses.Part.SUPERCLASS, 0, UseKind.EXTENDS, NO_LINE, uses);
      for (int i = 0; i < signatures.count(SignatureUses.Part.INTERFACE); i++) {
        signatures.record(SignatureUses.Part.INTERFACE, i, kind, NO_LINE, uses);
      }
    } else {
      if (!IMPLIED.contains(superclass)) {
        uses.add(known.of(superclass), UseKind.EXTENDS, NO_LINE);
      }
      for (String type : interfaces) {
        uses.add(known.of(type), kind, NO_LINE);
      }
    }
  }

  // ---- the end --------------------------------------------------------------------------------

  /** What the class file says, once all of it was visited; empty for that of a module. */
  Optional<ClassUses> read() {
    if ((access & Opcodes.ACC_MODULE) != 0) {
      return Optional.empty();
    }
    recordSupertypes();
    recordFunctions();
    boolean isTable = isMade() && !hasOtherFields && !hasOtherMethods;
    return Optional.of(
        new ClassUses(
            name,
            uses.packed(),
            questions,
            new ClassShape(
                superclass,
                List.of(interfaces),
                Arrays.copyOf(methodKeys, methodCount),
                Arrays.copyOf(callables, methodCount),
                sourceRetention),
            accessors,
            isTable ? table : Map.of()));
  }

  /**
   * The code of a lambda is a method of its own that counts as code of the method around, once;
   * what else the compiler made is a method like any other.
   */
  private void recordFunctions() {
    Set<String> taken = new HashSet<>();
    Set<String> takenNames = new HashSet<>();
    for (int i = 0; i < functions.size(); i++) {
      ClassCode.Function function = functions.get(i);
      String key = function.runs().getName() + function.runs().getDesc();
      MadeMethod lambda = made.get(key);
      if (lambda != null && taken.add(key)) {
        takenNames.add(function.runs().getName());
        lambda.recordCode(uses, questions, functions);
        lambda.recordParameters(known, function.captured(), uses);
      } else {
        recordReference(function);
      }
    }
    made.forEach(
        (key, method) -> {
          if (!takenNames.contains(method.name())) {
            int before = functions.size();
            method.recordHeader(uses);
            method.recordCode(uses, questions, functions);
            functions.subList(before, functions.size()).forEach(this::recordReference);
          }
        });
  }

  private void recordReference(ClassCode.Function function) {
    Uses named = new Uses(known);
    named.ofSignature(function.runs().getDesc(), UseKind.DESCRIPTOR, function.line());
    named.moveTo(uses);
  }
}
