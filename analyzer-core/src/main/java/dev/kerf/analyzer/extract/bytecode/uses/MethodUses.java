package dev.kerf.analyzer.extract.bytecode.uses;

import dev.kerf.analyzer.extract.bytecode.DeclaredParameters;
import dev.kerf.analyzer.extract.bytecode.MalformedClassFile;
import dev.kerf.analyzer.extract.bytecode.uses.SignatureUses.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Visits methods, one after the other: what each declares, and its code. */
final class MethodUses extends Code.Writer {

  private static final int NO_LINE = 0;

  private final ClassUsesReader type;
  private final CodeUses codeUses;

  /** What the header of a method that the compiler made uses, until it is known to be a member. */
  private final UseTable apart = new UseTable();

  private final UseTable apartCode = new UseTable();
  private int access;
  private String name = "";
  private String descriptor = "()V";
  private String signature;
  private String[] exceptions = {};
  private final List<Integer> parameterFlags = new ArrayList<>();

  MethodUses(ClassUsesReader type) {
    super(new Code());
    this.type = type;
    this.codeUses = new CodeUses(type.known);
  }

  /** The visitor of a method; null where the method is the compiler's alone. */
  MethodVisitor begin(
      int methodAccess, String method, String type, String generic, String[] thrown) {
    if (method == null || method.isBlank()) {
      throw new MalformedClassFile("a member has no name");
    }
    boolean made = (methodAccess & Opcodes.ACC_SYNTHETIC) != 0;
    if (made && (method.equals("$deserializeLambda$") || method.equals("$values"))) {
      return null;
    }
    begin();
    access = methodAccess;
    name = method;
    descriptor = type;
    signature = generic;
    exceptions = thrown == null ? new String[0] : thrown;
    parameterFlags.clear();
    apart.clear();
    apartCode.clear();
    return this;
  }

  private boolean isBridge() {
    return (access & Opcodes.ACC_BRIDGE) != 0;
  }

  private boolean isMade() {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  private UseTable header() {
    return isMade() ? apart : type.uses;
  }

  // ---- what is declared -----------------------------------------------------------------------

  @Override
  public void visitParameter(String parameter, int flags) {
    parameterFlags.add(flags);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    return type.annotations.annotation(annotation, header());
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return type.annotations.defaultValue(header());
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String annotation, boolean visible) {
    return isInitializer() ? null : type.annotations.annotation(annotation, header());
  }

  /** The constructor of an anonymous class holds what initializes it, and is no other member. */
  private boolean isInitializer() {
    return name.equals("<clinit>") || name.equals("<init>") && type.place().isAnonymous();
  }

  @Override
  public void visitEnd() {
    if (isBridge()) {
      recordBridge();
      return;
    }
    boolean implied = isImpliedByEnum();
    recordHeader(implied ? NO_LINE : code.firstLine());
    if (isMade()) {
      recordMade();
    } else if (code.size > 0 && !implied) {
      boolean initializes = name.equals("<clinit>") || name.equals("<init>");
      codeUses.record(
          code,
          type.name(),
          isStatic(),
          initializes ? new Initialized(true, type.madeFields()) : Initialized.NONE,
          type.code());
    }
    if (name.equals("<clinit>") && type.isMade()) {
      type.addTable(tableEntries());
    }
  }

  private boolean isStatic() {
    return (access & Opcodes.ACC_STATIC) != 0;
  }

  private boolean isImpliedByEnum() {
    return type.isEnum()
        && isStatic()
        && (name.equals("values") && descriptor.startsWith("()")
            || name.equals("valueOf") && descriptor.startsWith("(Ljava/lang/String;)"));
  }

  /** A bridge stands for a method with another signature, or for one of a hidden superclass. */
  private void recordBridge() {
    recordSignature(descriptor);
    for (String thrown : exceptions) {
      type.uses.add(type.known.of(thrown), UseKind.DESCRIPTOR, NO_LINE);
    }
    for (int at = 0; at < code.size; at++) {
      if (code.opcodes[at] == Opcodes.INVOKESPECIAL) {
        recordSignature(code.descriptors[at]);
        for (int word = 0; word < apart.packed().length; word += UseTable.WORDS) {
          type.uses.add(apart.packed()[word], UseKind.DESCRIPTOR, NO_LINE);
        }
      }
    }
  }

  private void recordSignature(String ofMethod) {
    Uses named = new Uses(type.known);
    named.ofSignature(ofMethod, UseKind.DESCRIPTOR, NO_LINE);
    named.moveTo(type.uses);
  }

  private void recordHeader(int line) {
    if (signature == null && !name.equals("<init>")) {
      recordPlainHeader(type.known.method(descriptor), line);
      return;
    }
    SignatureUses generic = type.signatures;
    Type[] parameters = Type.getArgumentTypes(descriptor);
    boolean isGeneric =
        generic.read(signature)
            && generic.count(Part.RESULT) == 1
            && generic.count(Part.PARAMETER) <= parameters.length;
    type.addMethod(name, descriptor, isGeneric && givesVariable());
    if (!isInitializer()) {
      recordParameters(parameters, isGeneric, line);
    }
    String result = descriptor.substring(descriptor.indexOf(')') + 1);
    if (isGeneric) {
      generic.record(Part.RESULT, 0, UseKind.RETURN, line, header());
      for (int i = 0; i < generic.count(Part.BOUND); i++) {
        generic.record(Part.BOUND, i, UseKind.GENERIC, line, header());
      }
    }
    recordErased(result, Part.RESULT, 0, isGeneric, UseKind.RETURN, line);
    recordThrown(isGeneric && generic.count(Part.THROWN) > 0, line);
  }

  /** What is neither generic nor has parameters that the compiler adds, as most methods. */
  private void recordPlainHeader(MethodDescriptor said, int line) {
    type.addMethod(name, descriptor, false);
    UseTable into = header();
    for (int i = 0; i < said.known().length; i++) {
      UseKind kind = i < said.ofParameters() ? UseKind.PARAMETER : UseKind.RETURN;
      if (kind == UseKind.RETURN || !isInitializer()) {
        into.add(said.known()[i], kind, line);
      }
    }
    recordThrown(false, line);
  }

  /** Whether the result is a type variable; an array of one is none. */
  private boolean givesVariable() {
    return signature.charAt(signature.indexOf(')') + 1) == 'T';
  }

  /** What the descriptor says: all where there is no signature, what a variable is erased to. */
  private void recordErased(
      String erased, Part part, int number, boolean isGeneric, UseKind kind, int line) {
    if (!isGeneric) {
      header().add(type.known.ofDescriptor(erased), kind, line);
    } else if (type.signatures.isVariable(part, number)) {
      header().add(type.known.ofDescriptor(erased), UseKind.DESCRIPTOR, line);
    }
  }

  private void recordParameters(Type[] parameters, boolean isGeneric, int line) {
    DeclaredParameters added = added(parameters);
    int count = parameters.length - added.added();
    boolean matches = isGeneric && type.signatures.count(Part.PARAMETER) == count;
    for (int i = 0; i < count; i++) {
      if (matches) {
        type.signatures.record(Part.PARAMETER, i, UseKind.PARAMETER, line, header());
      }
      String erased = parameters[i + added.leading()].getDescriptor();
      recordErased(erased, Part.PARAMETER, i, matches, UseKind.PARAMETER, line);
    }
  }

  private DeclaredParameters added(Type[] parameters) {
    if (!name.equals("<init>") || type.isRecord()) {
      return DeclaredParameters.ALL;
    }
    return parameterFlags.size() == parameters.length
        ? DeclaredParameters.ofFlags(parameterFlags.stream().mapToInt(flags -> flags).toArray())
        : DeclaredParameters.ofConstructor(
            type.place(), type.isEnum(), type.captured(), parameters);
  }

  private void recordThrown(boolean isGeneric, int line) {
    int count = isGeneric ? type.signatures.count(Part.THROWN) : exceptions.length;
    for (int i = 0; i < count; i++) {
      if (isGeneric) {
        type.signatures.record(Part.THROWN, i, UseKind.THROWS, line, header());
      }
      if (i < exceptions.length) {
        String erased = 'L' + exceptions[i] + ';';
        recordErased(erased, Part.THROWN, i, isGeneric, UseKind.THROWS, line);
      }
    }
  }

  // ---- what the compiler made -----------------------------------------------------------------

  private void recordMade() {
    if (DynamicUses.isMade(name)) {
      return;
    }
    Questions questions = new Questions();
    List<ClassCode.Function> functions = new ArrayList<>(0);
    if (code.size > 0) {
      if (AccessorUses.mayBe(name, access)) {
        var opened = AccessorUses.opened(code, Type.getArgumentTypes(descriptor).length);
        if (opened.isPresent()) {
          type.addAccessor(name, opened.get());
          return;
        }
      }
      codeUses.record(
          code,
          type.name(),
          isStatic(),
          Initialized.NONE,
          new ClassCode(apartCode, questions, functions));
    }
    type.addMade(
        name + descriptor,
        new MadeMethod(
            name,
            descriptor,
            isStatic(),
            apart.packed(),
            apartCode.packed(),
            questions,
            functions));
  }

  /** The numbers that a class initializer stores for enum constants. */
  private Map<ClassUses.TableEntry, Member> tableEntries() {
    Map<ClassUses.TableEntry, Member> entries = new HashMap<>();
    for (int at = 4; at < code.size; at++) {
      if (code.opcodes[at] == Opcodes.IASTORE
          && code.opcodes[at - 2] == Opcodes.INVOKEVIRTUAL
          && code.names[at - 2].equals("ordinal")
          && code.opcodes[at - 3] == Opcodes.GETSTATIC
          && code.opcodes[at - 4] == Opcodes.GETSTATIC
          && code.names[at - 4].startsWith("$SwitchMap$")) {
        entries.put(
            new ClassUses.TableEntry(code.names[at - 4], number(at - 1)),
            new Member(
                (String) code.operands[at - 3], code.names[at - 3], code.descriptors[at - 3]));
      }
    }
    return entries;
  }

  private int number(int at) {
    int opcode = code.opcodes[at];
    if (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH) {
      return code.numbers[at];
    } else if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    return code.operands[at] instanceof Integer number ? number : -1;
  }
}
