package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.TypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/** The instructions on fields and methods. */
final class Members {

  /** What makes the array of an enum's constants. */
  static final String ENUM_VALUES_MADE = "$values";

  private static final String ENUM_VALUES = "$VALUES";

  private final ClassCode type;
  private final Code code;
  private final BodyAssembly body;
  private final OperandStack stack;
  private final Slots slots;
  private final Functions functions;

  Members(ClassCode type, Code code, BodyAssembly body, OperandStack stack, Slots slots) {
    this.type = type;
    this.code = code;
    this.body = body;
    this.stack = stack;
    this.slots = slots;
    this.functions = new Functions(type, body);
  }

  void execute(int at, int opcode, int line) {
    switch (opcode) {
      case Opcodes.GETSTATIC -> stack.push(field(line, code.member(at), null, true));
      case Opcodes.GETFIELD -> stack.push(field(line, code.member(at), stack.pop(), false));
      case Opcodes.PUTSTATIC -> {
        Step value = stack.pop();
        assign(line, code.member(at), null, value, true);
      }
      case Opcodes.PUTFIELD -> {
        Step value = stack.pop();
        assign(line, code.member(at), stack.pop(), value, false);
      }
      case Opcodes.INVOKEDYNAMIC -> dynamic(line, (Code.Dynamic) code.operand(at));
      default -> call(opcode, line, code.member(at));
    }
  }

  // ---- fields ---------------------------------------------------------------------------------

  private Step field(int line, Code.Member member, Step receiver, boolean isStatic) {
    String name = member.name();
    if (!isStatic && receiver.is(Step.Kind.THIS) && type.isOwn(member.owner())) {
      if (name.startsWith("this$")) {
        return outer(line, member);
      }
      if (name.startsWith("val$")) {
        return captured(line, member);
      }
    }
    Link.Field link = type.names.field(member, isStatic);
    if (isStatic && type.isOwn(member.owner())) {
      return body.add(
          new Step(
                  Step.Kind.FIELD,
                  line,
                  member,
                  (at, none) -> new Term.Name(at, name, 0, Term.NONE))
              .of(member.descriptor())
              .linked(link));
    }
    Step on = isStatic ? typeName(line, member.owner()) : receiver;
    return body.add(
        new Step(
                Step.Kind.FIELD,
                line,
                member,
                (at, operands) -> new Term.Select(at, operands[0], name),
                on)
            .of(member.descriptor())
            .linked(link));
  }

  private Step outer(int line, Code.Member member) {
    TypeReference outer = type.names.type(member.descriptor());
    return body.add(
        new Step(Step.Kind.OTHER, line, null, (at, none) -> new Term.This(at, Optional.of(outer)))
            .of(member.descriptor()));
  }

  /** A variable of the method around a local class; the source names it without a receiver. */
  private Step captured(int line, Code.Member member) {
    String name = member.name().substring("val$".length());
    TypeReference held = type.names.type(member.descriptor());
    return body.add(
        new Step(Step.Kind.OTHER, line, null, (at, none) -> new Term.Name(at, name, 0, Term.NONE))
            .of(member.descriptor())
            .linked(new Link.Mention(List.of(held))));
  }

  private Step typeName(int line, String owner) {
    TypeReference named = type.names.ofClass(owner);
    return body.add(
        new Step(Step.Kind.OTHER, line, null, (at, none) -> new Term.TypeExpression(at, named)));
  }

  private void assign(int line, Code.Member member, Step receiver, Step value, boolean isStatic) {
    Literals.coerce(value, member.descriptor());
    if (isStatic && type.isOwn(member.owner()) && member.name().equals(ENUM_VALUES)) {
      return;
    }
    if (!isStatic
        && type.isOwn(member.owner())
        && receiver.is(Step.Kind.THIS)
        && (member.name().startsWith("this$") || member.name().startsWith("val$"))) {
      return; // the constructor keeps what it captures
    }
    Step kept = body.used(value);
    stack.replace(value, kept);
    Step target = field(line, member, receiver, isStatic);
    body.add(
        new Step(
            Step.Kind.OTHER,
            line,
            member,
            (at, operands) -> new Term.Assign(at, "=", operands[0], operands[1]),
            target,
            kept));
  }

  // ---- calls ----------------------------------------------------------------------------------

  private Step[] arguments(String descriptor) {
    List<String> wanted = type.names.signature(descriptor).descriptors();
    Step[] arguments = stack.pop(wanted.size());
    for (int i = 0; i < arguments.length; i++) {
      Literals.coerce(arguments[i], wanted.get(i));
      arguments[i] = usedAgain(arguments[i]);
    }
    return arguments;
  }

  /** An operand; what is on the stack a second time is the same value there. */
  private Step usedAgain(Step value) {
    Step used = body.used(value);
    if (used != value) {
      stack.replace(value, used);
    }
    return used;
  }

  private void call(int opcode, int line, Code.Member member) {
    if (opcode == Opcodes.INVOKESTATIC
        && isMade(member.name())
        && type.isOwn(member.owner())
        && member.descriptor().startsWith("()")) {
      stack.push(body.unknown(line));
      return;
    }
    Step[] arguments = arguments(member.descriptor());
    Step receiver = opcode == Opcodes.INVOKESTATIC ? null : stack.pop();
    if (member.name().equals(DynamicNames.CONSTRUCTOR)) {
      construct(line, member, receiver, arguments);
      return;
    }
    String named = type.callSites.nameOf(member, receiver);
    if (named != null && arguments.length > 0) {
      stack.push(byName(line, named, arguments));
      return;
    }
    Step text =
        Concatenations.isText(member) && !stack.holds(receiver)
            ? Concatenations.ofBuilder(receiver, body, line)
            : null;
    if (text != null) {
      stack.push(text);
      return;
    }
    boolean special = opcode == Opcodes.INVOKESPECIAL;
    boolean isStatic = opcode == Opcodes.INVOKESTATIC;
    Step on = isStatic ? null : usedAgain(receiver);
    if (isStatic && !type.isOwn(member.owner())) {
      on = typeName(line, member.owner());
    } else if (special && !type.isOwn(member.owner()) && receiver.is(Step.Kind.THIS)) {
      on = parent(line, receiver);
    }
    Step called =
        invocation(
            line,
            member,
            on,
            arguments,
            type.names.method(
                member.owner(), member.name(), member.descriptor(), isStatic, special));
    if (ForEach.isHasNext(member) && slots.hasNames()) {
      Step hidden = ForEach.hiddenIterator(on, slots);
      if (hidden != null && hidden.detail == null) {
        hidden.detail = called;
      }
    }
    if (!called.descriptor.equals("V")) {
      stack.push(called);
    }
  }

  private static boolean isMade(String method) {
    return method.equals(ENUM_VALUES_MADE) || GroovyCallSites.isMade(method);
  }

  /** The first argument is what the call is made on. */
  private Step byName(int line, String name, Step[] arguments) {
    if (name.equals(DynamicNames.CONSTRUCTOR) && arguments[0].is(Step.Kind.CLASS)) {
      return creation(line, (TypeReference) arguments[0].detail, arguments);
    }
    return body.add(
        new Step(
                Step.Kind.OTHER,
                line,
                null,
                (at, indices) -> new Term.Call(at, indices[0], name, List.of(), rest(indices, 1)),
                arguments)
            .of("Ljava/lang/Object;"));
  }

  /** Which constructor makes the object is decided at run time; what it makes is not. */
  private Step creation(int line, TypeReference made, Step[] arguments) {
    return body.add(
        new Step(
                Step.Kind.OTHER,
                line,
                null,
                (at, indices) ->
                    new Term.New(at, Term.NONE, made, false, rest(indices, 1), Optional.empty()),
                arguments)
            .of("Ljava/lang/Object;"));
  }

  private Step parent(int line, Step receiver) {
    receiver.dropped = receiver == body.last();
    return body.add(
        new Step(Step.Kind.OTHER, line, null, (at, none) -> new Term.Super(at, Optional.empty())));
  }

  private Step invocation(
      int line, Code.Member member, Step on, Step[] arguments, Link.Method link) {
    Step[] operands = new Step[arguments.length + 1];
    operands[0] = on;
    System.arraycopy(arguments, 0, operands, 1, arguments.length);
    return body.add(
        new Step(
                Step.Kind.CALL,
                line,
                member,
                (at, indices) ->
                    new Term.Call(at, indices[0], member.name(), List.of(), rest(indices, 1)),
                operands)
            .of(type.names.signature(member.descriptor()).returnedDescriptor())
            .linked(link));
  }

  private static Indices rest(int[] indices, int from) {
    return Indices.of(Arrays.copyOfRange(indices, from, indices.length));
  }

  private void construct(int line, Code.Member member, Step receiver, Step[] arguments) {
    Link.Method link =
        type.names.method(
            member.owner(), DynamicNames.CONSTRUCTOR, member.descriptor(), false, true);
    if (receiver.is(Step.Kind.RAW)) {
      TypeName made = type.names.name(member.owner());
      TypeReference written = type.names.ofClass(member.owner());
      Optional<TypeName> anonymous = type.isAnonymous(made) ? Optional.of(made) : Optional.empty();
      Step created =
          body.add(
              new Step(
                      Step.Kind.NEW,
                      line,
                      member.owner(),
                      (at, indices) ->
                          new Term.New(at, Term.NONE, written, false, rest(indices, 0), anonymous),
                      arguments)
                  .of(receiver.descriptor)
                  .linked(link));
      stack.replace(receiver, created);
      return;
    }
    receiver.dropped |= receiver.is(Step.Kind.THIS);
    boolean toSuper = !type.isOwn(member.owner());
    body.constructorLine = Math.max(1, line);
    body.add(
        new Step(
                Step.Kind.OTHER,
                line,
                member,
                (at, indices) -> new Term.ConstructorCall(at, toSuper, Term.NONE, rest(indices, 0)),
                arguments)
            .linked(link));
  }

  // ---- invokedynamic --------------------------------------------------------------------------

  private void dynamic(int line, Code.Dynamic dynamic) {
    Step[] arguments = arguments(dynamic.descriptor());
    if (Concatenations.isFactory(dynamic)) {
      stack.push(Concatenations.ofRecipe(dynamic, arguments, type.names, body, line));
    } else if (Functions.isFactory(dynamic)) {
      stack.push(functions.function(line, dynamic, arguments));
    } else {
      Step called = dynamicCall(line, dynamic, arguments);
      if (!called.descriptor.equals("V")) {
        stack.push(called);
      }
    }
  }

  /**
   * A call that is bound at run time: a record's own members, a switch over patterns, a call of a
   * dynamic language. The types that it names are all that is certain.
   */
  private Step dynamicCall(int line, Code.Dynamic dynamic, Step[] arguments) {
    Names.Signature signature = type.names.signature(dynamic.descriptor());
    boolean onFirst = arguments.length > 0;
    if (onFirst && DynamicNames.isGroovy(dynamic)) {
      return byName(line, DynamicNames.of(dynamic), arguments).of(signature.returnedDescriptor());
    }
    Link mention = new Link.Mention(DynamicNames.types(dynamic, signature, type.names));
    if (DynamicNames.isOfPlatform(dynamic)) {
      return body.unknown(line).of(signature.returnedDescriptor()).linked(mention);
    }
    String name = dynamic.name();
    return body.add(
        new Step(
                Step.Kind.OTHER,
                line,
                null,
                (at, indices) ->
                    new Term.Call(
                        at,
                        onFirst ? indices[0] : Term.NONE,
                        name,
                        List.of(),
                        rest(indices, onFirst ? 1 : 0)),
                arguments)
            .of(signature.returnedDescriptor())
            .linked(mention));
  }
}
