package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextValue.Built;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * One pass through a body, in its order, that keeps track of what bindings and fields hold. Of the
 * body only the slice that decides the wanted term is looked at. Where the program branches, either
 * way is possible; a loop runs once; a way that leaves the method takes its values along.
 */
final class TextRun {

  /**
   * A body with what is known when it starts.
   *
   * @param arguments what its parameters are; absent when nobody calls it
   * @param entry whether its parameters are what the caller of the evaluation may fill in
   */
  record Frame(
      MethodName method,
      ResolvedBody body,
      Optional<List<TextValue>> arguments,
      Built self,
      boolean entry) {}

  /** What a whole body comes to. */
  record Outcome(Optional<TextValue> result, Built self, List<TextValue> arguments) {}

  private final TextEvaluation evaluation;
  private final Frame frame;
  private final Body terms;
  private final TextValue[] values;
  private final TextCalls calls;
  private final BodyEffects effects;
  private BitSet slice;
  private int target;
  private boolean reached;
  private int lambdas;
  private RunState state;
  private TextValue result;

  TextRun(TextEvaluation evaluation, Frame frame) {
    this.evaluation = evaluation;
    this.frame = frame;
    this.terms = frame.body().body();
    this.effects = evaluation.effects(frame.body());
    this.values = new TextValue[terms.size()];
    this.calls = new TextCalls(evaluation, this);
    this.state = new RunState(new HashMap<>(), frame.self());
  }

  Frame frame() {
    return frame;
  }

  /** What a term is worth where it stands. */
  TextValue at(int term) {
    slice = effects.slice(List.of(term), term, false);
    target = term;
    execute(0, terms.size());
    return values[term] == null ? Texts.hole("") : values[term];
  }

  /** What a binding holds when the body has come to a term. */
  TextValue binding(int binding, int term) {
    slice = effects.slice(effects.bindingAndEffects(binding), term, false);
    target = term;
    execute(0, terms.size());
    return state.bindings().getOrDefault(binding, Texts.hole(""));
  }

  /** What the body gives, and what it makes of its own object and its arguments. */
  Outcome whole() {
    slice = effects.whole(frame.arguments().map(List::size).orElse(0));
    target = terms.size();
    execute(0, terms.size());
    List<TextValue> arguments = new ArrayList<>(frame.arguments().orElse(List.of()));
    for (int i = 0; i < arguments.size(); i++) {
      arguments.set(i, state.bindings().getOrDefault(i, arguments.get(i)));
    }
    return new Outcome(Optional.ofNullable(result), state.self(), arguments);
  }

  // ---- structure ----------------------------------------------------------------------------

  private void execute(int from, int to) {
    for (int i = from; i < to && !reached; i++) {
      Term term = terms.get(i);
      if (term instanceof Term.Block block) {
        i = block(i, block);
      } else if (term instanceof Term.Lambda lambda) {
        i = lambda(i, lambda);
      } else if (slice.get(i) && !effects.isReplaced(i) && evaluation.budget().spend()) {
        values[i] = value(i, term);
      }
      reached |= i >= target;
    }
  }

  /** Gives the index of the last term of all that is decided here. */
  private int block(int index, Term.Block block) {
    return switch (block.kind()) {
      case THEN -> condition(index, block);
      case CASE -> cases(index);
      case LOOP -> {
        RunState before = state.copy();
        execute(index + 1, block.end() + 1);
        if (!reached) {
          state = state.orNot(before);
        }
        yield block.end();
      }
      case CATCH -> {
        if (contains(index, block.end(), target)) {
          execute(index + 1, block.end() + 1);
        }
        yield block.end();
      }
      default -> {
        execute(index + 1, block.end() + 1);
        yield block.end();
      }
    };
  }

  private static boolean contains(int index, int end, int term) {
    return term > index && term <= end;
  }

  private int condition(int index, Term.Block then) {
    int next = then.end() + 1;
    boolean hasElse =
        next < terms.size()
            && terms.get(next) instanceof Term.Block other
            && other.kind() == Term.BlockKind.ELSE;
    int end = hasElse ? ((Term.Block) terms.get(next)).end() : then.end();
    if (contains(index, then.end(), target)) {
      execute(index + 1, then.end() + 1);
      return then.end();
    }
    if (hasElse && contains(next, end, target)) {
      execute(next + 1, end + 1);
      return end;
    }
    int first = slice.nextSetBit(index);
    if (first < 0 || first > end) {
      return end;
    }
    RunState before = state.copy();
    execute(index + 1, then.end() + 1);
    RunState taken = state;
    state = before.copy();
    if (hasElse) {
      execute(next + 1, end + 1);
    }
    if (leaves(index, then.end())) {
      return end;
    }
    if (hasElse) {
      state = leaves(next, end) ? taken : taken.either(state);
    } else {
      state = taken.orNot(before);
    }
    return end;
  }

  /** Whether a block ends by leaving the method. */
  private boolean leaves(int index, int end) {
    if (!(terms.get(end) instanceof Term.Return) && !(terms.get(end) instanceof Term.Throw)) {
      return false;
    }
    for (int i = index + 1; i < end; i++) {
      if (terms.get(i) instanceof Term.Block inner && inner.end() == end
          || terms.get(i) instanceof Term.Lambda lambda && lambda.end() == end) {
        return false;
      }
    }
    return true;
  }

  /** The cases of a switch, each from the start: falling through is rare where texts are built. */
  private int cases(int first) {
    RunState before = state.copy();
    RunState after = null;
    int i = first;
    while (i < terms.size()
        && terms.get(i) instanceof Term.Block block
        && block.kind() == Term.BlockKind.CASE) {
      if (contains(i, block.end(), target)) {
        state = before;
        execute(i + 1, block.end() + 1);
        return block.end();
      }
      state = before.copy();
      execute(i + 1, block.end() + 1);
      if (!leaves(i, block.end())) {
        after = after == null ? state : after.either(state);
      }
      i = block.end() + 1;
    }
    state = after == null ? before : after;
    return i - 1;
  }

  private int lambda(int index, Term.Lambda lambda) {
    int first = slice.nextSetBit(index);
    if (first >= 0 && first <= lambda.end()) {
      lambdas++;
      execute(index + 1, lambda.end() + 1);
      lambdas--;
      if (slice.get(index)) {
        values[index] =
            lambda.results().stream()
                .mapToObj(this::known)
                .reduce(TextValue::or)
                .orElse(Texts.hole(""));
      }
    }
    return lambda.end();
  }

  // ---- values -------------------------------------------------------------------------------

  /** The value of a term before the current one. */
  TextValue known(int term) {
    return term < 0 || values[term] == null ? Texts.hole("") : values[term];
  }

  List<TextValue> known(Indices some) {
    List<TextValue> out = new ArrayList<>(some.size());
    for (int i = 0; i < some.size(); i++) {
      out.add(known(some.get(i)));
    }
    return out;
  }

  private TextValue value(int index, Term term) {
    if (term instanceof Term.Literal literal) {
      return literal.kind() == Term.LiteralKind.NULL ? Texts.BLANK : Texts.of(literal.text());
    } else if (term instanceof Term.Local local) {
      return state.bindings().getOrDefault(local.binding(), Texts.hole(""));
    } else if (term instanceof Term.Binding binding) {
      TextValue start = start(index, binding);
      state.bindings().put(index, start);
      return start;
    } else if (term instanceof Term.Name || term instanceof Term.Select) {
      return named(index, term);
    } else if (term instanceof Term.This) {
      return state.self();
    } else if (term instanceof Term.ClassLiteral) {
      return className(index);
    } else if (term instanceof Term.Operator operator) {
      return operator.symbol().equals("+")
          ? operator.operands().stream()
              .mapToObj(operand -> calls.text(known(operand)))
              .reduce(Texts::then)
              .orElse(Texts.BLANK)
          : Texts.hole("");
    } else if (term instanceof Term.Conditional conditional) {
      return known(conditional.then()).or(known(conditional.otherwise()));
    } else if (term instanceof Term.Switch choice) {
      return choice.results().stream()
          .mapToObj(this::known)
          .reduce(TextValue::or)
          .orElse(Texts.hole(""));
    } else if (term instanceof Term.Cast cast) {
      return known(cast.operand());
    } else if (term instanceof Term.Assign assign) {
      return assigned(assign);
    } else if (term instanceof Term.Call call) {
      return calls.call(index, call);
    } else if (term instanceof Term.New created) {
      return calls.created(index, created);
    } else if (term instanceof Term.ConstructorCall constructor) {
      return calls.delegated(index, constructor);
    } else if (term instanceof Term.NewArray array) {
      return array.initializer() < 0 ? TextValue.Listed.EMPTY : known(array.initializer());
    } else if (term instanceof Term.ArrayValue array) {
      return TextValue.Listed.of(known(array.elements()));
    } else if (term instanceof Term.ArrayAccess access) {
      return calls.element(known(access.array()), Optional.empty());
    } else if (term instanceof Term.Return returned && lambdas == 0 && returned.value() >= 0) {
      TextValue given = known(returned.value());
      result = result == null ? given : result.or(given);
      return given;
    }
    return Texts.hole("");
  }

  /** A class counts as its name: queries are built from it. */
  private TextValue className(int index) {
    return frame.body().type(index) instanceof JavaType.ClassType of && !of.arguments().isEmpty()
        ? of.arguments()
            .get(0)
            .className()
            .map(type -> Texts.of(type.binaryName()))
            .orElse(Texts.hole(""))
        : Texts.hole("");
  }

  private TextValue start(int index, Term.Binding binding) {
    return switch (binding.kind()) {
      case PARAMETER -> {
        if (frame.arguments().isPresent()) {
          List<TextValue> given = frame.arguments().get();
          yield index < given.size() ? given.get(index) : Texts.hole(binding.name());
        }
        yield frame.entry() ? evaluation.given(frame.method(), index) : Texts.hole(binding.name());
      }
      case LOCAL, RESOURCE, PATTERN -> binding.source() < 0 ? Texts.BLANK : known(binding.source());
      case FOR_EACH ->
          known(binding.source()) instanceof TextValue.Listed listed
              ? listed.element(Optional.empty()).orElse(Texts.hole(binding.name()))
              : Texts.hole(binding.name());
      default -> Texts.hole(binding.name());
    };
  }

  private TextValue named(int index, Term term) {
    Optional<Target> named = frame.body().target(index);
    if (named.isPresent() && named.get() instanceof Target.FieldTarget field) {
      if (field.constant().isPresent()) {
        return Texts.of(field.constant().get());
      }
      if (field.isStatic() || !BodyEffects.field(frame.body(), index).isEmpty()) {
        state = new RunState(state.bindings(), evaluation.made(state.self()));
        return evaluation.own().field(state.self(), field);
      }
      TextValue receiver = term instanceof Term.Select select ? known(select.receiver()) : null;
      return receiver instanceof Built built
          ? evaluation.own().field(evaluation.made(built), field)
          : evaluation.field(field.declaring(), field.name());
    }
    if (term instanceof Term.Name name && name.outerLevels() > 0) {
      return evaluation.captured(frame, name);
    }
    return Texts.hole(
        term instanceof Term.Name name ? name.identifier() : ((Term.Select) term).name());
  }

  private TextValue assigned(Term.Assign assign) {
    TextValue value =
        assign.symbol().equals("+=")
            ? calls.text(known(assign.target())).then(calls.text(known(assign.value())))
            : known(assign.value());
    if (assign.symbol().equals("=") || assign.symbol().equals("+=")) {
      if (terms.get(assign.target()) instanceof Term.ArrayAccess access) {
        if (known(access.array()) instanceof TextValue.Listed listed) {
          hold(access.array(), listed.with(Optional.empty(), value));
        }
      } else {
        hold(assign.target(), value);
      }
    }
    return value;
  }

  /** Lets whatever a term names hold a new value, where that is a binding or a field. */
  void hold(int term, TextValue value) {
    int base = BodyEffects.base(terms, term);
    if (base < 0) {
      return;
    }
    if (terms.get(base) instanceof Term.Local local) {
      state.bindings().put(local.binding(), value);
    } else if (terms.get(base) instanceof Term.This && value instanceof Built self) {
      state = new RunState(state.bindings(), self);
    } else {
      String field = BodyEffects.field(frame.body(), base);
      if (!field.isEmpty()) {
        state = new RunState(state.bindings(), evaluation.made(state.self()).with(field, value));
      }
    }
  }

  Built self() {
    return state.self();
  }

  void self(Built changed) {
    state = new RunState(state.bindings(), changed);
  }
}
