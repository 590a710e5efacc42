package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.extract.bytecode.ClassHeader;
import dev.kerf.analyzer.extract.bytecode.MethodBodies.MethodBody;
import dev.kerf.analyzer.extract.bytecode.MethodHeader;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Visits a class file: the header's visitor reads what is declared, and the code of each method is
 * written down and run once all of the file is known.
 */
final class CompleteClass extends ClassVisitor {

  /** What deserializes lambdas: it names their bodies and is in no source. */
  private static final String DESERIALIZER = "$deserializeLambda$";

  private final ClassHeader header;
  private final Map<MethodHeader, CodeRecorder> codes = new IdentityHashMap<>();
  private final InitialValues initialValues = new InitialValues();
  private ClassCode type = new ClassCode("");

  CompleteClass() {
    this(new ClassHeader(true));
  }

  private CompleteClass(ClassHeader header) {
    super(Opcodes.ASM9, header);
    this.header = header;
  }

  ClassHeader header() {
    return header;
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    type = new ClassCode(name);
    super.visit(version, access, name, signature, parent, interfaces);
  }

  @Override
  public void visitInnerClass(String name, String outerName, String innerName, int access) {
    if (innerName == null && !type.isOwn(name)) {
      type.addAnonymous(name);
    }
    super.visitInnerClass(name, outerName, innerName, access);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    CodeRecorder.named(name);
    boolean made = (access & Opcodes.ACC_SYNTHETIC) != 0;
    if (made && (name.equals(DESERIALIZER) || name.equals(Members.ENUM_VALUES_MADE))) {
      return null;
    }
    MethodHeader method = header.visitMethod(access, name, descriptor, signature, exceptions);
    if (method == null) {
      return null;
    }
    CodeRecorder recorder = new CodeRecorder(method);
    codes.put(method, recorder);
    if (made) {
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      type.addMade(name, descriptor, isStatic, recorder.code());
    }
    return recorder;
  }

  TypeDeclared declared() {
    codes.forEach((method, recorder) -> type.callSites.read(method.name(), recorder.code()));
    TypeDeclared whole = header.declared(this::body);
    List<MethodDeclared> methods = new ArrayList<>();
    Set<String> inlined = type.inlinedNames();
    for (MethodDeclared method : whole.methods()) {
      boolean made = Modifier.has(method.modifiers(), Modifier.SYNTHETIC);
      boolean folded = inlined.contains(method.name()) || GroovyCallSites.isMade(method.name());
      if (!made || !folded) {
        methods.add(method);
      }
    }
    return whole.withMembers(whole.fields().stream().map(this::withInitialValue).toList(), methods);
  }

  // ---- fields ---------------------------------------------------------------------------------

  private FieldDeclared withInitialValue(FieldDeclared field) {
    if (field.initializer().isPresent()) {
      return field;
    }
    return field.withInitializer(initialValues.of(field.name()));
  }

  // ---- methods --------------------------------------------------------------------------------

  private MethodBody body(MethodHeader method, int leading, int trailing) {
    CodeRecorder recorder = codes.get(method);
    Code code = recorder == null ? new Code() : recorder.code();
    if (code.size() == 0) {
      return new MethodBody(Optional.empty(), 0, List.of());
    }
    BodyAssembly body = new BodyAssembly();
    Interpreter interpreter = new Interpreter(type, code, body, null);
    List<String> names = bindParameters(method, leading, trailing, interpreter.slots(), body);
    interpreter.run();
    // The closing brace of a constructor that somebody wrote starts a line.
    boolean unwritten = names.isEmpty() && !code.lastStartsLine();
    body.lastLine = unwritten ? body.constructorLine : code.line(code.size() - 1);
    if (method.name().equals("<clinit>") || method.name().equals("<init>")) {
      initialValues.take(body, type);
    }
    return new MethodBody(Optional.of(body.toBody()), code.firstLine(), names);
  }

  /**
   * Binds {@code this} and the parameters, those first that the source declares, since a body
   * begins with them.
   */
  private List<String> bindParameters(
      MethodHeader method, int leading, int trailing, Slots slots, BodyAssembly body) {
    Names.Signature signature = type.names.signature(method.descriptor());
    int count = signature.descriptors().size();
    int slot = 0;
    if ((method.access() & Opcodes.ACC_STATIC) == 0) {
      slots.bind(slot++, Interpreter.self(Names.descriptor(type.internalName)));
    }
    List<String> names = new ArrayList<>(count);
    List<Step> added = new ArrayList<>(0);
    for (int i = 0; i < count; i++) {
      String descriptor = signature.descriptors().get(i);
      boolean declared = i >= leading && i < count - trailing;
      String name = slots.nameOfParameter(slot, "");
      String shown = name.isEmpty() ? "arg" + (i - leading) : name;
      TypeReference written = signature.parameters().get(i);
      Step binding =
          declared
              ? Interpreter.parameter(body, Term.BindingKind.PARAMETER, shown, written, descriptor)
              : unwritten(written, descriptor);
      if (!declared) {
        added.add(binding);
      }
      slots.bind(slot, binding);
      slot += descriptor.equals("J") || descriptor.equals("D") ? 2 : 1;
      names.add(name);
    }
    added.forEach(body::add);
    return names;
  }

  private static Step unwritten(TypeReference type, String descriptor) {
    return new Step(
            Step.Kind.BINDING,
            0,
            null,
            (line, none) ->
                new Term.Binding(line, Term.BindingKind.LOCAL, "", type, Term.NONE, List.of()))
        .of(descriptor);
  }
}
