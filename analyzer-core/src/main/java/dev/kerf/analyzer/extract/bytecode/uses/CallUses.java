package dev.kerf.analyzer.extract.bytecode.uses;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** The instructions on methods. */
final class CallUses {

  private final Frame frame;
  private final Values values;
  private final Uses uses;
  private final DynamicUses dynamics;

  /** The line of the call of the superclass's constructor, 0 elsewhere. */
  private int constructorLine;

  CallUses(Frame frame) {
    this.frame = frame;
    this.values = frame.values;
    this.uses = frame.uses;
    this.dynamics = new DynamicUses(frame.uses);
  }

  void clear() {
    constructorLine = 0;
  }

  int constructorLine() {
    return constructorLine;
  }

  void call(int at, int opcode) {
    String owner = (String) frame.code.operands[at];
    String name = frame.code.names[at];
    String type = frame.code.descriptors[at];
    boolean isStatic = opcode == Opcodes.INVOKESTATIC;
    MethodDescriptor descriptor = frame.known.method(type);
    if (isStatic && DynamicUses.isMade(name) && frame.isOwn(owner) && type.startsWith("()")) {
      frame.push(1, at, null);
      return;
    }
    frame.questions.boundAtRunTime |= DynamicUses.isCallSite(owner);
    int size = 1;
    int first = uses.size();
    for (int count = descriptor.arguments(); count > 0; count--) {
      int argument = frame.used(values.pop());
      size = Values.sum(size, values.sizes[argument]);
      first = Math.min(first, values.firstUses[argument]);
    }
    int receiver = isStatic ? -1 : values.pop();
    if (name.equals("<init>")) {
      construct(at, descriptor, receiver, size, first);
      return;
    }
    if (!isStatic) {
      frame.used(receiver);
      boolean toSuper = opcode == Opcodes.INVOKESPECIAL && !frame.isOwn(owner);
      boolean isNamed = toSuper && values.kinds[receiver] == Values.THIS;
      size = Values.sum(size, isNamed ? 1 : values.sizes[receiver]);
      first = Math.min(first, values.firstUses[receiver]);
    }
    int from = uses.size();
    record(at, descriptor, isStatic);
    String result = descriptor.result();
    int value = values.add(Values.MEMBER, size, first, at, result, Frame.isWide(result));
    values.references[value] = receiver;
    if (!frame.code.variables.isEmpty()) {
      frame.castings.recorded(at, from, uses.size());
      frame.loops.called(value, at);
    }
    if (!result.equals("V")) {
      values.push(value);
    }
  }

  private void record(int at, MethodDescriptor descriptor, boolean isStatic) {
    String owner = (String) frame.code.operands[at];
    if (isStatic
        && !frame.isOwn(owner)
        && AccessorUses.mayBe(frame.own(), owner, frame.code.names[at])) {
      frame.castings.opens(at);
    } else {
      uses.ofOwner(owner, UseKind.CALL, frame.line(at));
      uses.ofSignature(descriptor, UseKind.DESCRIPTOR, frame.line(at));
    }
  }

  private void construct(int at, MethodDescriptor descriptor, int receiver, int size, int first) {
    boolean creates = values.kinds[receiver] == Values.RAW;
    int line = frame.line(at);
    UseKind kind = creates ? UseKind.NEW : UseKind.CALL;
    uses.ofOwner((String) frame.code.operands[at], kind, line);
    uses.ofSignature(descriptor, UseKind.DESCRIPTOR, line);
    if (creates) {
      String type = 'L' + values.types[receiver] + ';';
      values.replace(receiver, values.add(Values.OTHER, size, first, at, type, false));
    } else {
      constructorLine = Math.max(1, line);
    }
  }

  void dynamic(int at, ClassCode into) {
    Code.Dynamic dynamic = (Code.Dynamic) frame.code.operands[at];
    String type = frame.code.descriptors[at];
    MethodDescriptor descriptor = frame.known.method(type);
    int count = descriptor.arguments();
    int value = frame.merged(count, at, descriptor.result());
    int line = frame.line(at);
    if (DynamicUses.isConcatenation(dynamic)) {
      dynamics.concatenated(type, line);
    } else if (DynamicUses.isFunction(dynamic)) {
      dynamics.function(dynamic, type, line);
      Handle runs = (Handle) dynamic.arguments()[1];
      if (frame.isOwn(runs.getOwner())) {
        values.sizes[value] = Values.BOUND;
        into.functions().add(new ClassCode.Function(runs, count, line));
      } else {
        dynamics.reference(runs, line);
      }
    } else {
      frame.questions.boundAtRunTime |= DynamicUses.isGroovy(dynamic);
      dynamics.other(dynamic, type, line);
    }
    if (!type.endsWith(")V")) {
      values.push(value);
    }
  }
}
