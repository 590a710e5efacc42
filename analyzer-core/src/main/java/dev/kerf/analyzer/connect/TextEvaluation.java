package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.Target;
import dev.kerf.analyzer.sql.SqlText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What text an expression has, as far as the code decides it: constants, concatenation, builders,
 * formats, fields and methods that return text. What it can't follow becomes a hole that carries
 * the name of what stands there; holes of the method's own parameters are named {@code $0}, {@code
 * $1}.
 *
 * <p>Approximation: a condition may go either way, a loop runs once, a field has the value of its
 * initializer. Work is bounded by a budget of terms for each evaluation, so that a result never
 * depends on time.
 */
final class TextEvaluation {

  private static final int MAX_DEPTH = 12;
  private static final int BUDGET = 20_000;
  private static final Set<String> BUILDERS =
      Set.of("java.lang.StringBuilder", "java.lang.StringBuffer", "java.util.StringJoiner");
  private static final Set<String> SAME_TEXT =
      Set.of("toString", "trim", "strip", "intern", "stripIndent", "toLowerCase", "toUpperCase");

  private final ResolvedApplication application;
  private final Function<MethodName, Optional<ResolvedMethod>> methods;
  private final DeclaredTexts declared;
  private final Set<String> evaluating = new HashSet<>();
  private int budget;

  TextEvaluation(
      ResolvedApplication application,
      Function<MethodName, Optional<ResolvedMethod>> methods,
      DeclaredTexts declared) {
    this.application = application;
    this.methods = methods;
    this.declared = declared;
  }

  /**
   * @param arguments what the parameters of the body's method are, or empty when they are unknown
   */
  Texts evaluate(ResolvedBody body, int term, List<Texts> arguments) {
    budget = BUDGET;
    evaluating.clear();
    return value(new Frame(body, arguments), term, 0);
  }

  /** A body that is being evaluated, with what its parameters are. */
  private record Frame(ResolvedBody body, List<Texts> arguments) {
    Body terms() {
      return body.body();
    }
  }

  private Texts value(Frame frame, int index, int depth) {
    if (index < 0 || depth > MAX_DEPTH || --budget < 0) {
      return Texts.hole("");
    }
    Term term = frame.terms().get(index);
    if (term instanceof Term.Literal literal) {
      return Texts.of(literal.text());
    } else if (term instanceof Term.Local local) {
      return binding(frame, local.binding(), index, depth);
    } else if (term instanceof Term.Name || term instanceof Term.Select) {
      return field(frame, index, depth);
    } else if (term instanceof Term.Operator operator && operator.symbol().equals("+")) {
      return concatenation(frame, operator.operands(), depth);
    } else if (term instanceof Term.Conditional conditional) {
      return value(frame, conditional.then(), depth + 1)
          .or(value(frame, conditional.otherwise(), depth + 1));
    } else if (term instanceof Term.Switch choice && !choice.results().isEmpty()) {
      return choice.results().stream()
          .mapToObj(result -> value(frame, result, depth + 1))
          .reduce(Texts::or)
          .orElseThrow();
    } else if (term instanceof Term.Cast cast) {
      return value(frame, cast.operand(), depth + 1);
    } else if (term instanceof Term.Assign assign) {
      return value(frame, assign.value(), depth + 1);
    } else if (term instanceof Term.Call call) {
      return call(frame, index, call, depth);
    } else if (term instanceof Term.New created) {
      return created.arguments().isEmpty() || !isBuilder(frame, index)
          ? Texts.of("")
          : initialText(frame, created.arguments().get(0), depth);
    } else if (term instanceof Term.NewArray array && array.initializer() >= 0) {
      return value(frame, array.initializer(), depth + 1);
    } else if (term instanceof Term.ArrayValue array) {
      return array.elements().stream()
          .mapToObj(element -> value(frame, element, depth + 1))
          .reduce(Texts::or)
          .orElse(Texts.hole(""));
    }
    return Texts.hole("");
  }

  /** A builder made with a capacity starts empty. */
  private Texts initialText(Frame frame, int argument, int depth) {
    return frame.body().type(argument).erasedName().equals("int")
        ? Texts.of("")
        : value(frame, argument, depth + 1);
  }

  private Texts concatenation(Frame frame, Indices operands, int depth) {
    Texts out = Texts.of("");
    for (int i = 0; i < operands.size(); i++) {
      out = out.then(value(frame, operands.get(i), depth + 1));
    }
    return out;
  }

  // ---- bindings -----------------------------------------------------------------------------

  private Texts binding(Frame frame, int index, int use, int depth) {
    if (!(frame.terms().get(index) instanceof Term.Binding binding)) {
      return Texts.hole("");
    }
    Texts start = start(frame, index, binding, depth);
    return new Assembly(frame, index, use, depth).from(start);
  }

  private Texts start(Frame frame, int index, Term.Binding binding, int depth) {
    return switch (binding.kind()) {
      case PARAMETER ->
          index < frame.arguments().size()
              ? frame.arguments().get(index)
              : Texts.hole(HoleName.ofParameter(index));
      case LOCAL, RESOURCE, PATTERN, FOR_EACH ->
          binding.source() < 0 ? Texts.of("") : value(frame, binding.source(), depth + 1);
      default -> Texts.hole(binding.name());
    };
  }

  /** Follows what is assigned to a binding, or appended to the builder in it, up to its use. */
  private final class Assembly {
    private final Frame frame;
    private final int binding;
    private final int use;
    private final int depth;

    Assembly(Frame frame, int binding, int use, int depth) {
      this.frame = frame;
      this.binding = binding;
      this.use = use;
      this.depth = depth;
    }

    Texts from(Texts start) {
      Texts out = run(start, binding + 1, use, Term.BlockKind.ELSE);
      Texts other = run(start, binding + 1, use, Term.BlockKind.THEN);
      return out.or(other);
    }

    /**
     * One way through: blocks of the left-out kind are passed over where they have a counterpart.
     */
    private Texts run(Texts start, int first, int end, Term.BlockKind leftOut) {
      Texts out = start;
      for (int i = first; i < end && budget > 0; i++) {
        budget--;
        Term term = frame.terms().get(i);
        if (term instanceof Term.Block block
            && block.kind() == leftOut
            && block.end() < end
            && hasCounterpart(i, block)) {
          i = block.end();
        } else if (term instanceof Term.Assign assign && isLocal(assign.target())) {
          Texts value = value(frame, assign.value(), depth + 1);
          if (assign.symbol().equals("+=")) {
            out = out.then(value);
          } else if (assign.symbol().equals("=")) {
            out = isConditional(i) ? out.or(value) : value;
          }
        } else if (term instanceof Term.Call call && isChained(i) && rootIsChained(call)) {
          Texts longer = declared(frame, i, call, out, depth).orElse(out);
          out = isConditional(i) ? out.or(longer) : longer;
        } else if (term instanceof Term.Call call && isAppend(call) && rootIsBinding(call)) {
          out =
              call.name().equals("insert")
                  ? value(frame, last(call), depth + 1).then(out)
                  : out.then(value(frame, last(call), depth + 1));
        }
      }
      return out;
    }

    private int last(Term.Call call) {
      return call.arguments().get(call.name().equals("insert") ? call.arguments().size() - 1 : 0);
    }

    /** Whether the block at this index is an ELSE, or a THEN that an ELSE follows. */
    private boolean hasCounterpart(int index, Term.Block block) {
      return block.kind() == Term.BlockKind.ELSE
          || (block.end() + 1 < frame.terms().size()
              && frame.terms().get(block.end() + 1) instanceof Term.Block next
              && next.kind() == Term.BlockKind.ELSE
              && index < block.end());
    }

    private boolean isChained(int call) {
      return frame.body().method(call).filter(t -> declared.isChained(t.method())).isPresent();
    }

    /** {@code query.where(a).and(b)}: the receiver of each call ends at the binding. */
    private boolean rootIsChained(Term.Call call) {
      int receiver = call.receiver();
      while (receiver >= 0 && frame.terms().get(receiver) instanceof Term.Call inner) {
        if (!isChained(receiver)) {
          return false;
        }
        receiver = inner.receiver();
      }
      return receiver >= 0 && isLocal(receiver);
    }

    private boolean isLocal(int term) {
      return frame.terms().get(term) instanceof Term.Local local && local.binding() == binding;
    }

    private boolean isConditional(int index) {
      for (int i = index - 1; i > binding; i--) {
        if (frame.terms().get(i) instanceof Term.Block block && block.end() >= index) {
          return block.end() < use && block.kind() != Term.BlockKind.TRY;
        }
      }
      return false;
    }

    private boolean isAppend(Term.Call call) {
      return call.receiver() >= 0
          && !call.arguments().isEmpty()
          && (call.name().equals("append")
              || call.name().equals("insert")
              || call.name().equals("add"));
    }

    /** {@code sb.append(a).append(b)}: the receiver of each call ends at the binding. */
    private boolean rootIsBinding(Term.Call call) {
      int receiver = call.receiver();
      while (receiver >= 0 && frame.terms().get(receiver) instanceof Term.Call inner) {
        if (!isAppend(inner)) {
          return false;
        }
        receiver = inner.receiver();
      }
      return receiver >= 0 && isLocal(receiver) && isBuilder(frame, receiver);
    }
  }

  private static boolean isBuilder(Frame frame, int term) {
    return BUILDERS.contains(frame.body().type(term).erasedName());
  }

  // ---- fields and calls ---------------------------------------------------------------------

  private Texts field(Frame frame, int index, int depth) {
    Optional<Target> target = frame.body().target(index);
    if (target.isEmpty() || !(target.get() instanceof Target.FieldTarget field)) {
      return Texts.hole(name(frame.terms().get(index)));
    }
    if (field.constant().isPresent()) {
      return Texts.of(field.constant().get());
    }
    String key = field.declaring().binaryName() + '#' + field.name();
    Optional<ResolvedField> declared =
        application
            .type(field.declaring())
            .flatMap(
                type ->
                    type.fields().stream()
                        .filter(candidate -> candidate.name().equals(field.name()))
                        .findFirst());
    if (declared.isEmpty() || declared.get().initializer().isEmpty() || !evaluating.add(key)) {
      return Texts.hole(HoleName.ofField(field.declaring(), field.name()));
    }
    ResolvedBody initializer = declared.get().initializer().get();
    Texts out = value(new Frame(initializer, List.of()), initializer.body().size() - 1, depth + 1);
    evaluating.remove(key);
    return out;
  }

  private static String name(Term term) {
    if (term instanceof Term.Name name) {
      return name.identifier();
    }
    return term instanceof Term.Select select ? select.name() : "";
  }

  /** What a model says that a call is worth. */
  private Optional<Texts> declared(Frame frame, int index, Term.Call call, Texts on, int depth) {
    return frame
        .body()
        .method(index)
        .flatMap(
            target ->
                declared.value(
                    target.method(),
                    on,
                    call.arguments().stream()
                        .mapToObj(argument -> value(frame, argument, depth + 1))
                        .toList()));
  }

  private Texts on(Frame frame, Target.MethodTarget target, Term.Call call, int depth) {
    boolean object =
        !target.isStatic() && call.receiver() >= 0 && !declared.isStart(target.method());
    return object ? value(frame, call.receiver(), depth + 1) : Texts.of("");
  }

  private Texts call(Frame frame, int index, Term.Call call, int depth) {
    Optional<Target.MethodTarget> target = frame.body().method(index);
    if (target.isPresent() && declared.knows(target.get().method())) {
      Texts on = on(frame, target.get(), call, depth);
      return declared(frame, index, call, on, depth)
          .orElseGet(() -> declared.ofBody(on, applicationCall(frame, target.get(), call, depth)));
    }
    String owner = target.map(t -> t.method().owner().binaryName()).orElse("");
    Indices arguments = call.arguments();
    if (owner.equals("java.lang.String") || BUILDERS.contains(owner)) {
      return textCall(frame, call, depth);
    }
    if (target.isPresent() && target.get().application()) {
      return applicationCall(frame, target.get(), call, depth);
    }
    boolean joins = call.name().equals("join") && arguments.size() > 1;
    if (joins) {
      return Texts.hole("");
    }
    if (call.receiver() >= 0 && SAME_TEXT.contains(call.name()) && arguments.isEmpty()) {
      return value(frame, call.receiver(), depth + 1);
    }
    return Texts.hole(target.map(t -> HoleName.ofResult(t.method())).orElse(call.name()));
  }

  private Texts textCall(Frame frame, Term.Call call, int depth) {
    Indices arguments = call.arguments();
    return switch (call.name()) {
      case "format" -> formatted(frame, arguments, 0, depth);
      case "formatted" ->
          withArguments(value(frame, call.receiver(), depth + 1), frame, arguments, 0, depth);
      case "concat" ->
          value(frame, call.receiver(), depth + 1).then(value(frame, arguments.get(0), depth + 1));
      case "append" ->
          value(frame, call.receiver(), depth + 1).then(value(frame, arguments.get(0), depth + 1));
      case "valueOf" ->
          arguments.isEmpty() ? Texts.hole("") : value(frame, arguments.get(0), depth + 1);
      case "replace", "replaceAll", "replaceFirst" -> replaced(frame, call, depth);
      case "toLowerCase", "toUpperCase" ->
          value(frame, call.receiver(), depth + 1)
              .map(text -> TextChanges.cased(text, call.name().equals("toLowerCase")));
      default ->
          SAME_TEXT.contains(call.name()) && call.receiver() >= 0
              ? value(frame, call.receiver(), depth + 1)
              : Texts.hole(call.name());
    };
  }

  private Texts replaced(Frame frame, Term.Call call, int depth) {
    Texts receiver = value(frame, call.receiver(), depth + 1);
    if (call.arguments().size() != 2 || !call.name().equals("replace")) {
      return receiver;
    }
    Texts what = value(frame, call.arguments().get(0), depth + 1);
    Texts with = value(frame, call.arguments().get(1), depth + 1);
    SqlText pattern = what.alternatives().get(0);
    SqlText value = with.alternatives().get(0);
    if (pattern.hasHoles() || pattern.text().isEmpty()) {
      return receiver;
    }
    return receiver.map(text -> TextChanges.replaced(text, pattern.text(), value));
  }

  private Texts formatted(Frame frame, Indices arguments, int format, int depth) {
    if (arguments.isEmpty()) {
      return Texts.hole("");
    }
    boolean locale =
        frame.body().type(arguments.get(format)).erasedName().equals("java.util.Locale");
    int at = locale ? format + 1 : format;
    return at >= arguments.size()
        ? Texts.hole("")
        : withArguments(
            value(frame, arguments.get(at), depth + 1), frame, arguments, at + 1, depth);
  }

  private Texts withArguments(Texts formats, Frame frame, Indices arguments, int first, int depth) {
    List<SqlText> values =
        IntStream.range(first, arguments.size())
            .mapToObj(i -> value(frame, arguments.get(i), depth + 1).alternatives().get(0))
            .toList();
    return formats.map(format -> TextChanges.formatted(format, values));
  }

  /** A method of the application: what it returns, with its parameters filled in. */
  private Texts applicationCall(
      Frame frame, Target.MethodTarget target, Term.Call call, int depth) {
    Optional<ResolvedMethod> method = methods.apply(target.method());
    String key = target.method().toString();
    if (method.isEmpty() || method.get().body().isEmpty() || !evaluating.add(key)) {
      return Texts.hole(HoleName.ofResult(target.method()));
    }
    ResolvedBody body = method.get().body().get();
    List<Texts> arguments =
        call.arguments().stream().mapToObj(i -> value(frame, i, depth + 1)).toList();
    Frame inside = new Frame(body, arguments);
    Texts out = null;
    int lambdaEnd = -1;
    for (int i = 0; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      if (term instanceof Term.Lambda lambda) {
        lambdaEnd = Math.max(lambdaEnd, lambda.end());
      } else if (i > lambdaEnd && term instanceof Term.Return result && result.value() >= 0) {
        Texts value = value(inside, result.value(), depth + 1);
        out = out == null ? value : out.or(value);
      }
    }
    evaluating.remove(key);
    return out == null ? Texts.hole(HoleName.ofResult(target.method())) : out;
  }
}
