package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Links;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.Term.BlockKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The steps of one body in order, and the terms that they become. */
final class BodyAssembly {

  private final List<Step> steps = new ArrayList<>();

  /** The line of a constructor's call of its superclass's, 0 elsewhere. */
  int constructorLine;

  /** The line that a constructor ends at, that of the call where nobody wrote the constructor. */
  int lastLine;

  /** Where a block or lambda ends: the step that was the last one then. */
  private static final class Extent {
    private Step last;
  }

  /** Adds a step at the end; its operands are written before it. */
  Step add(Step step) {
    for (int i = 0; i < step.operands.length; i++) {
      Step operand = used(step.operands[i]);
      step.operands[i] = operand != null && operand.dropped ? unknown(step.line) : operand;
    }
    return append(step);
  }

  private Step append(Step step) {
    step.written = true;
    steps.add(step);
    return step;
  }

  /** A step as an operand: what was held back is written now. */
  Step used(Step operand) {
    if (operand == null || operand.written) {
      return operand;
    }
    return switch (operand.kind) {
      case ARRAY -> ((ArrayInMaking) operand.detail).write(this, operand);
      case RAW, COMPARISON -> unknown(operand.line);
      default -> add(operand);
    };
  }

  /** A value that is not known. */
  Step unknown(int line) {
    return append(
        new Step(Step.Kind.OTHER, line, null, (at, none) -> new Term.Name(at, "", 0, Term.NONE)));
  }

  Step literal(int line, Object value) {
    Step step = new Step(Step.Kind.LITERAL, line, value, null);
    step.form = (at, none) -> Literals.of(step.detail, step.descriptor, at);
    return append(step.of(Literals.descriptor(value)));
  }

  Step local(int line, Step binding) {
    return add(
        new Step(
                Step.Kind.LOCAL,
                line,
                null,
                (at, operands) -> new Term.Local(at, operands[0]),
                binding)
            .of(binding.descriptor));
  }

  Step operator(int line, String symbol, String descriptor, Step... operands) {
    return add(
        new Step(
                Step.Kind.OTHER,
                line,
                symbol,
                (at, indices) -> new Term.Operator(at, symbol, Indices.of(indices)),
                operands)
            .of(descriptor));
  }

  // ---- blocks and lambdas ---------------------------------------------------------------------

  /**
   * @param condition may be null
   */
  Step openBlock(int line, BlockKind kind, Step condition) {
    Extent extent = new Extent();
    Step block =
        new Step(
            Step.Kind.OTHER,
            line,
            extent,
            null,
            condition == null ? Step.NO_OPERANDS : new Step[] {condition});
    block.form =
        (at, operands) ->
            new Term.Block(
                at, kind, end(block, extent), operands.length == 0 ? Term.NONE : operands[0]);
    return add(block);
  }

  void close(Step opened) {
    ((Extent) opened.detail).last = steps.get(steps.size() - 1);
  }

  private static int end(Step opened, Extent extent) {
    return extent.last == null ? opened.index : Math.max(opened.index, extent.last.index);
  }

  /** A lambda; what is added until {@link #close} is its body. */
  Step openLambda(int line, LambdaParts parts) {
    Extent extent = new Extent();
    Step lambda = new Step(Step.Kind.OTHER, line, extent, null);
    lambda.form =
        (at, none) ->
            new Term.Lambda(
                at,
                indices(parts.parameters),
                end(lambda, extent),
                indices(parts.results),
                parts.isExpression());
    return append(lambda);
  }

  private static Indices indices(List<Step> all) {
    return Indices.of(all.stream().mapToInt(step -> step.index).toArray());
  }

  /** What is known of a lambda only when its body was read. */
  static final class LambdaParts {
    final List<Step> parameters = new ArrayList<>();
    final List<Step> results = new ArrayList<>();
    boolean isBlock;

    /** The descriptor of its result. */
    String returned = "";

    boolean isExpression() {
      return !isBlock && results.size() == 1;
    }
  }

  // ---- values alone ---------------------------------------------------------------------------

  /** A field of the class itself, or of another, that is set. */
  record Assignment(Code.Member field, Step value, Step step) {}

  /** The fields that are set, in order. */
  List<Assignment> assignments() {
    List<Assignment> found = new ArrayList<>();
    for (Step step : steps) {
      if (step.detail instanceof Code.Member field
          && step.operands.length == 2
          && step.operands[0] != null
          && step.operands[0].is(Step.Kind.FIELD)
          && step.operands[0].detail == field) {
        found.add(new Assignment(field, step.operands[1], step));
      }
    }
    return found;
  }

  Uses uses() {
    return new Uses(steps);
  }

  /**
   * Whether what is assigned is written outside of the constructor: its line is before that of the
   * call of the superclass's constructor, or behind the constructor's end. All is outside in a
   * class initializer, which has no such call. Without lines nothing in a constructor is known to
   * be outside.
   */
  boolean isOutsideOfConstructor(Assignment assignment) {
    int line = assignment.step().line;
    return constructorLine == 0 || line > 0 && (line < constructorLine || line > lastLine);
  }

  /**
   * A value with all that it is made of, as a body of its own.
   *
   * @return null where it needs more of the body around than that, or is larger than the limit
   */
  static Body copy(Step value, int limit) {
    BodyAssembly alone = new BodyAssembly();
    return alone.copyOperands(value, limit) ? alone.toBody() : null;
  }

  private boolean copyOperands(Step value, int limit) {
    Map<Step, Step> copies = new IdentityHashMap<>();
    Deque<Step> open = new ArrayDeque<>(List.of(value));
    while (!open.isEmpty()) {
      Step step = open.peek();
      boolean needsBody =
          step.dropped
              || step.is(Step.Kind.BINDING)
              || step.is(Step.Kind.LOCAL)
              || step.detail instanceof Extent;
      if (needsBody || copies.size() > limit || open.size() > limit) {
        return false;
      }
      boolean ready = true;
      for (int i = step.operands.length - 1; i >= 0; i--) {
        if (step.operands[i] != null && !copies.containsKey(step.operands[i])) {
          open.push(step.operands[i]);
          ready = false;
        }
      }
      if (ready) {
        open.pop();
        if (!copies.containsKey(step)) {
          copies.put(step, append(copy(step, copies)));
        }
      }
    }
    return true;
  }

  private static Step copy(Step step, Map<Step, Step> copies) {
    Step[] operands = new Step[step.operands.length];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = step.operands[i] == null ? null : copies.get(step.operands[i]);
    }
    Step copy = new Step(step.kind, step.line, step.detail, step.form, operands);
    return copy.of(step.descriptor).linked(step.link);
  }

  // ---- the end --------------------------------------------------------------------------------

  Step last() {
    return steps.isEmpty() ? null : steps.get(steps.size() - 1);
  }

  /** What was taken for the compiler's own and is used by something else is kept after all. */
  private void keepWhatIsUsed() {
    for (int at = steps.size() - 1; at >= 0; at--) {
      Step step = steps.get(at);
      if (!step.dropped && !(step.detail instanceof Extent)) {
        for (Step operand : step.operands) {
          if (operand != null && operand.form != null) {
            operand.dropped = false;
          }
        }
      }
    }
  }

  Body toBody() {
    keepWhatIsUsed();
    int next = 0;
    for (Step step : steps) {
      // A dropped step still says where a block ends: at what stands before it.
      step.index = step.dropped ? next - 1 : next++;
    }
    List<Term> terms = new ArrayList<>(next);
    List<Link> links = new ArrayList<>(next);
    for (Step step : steps) {
      if (!step.dropped) {
        terms.add(step.form.term(step.line, operands(step)));
        links.add(step.link);
      }
    }
    return terms.isEmpty() ? Body.empty() : new Body(terms, Links.of(links));
  }

  private static int[] operands(Step step) {
    int[] indices = new int[step.operands.length];
    for (int i = 0; i < indices.length; i++) {
      Step operand = step.operands[i];
      indices[i] = operand == null || operand.dropped ? Term.NONE : operand.index;
    }
    return indices;
  }
}
