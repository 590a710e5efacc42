package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Lambdas and method references. The body of a lambda is a method of its own in the class file; its
 * terms stand where the lambda does, as in source.
 */
final class Functions {

  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  /** The arguments of the factory: the method's signature, what runs, the signature here. */
  private static final int ARGUMENTS = 3;

  private final ClassCode type;
  private final BodyAssembly body;

  Functions(ClassCode type, BodyAssembly body) {
    this.type = type;
    this.body = body;
  }

  static boolean isFactory(Code.Dynamic dynamic) {
    Object[] arguments = dynamic.arguments();
    return dynamic.bootstrap().getOwner().equals(FACTORY)
        && arguments.length >= ARGUMENTS
        && isMethodType(arguments[0])
        && arguments[1] instanceof Handle
        && isMethodType(arguments[2]);
  }

  private static boolean isMethodType(Object argument) {
    return argument instanceof Type method && method.getSort() == Type.METHOD;
  }

  Step function(int line, Code.Dynamic dynamic, Step[] captured) {
    Handle runs = (Handle) dynamic.arguments()[1];
    CodeRecorder.named(runs.getName());
    ClassCode.Made made = type.takeLambda(runs.getOwner(), runs.getName(), runs.getDesc());
    String functional = type.names.signature(dynamic.descriptor()).returnedDescriptor();
    return made == null
        ? reference(line, dynamic, runs, captured).of(functional)
        : lambda(line, dynamic, made, captured).of(functional);
  }

  // ---- links ----------------------------------------------------------------------------------

  private Link.Function link(Code.Dynamic dynamic, Optional<Link.Method> referenced) {
    Names.Signature made = type.names.signature(dynamic.descriptor());
    Type declared = (Type) dynamic.arguments()[0];
    Type here = (Type) dynamic.arguments()[2];
    List<TypeReference> mentioned = new ArrayList<>(made.parameters());
    mentioned.add(made.returned());
    Names.Signature erased = type.names.signature(declared.getDescriptor());
    mentioned.addAll(erased.parameters());
    mentioned.add(erased.returned());
    Names.Signature concrete = type.names.signature(here.getDescriptor());
    String functional = Type.getType(made.returnedDescriptor()).getInternalName();
    Link.Method implemented =
        type.names.method(functional, dynamic.name(), declared.getDescriptor(), false, false);
    return new Link.Function(
        implemented, referenced, concrete.parameters(), concrete.returned(), mentioned);
  }

  // ---- method references ----------------------------------------------------------------------

  private Step reference(int line, Code.Dynamic dynamic, Handle runs, Step[] captured) {
    boolean creates = runs.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    boolean isStatic = runs.getTag() == Opcodes.H_INVOKESTATIC;
    Link.Method referenced =
        type.names.method(
            runs.getOwner(),
            runs.getName(),
            runs.getDesc(),
            isStatic,
            creates || runs.getTag() == Opcodes.H_INVOKESPECIAL);
    boolean bound = !creates && !isStatic && captured.length > 0;
    Step receiver = bound ? captured[0] : typeName(line, runs.getOwner());
    String name = creates ? "new" : runs.getName();
    return body.add(
        new Step(
                Step.Kind.OTHER,
                line,
                null,
                (at, operands) -> new Term.MethodReference(at, operands[0], name),
                receiver)
            .linked(link(dynamic, Optional.of(referenced))));
  }

  private Step typeName(int line, String owner) {
    TypeReference named = type.names.ofClass(owner);
    return body.add(
        new Step(Step.Kind.OTHER, line, null, (at, none) -> new Term.TypeExpression(at, named)));
  }

  // ---- lambdas --------------------------------------------------------------------------------

  private Step lambda(int line, Code.Dynamic dynamic, ClassCode.Made made, Step[] captured) {
    Step[] outside = named(line, captured);
    BodyAssembly.LambdaParts parts = new BodyAssembly.LambdaParts();
    Names.Signature signature = type.names.signature(made.descriptor());
    parts.returned = signature.returnedDescriptor();
    Step lambda = body.openLambda(line, parts).linked(link(dynamic, Optional.empty()));
    Interpreter inside = new Interpreter(type, made.code(), body, parts);
    int slot = 0;
    int taken = 0;
    if (!made.isStatic()) {
      Step self = outside.length > 0 ? outside[0] : null;
      inside
          .slots()
          .bind(
              slot++,
              self != null && self.is(Step.Kind.THIS)
                  ? self
                  : Interpreter.self(Names.descriptor(type.internalName)));
      taken = 1;
    }
    for (int i = 0; i < signature.descriptors().size(); i++) {
      String descriptor = signature.descriptors().get(i);
      Step value;
      if (taken < outside.length) {
        value = outside[taken++];
      } else {
        String name = inside.slots().nameOfParameter(slot, "arg" + parts.parameters.size());
        value =
            Interpreter.parameter(
                body,
                Term.BindingKind.LAMBDA_PARAMETER,
                name,
                signature.parameters().get(i),
                descriptor);
        parts.parameters.add(value);
      }
      inside.slots().bind(slot, value);
      slot += descriptor.equals("J") || descriptor.equals("D") ? 2 : 1;
    }
    inside.run();
    body.close(lambda);
    return lambda;
  }

  /** What is captured has a name outside; a value without one, which no source has, gets one. */
  private Step[] named(int line, Step[] captured) {
    Step[] outside = new Step[captured.length];
    for (int i = 0; i < captured.length; i++) {
      Step value = captured[i];
      if (value.is(Step.Kind.LOCAL)) {
        outside[i] = value.operands[0];
        value.dropped = true;
      } else if (value.is(Step.Kind.THIS)) {
        outside[i] = value;
        value.dropped = true;
      } else {
        outside[i] = value.is(Step.Kind.LITERAL) ? value : bound(line, value);
      }
    }
    return outside;
  }

  private Step bound(int line, Step value) {
    return body.add(
        new Step(
                Step.Kind.BINDING,
                line,
                null,
                (at, operands) ->
                    new Term.Binding(
                        at,
                        Term.BindingKind.LOCAL,
                        "",
                        new TypeReference.Inferred(),
                        operands[0],
                        List.of()),
                value)
            .of(value.descriptor));
  }
}
