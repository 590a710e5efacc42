package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.Term.BlockKind;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;

/**
 * Runs the code of one method, or of a lambda in it, over steps instead of values: once, from front
 * to back, each instruction one time. Values that several ways lead to become conditionals.
 */
final class Interpreter {

  private final ClassCode type;
  private final Code code;
  private final BodyAssembly body;
  private final OperandStack stack;
  private final Slots slots;
  private final Instructions instructions;
  private final Map<Integer, List<Regions.Region>> regions;
  private final Map<Integer, Step> conditions = new HashMap<>();
  private final Map<Integer, Step> conditionsByTarget = new HashMap<>();
  private final Deque<OpenRegion> open = new ArrayDeque<>();
  private final Map<Integer, List<Code.Guard>> handlers = new TreeMap<>();
  private final Switches switches;

  private record OpenRegion(Regions.Region region, Step block) {}

  /**
   * @param lambda where returns go when the code is a lambda's, else null
   */
  Interpreter(ClassCode type, Code code, BodyAssembly body, BodyAssembly.LambdaParts lambda) {
    this.type = type;
    this.code = code;
    this.body = body;
    this.stack = new OperandStack(type, body);
    this.slots = new Slots(type, code, body);
    this.instructions = new Instructions(type, code, body, stack, slots, lambda);
    this.regions = Regions.of(type, code);
    this.switches = new Switches(body);
    for (Code.Guard guard : code.guards) {
      handlers.computeIfAbsent(guard.handler(), at -> new ArrayList<>(1)).add(guard);
    }
  }

  Slots slots() {
    return slots;
  }

  void run() {
    for (int at = 0; at < code.size(); at++) {
      closeBlocks(at);
      stack.arrive(at, this::join);
      openBlocks(at);
      if (handlers.containsKey(at)) {
        enterHandler(at);
      }
      switches.label(at, code.line(at));
      execute(at);
    }
    closeBlocks(code.size());
  }

  // ---- blocks ---------------------------------------------------------------------------------

  private void closeBlocks(int at) {
    while (!open.isEmpty() && open.peek().region().end() <= at) {
      Regions.Region region = open.peek().region();
      body.close(open.pop().block());
      if (region.kind() == BlockKind.CASE && !isCaseOpen(region.decidedAt(), at)) {
        switches.end(region.decidedAt(), code.line(region.decidedAt()));
      }
    }
  }

  /** Whether a further case of the same switch starts here. */
  private boolean isCaseOpen(int decidedAt, int at) {
    for (Regions.Region region : regions.getOrDefault(at, List.of())) {
      if (region.kind() == BlockKind.CASE && region.decidedAt() == decidedAt) {
        return true;
      }
    }
    return false;
  }

  private void openBlocks(int at) {
    for (Regions.Region region : regions.getOrDefault(at, List.of())) {
      Step condition = conditions.get(region.decidedAt());
      if (condition != null && condition.dropped) {
        condition = null;
      }
      open.push(new OpenRegion(region, body.openBlock(code.line(at), region.kind(), condition)));
    }
  }

  private void enterHandler(int at) {
    List<Code.Guard> guards = handlers.get(at);
    boolean catchesAll = guards.stream().anyMatch(guard -> guard.type() == null);
    Step caught = new Step(Step.Kind.OTHER, code.line(at), null, null);
    if (catchesAll) {
      // What a finally block or the end of a synchronized one throws on is no value of the source.
      caught.written = true;
      caught.dropped = true;
      stack.enterHandler(caught);
      return;
    }
    List<TypeReference> types = new ArrayList<>(1);
    for (Code.Guard guard : guards) {
      TypeReference caughtType = type.names.ofClass(guard.type());
      if (!types.contains(caughtType)) {
        types.add(caughtType);
      }
    }
    TypeReference written =
        types.size() == 1 ? types.get(0) : new TypeReference.Several(true, types);
    String descriptor = Names.descriptor(guards.get(0).type());
    stack.enterHandler(slots.caught(at, code.line(at), written, descriptor));
  }

  // ---- joins ----------------------------------------------------------------------------------

  /** The jump brings the value of the branch before; the other one falls through. */
  private Step join(int from, Step arriving, Step present) {
    if (arriving.is(Step.Kind.RAW) || present.is(Step.Kind.RAW)) {
      return present;
    }
    Step condition = conditionsByTarget.get(from + 1);
    if (condition == null || condition.dropped) {
      condition = body.unknown(present.line);
    }
    Step then = body.used(arriving);
    Step otherwise = body.used(present);
    String descriptor =
        then.descriptor.equals(otherwise.descriptor) || otherwise.descriptor.isEmpty()
            ? then.descriptor
            : then.descriptor.isEmpty() ? otherwise.descriptor : "";
    return body.add(
        new Step(
                Step.Kind.OTHER,
                present.line,
                null,
                (line, operands) ->
                    new Term.Conditional(line, operands[0], operands[1], operands[2]),
                condition,
                then,
                otherwise)
            .of(descriptor));
  }

  // ---- instructions that change the flow ------------------------------------------------------

  private void execute(int at) {
    int opcode = code.opcode(at);
    if (Regions.isConditionalJump(opcode)) {
      Step condition = Conditions.of(opcode, code.line(at), stack, body);
      conditions.put(at, condition);
      conditionsByTarget.put(code.number(at), condition);
      stack.jump(at, code.number(at));
    } else if (code.operand(at) instanceof Code.Choice choice) {
      Step selector = switches.begin(at, choice, body.used(stack.pop()));
      conditions.put(at, selector);
      for (int target : choice.targets()) {
        stack.jump(at, target);
      }
      stack.jump(at, choice.otherwise());
      stack.endFlow();
    } else if (opcode == Opcodes.GOTO) {
      stack.jump(at, code.number(at));
      stack.endFlow();
    } else {
      instructions.execute(at, opcode);
      if (Regions.endsFlow(opcode)) {
        stack.endFlow();
      }
    }
  }

  // ---- methods --------------------------------------------------------------------------------

  /** A parameter as the first terms of a body have it. */
  static Step parameter(
      BodyAssembly body, Term.BindingKind kind, String name, TypeReference written, String erased) {
    return body.add(
        new Step(
                Step.Kind.BINDING,
                0,
                null,
                (line, none) -> new Term.Binding(line, kind, name, written, Term.NONE, List.of()))
            .of(erased));
  }

  static Step self(String descriptor) {
    return new Step(Step.Kind.THIS, 0, null, (line, none) -> new Term.This(line, Optional.empty()))
        .of(descriptor);
  }

  /** Where the value of a link's cast is noted. */
  static Link seenAs(Link link, TypeReference type) {
    if (link instanceof Link.Method method) {
      return new Link.Method(
          method.owner(),
          method.name(),
          method.parameters(),
          method.returned(),
          method.isStatic(),
          method.special(),
          Optional.of(type));
    }
    if (link instanceof Link.Field field) {
      return new Link.Field(
          field.owner(), field.name(), field.type(), field.isStatic(), Optional.of(type));
    }
    return link;
  }
}
