package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextValue.Built;
import dev.kerf.analyzer.connect.TextValue.Listed;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What calls and creations are worth, and what they do to the objects that they are made on. */
final class TextCalls {

  private final TextEvaluation evaluation;
  private final TextRun run;
  private final ResolvedBody body;

  TextCalls(TextEvaluation evaluation, TextRun run) {
    this.evaluation = evaluation;
    this.run = run;
    this.body = run.frame().body();
  }

  /** A value as it stands in a concatenation. */
  Texts text(TextValue value) {
    if (!(value instanceof Built object)) {
      return value.asTexts();
    }
    return TextLibrary.joined(object)
        .or(
            () ->
                evaluation
                    .implementation(
                        new MethodName(object.type(), "toString", List.of()), object.type())
                    .map(toString -> evaluation.invoke(toString, List.of(), object))
                    .flatMap(TextRun.Outcome::result)
                    .map(TextValue::asTexts))
        .orElseGet(() -> unknown(object));
  }

  private Texts unknown(Built object) {
    Texts hole = object.asTexts();
    evaluation.skipped().note(hole.first().holes().get(0));
    return hole;
  }

  TextValue element(TextValue of, Optional<Texts> key) {
    return of instanceof Listed listed
        ? listed.element(key).orElse(Texts.hole(""))
        : Texts.hole("");
  }

  TextValue call(int index, Term.Call call) {
    Optional<Target.MethodTarget> target = body.method(index);
    if (target.isPresent() && evaluation.declared().knows(target.get().method())) {
      return declared(index, call, target.get());
    }
    TextValue receiver = call.receiver() < 0 ? null : run.known(call.receiver());
    Optional<TextValue> element =
        target.flatMap(t -> evaluation.reflected().element(receiver, t.method()));
    if (element.isPresent()) {
      return element.get();
    }
    if (target.isPresent() && target.get().application()) {
      return applied(index, call, target.get());
    }
    if (call.name().equals("getClass") && call.arguments().size() == 0) {
      return classOf(call, receiver).orElseGet(() -> unknown(call, target));
    }
    List<TextValue> arguments = run.known(call.arguments());
    String owner = target.map(t -> t.method().owner().binaryName()).orElse("");
    if (TextLibrary.isBuilder(owner) && receiver != null) {
      Optional<TextValue> changed =
          TextLibrary.changed(call.name(), receiver, texts(arguments), arguments);
      changed.ifPresent(value -> hold(call.receiver(), value));
      return changed.orElse(text(receiver));
    }
    if (SqlClauses.isOfThread(owner)) {
      return clauseOfThread(owner, call, texts(arguments));
    }
    if (SqlClauses.isBuilder(owner)) {
      return clause(call, receiver, texts(arguments));
    }
    if (owner.equals("java.lang.String")) {
      return TextStrings.of(call.name(), receiver, arguments, texts(arguments));
    }
    if (receiver instanceof Listed listed) {
      Optional<Listed> changed = TextLibrary.changedList(call.name(), listed, arguments);
      if (changed.isPresent()) {
        hold(call.receiver(), changed.get());
        return changed.get();
      }
      // What is loaded into a table from a file is not among the entries that the code puts there.
      return TextLibrary.ofList(call.name(), listed, arguments)
          .or(() -> ofAnyKey(call, listed))
          .or(() -> keyed(owner, call, arguments))
          .orElseGet(() -> unknown(call, target));
    }
    Optional<TextValue> given =
        TextLibrary.ofLibrary(owner, call.name(), receiver, arguments, texts(arguments));
    if (receiver instanceof Built && given.orElse(null) instanceof Built changed) {
      hold(call.receiver(), changed);
    }
    return given
        .or(() -> evaluation.reflected().annotation(owner, call.name(), receiver, arguments))
        .or(() -> keyed(owner, call, arguments))
        .or(() -> rewritten(index, arguments))
        .or(() -> evaluation.files().read(call.name(), receiver, arguments))
        .orElseGet(() -> unknown(call, target));
  }

  private Optional<TextValue> classOf(Term.Call call, TextValue receiver) {
    return isOwn(call)
        ? evaluation.own().of(run.self().type()).map(type -> Texts.of(type.binaryName()))
        : evaluation.reflected().classOf(receiver, body.type(call.receiver()));
  }

  /** A library that is given a statement and gives a text has changed that statement. */
  private Optional<TextValue> rewritten(int index, List<TextValue> arguments) {
    String type = body.type(index).erasedName();
    return type.equals("java.lang.String") || type.equals("?")
        ? arguments.stream()
            .filter(TextTemplates::isStatement)
            .findFirst()
            .map(statement -> TextTemplates.filled(statement.asTexts()))
        : Optional.empty();
  }

  /** What a model says that a call is worth, or what the method's own body makes of it. */
  private TextValue declared(int index, Term.Call call, Target.MethodTarget target) {
    DeclaredTexts declared = evaluation.declared();
    boolean object =
        !target.isStatic() && call.receiver() >= 0 && !declared.isStart(target.method());
    // A builder that nothing was added to yet is an object like any other.
    Texts on = object && run.known(call.receiver()) instanceof Texts texts ? texts : Texts.BLANK;
    Texts out =
        declared
            .value(target.method(), on, texts(run.known(call.arguments())))
            .orElseGet(() -> declared.ofBody(on, applied(index, call, target).asTexts()));
    if (declared.isChained(target.method()) && call.receiver() >= 0 && isChain(call.receiver())) {
      run.hold(call.receiver(), out);
    }
    return out;
  }

  private boolean isChain(int receiver) {
    int at = receiver;
    while (body.body().get(at) instanceof Term.Call call && call.receiver() >= 0) {
      if (body.method(at).filter(t -> evaluation.declared().isChained(t.method())).isEmpty()) {
        return false;
      }
      at = call.receiver();
    }
    return body.body().get(at) instanceof Term.Local;
  }

  /** A clause for a builder, or for the one that the class around is. */
  private TextValue clause(Term.Call call, TextValue receiver, List<Texts> arguments) {
    if (receiver == null) {
      Built self = run.self();
      TextValue held = self.fields().getOrDefault(SqlClauses.FIELD, Texts.BLANK);
      SqlClauses.added(call.name(), held.asTexts(), arguments)
          .ifPresent(longer -> run.self(self.with(SqlClauses.FIELD, longer)));
      return run.self();
    }
    Texts before =
        receiver instanceof Built built
            ? evaluation.made(built).fields().getOrDefault(SqlClauses.FIELD, Texts.BLANK).asTexts()
            : receiver.asTexts();
    Texts after = SqlClauses.added(call.name(), before, arguments).orElse(before);
    if (BodyEffects.base(body.body(), call.receiver()) >= 0
        && SqlClauses.isBuilder(
            body.type(BodyEffects.base(body.body(), call.receiver())).erasedName())) {
      run.hold(call.receiver(), after);
    }
    return after;
  }

  /** The statement of the thread is kept with the object whose methods put it together. */
  private TextValue clauseOfThread(String owner, Term.Call call, List<Texts> arguments) {
    String field = owner + "#clauses";
    Texts held = run.self().fields().getOrDefault(field, Texts.BLANK).asTexts();
    boolean over = SqlClauses.begins(call.name()) || SqlClauses.gives(call.name());
    Texts after = SqlClauses.added(call.name(), held, arguments).orElse(held);
    run.self(run.self().with(field, over ? Texts.BLANK : after));
    return SqlClauses.gives(call.name()) ? held : Texts.BLANK;
  }

  private List<Texts> texts(List<TextValue> values) {
    return values.stream().map(this::text).toList();
  }

  private static Texts unknown(Term.Call call, Optional<Target.MethodTarget> target) {
    return Texts.hole(target.map(t -> HoleName.ofResult(t.method())).orElse(call.name()));
  }

  /** An enum has few constants, and which of them it is seldom shows: any may be asked for. */
  private Optional<TextValue> ofAnyKey(Term.Call call, Listed listed) {
    return call.arguments().size() == 1
            && call.name().equals("get")
            && body.type(call.arguments().get(0)).className().filter(evaluation::isEnum).isPresent()
        ? listed.element(Optional.empty())
        : Optional.empty();
  }

  /** A text that is looked up by its key in the application's properties and documents. */
  private Optional<TextValue> keyed(String owner, Term.Call call, List<TextValue> arguments) {
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    Texts key = arguments.get(0).asTexts();
    Optional<Texts> found =
        KeyedTexts.isLookUp(owner, call.name())
            ? evaluation.keyed(key)
            : KeyedTexts.isTable(owner, call.name()) ? evaluation.ofTable(key) : Optional.empty();
    return found.map(TextValue.class::cast);
  }

  /** Lets what a chain of calls started from hold its changed value, where it is of that kind. */
  private void hold(int receiver, TextValue value) {
    int base = BodyEffects.base(body.body(), receiver);
    if (base < 0) {
      return;
    }
    String type = body.type(base).erasedName();
    boolean fits =
        value instanceof Texts
            ? TextLibrary.isBuilder(type)
            : value instanceof Built built
                ? run.known(base) instanceof Built now && now.type().equals(built.type())
                : run.known(base) instanceof Listed;
    if (fits) {
      run.hold(base, value);
    }
  }

  /** A method of the application: what it gives, and what it does to its object. */
  private TextValue applied(int index, Term.Call call, Target.MethodTarget target) {
    TextValue receiver = call.receiver() < 0 ? null : run.known(call.receiver());
    boolean own = isOwn(call);
    if (!own && evaluation.isValueOfParameter(receiver, target.method().owner())) {
      return receiver;
    }
    Built self =
        target.isStatic()
            ? Built.of(target.method().owner())
            : own ? run.self() : receiver instanceof Built b ? b : Built.of(target.receiver());
    List<TextValue> arguments = evaluation.packed(target.method(), run.known(call.arguments()));
    boolean changing = own && !self.fields().isEmpty() || receiver instanceof Built;
    if (evaluation.skipped().isActive() && (changing || changes(call.arguments()))) {
      evaluation.skipped().noteChange();
    }
    boolean exact =
        target.special()
            || target.isStatic()
            || !own && receiver instanceof Built
            || own && evaluation.own().isKnown(self.type());
    TextRun.Outcome outcome =
        exact
            ? evaluation
                .implementation(target.method(), self.type())
                .map(method -> evaluation.invoke(method, arguments, self))
                .orElse(new TextRun.Outcome(Optional.empty(), self, arguments))
            : evaluation.dispatched(target.method(), arguments, self);
    if (!target.isStatic() && own) {
      run.self(outcome.self());
    } else if (receiver instanceof Built) {
      hold(call.receiver(), outcome.self());
    }
    given(call.arguments(), arguments, outcome.arguments());
    Optional<TextValue> result = outcome.result();
    if (result.isEmpty() || isOpen(result.get())) {
      result =
          evaluation
              .files()
              .opened(arguments)
              .or(() -> rewritten(index, target.method(), arguments))
              .or(outcome::result);
    }
    return result.orElseGet(() -> unknown(index, target.method()));
  }

  /** What a method of the application gives that changes the wording of a text alone. */
  private Optional<TextValue> rewritten(int index, MethodName method, List<TextValue> arguments) {
    return evaluation.rewriting().of(method, body.type(index).erasedName(), arguments);
  }

  /** Whether nothing is known of a text. */
  private static boolean isOpen(TextValue value) {
    return value instanceof Texts texts
        && texts.alternatives().stream().allMatch(text -> text.text().strip().length() <= 1);
  }

  /** Whether a method is given what it may change. */
  private boolean changes(Indices arguments) {
    return arguments.stream()
        .anyMatch(
            term ->
                body.body().get(term) instanceof Term.Local
                    && TextLibrary.isChangeable(body.type(term).erasedName()));
  }

  private Texts unknown(int index, MethodName method) {
    String hole = HoleName.ofResult(method);
    evaluation.skipped().note(hole, body.type(index));
    return Texts.hole(hole);
  }

  /** Whether an object calls itself. */
  private boolean isOwn(Term.Call call) {
    return call.receiver() < 0
        || body.body().get(call.receiver()) instanceof Term.This
        || body.body().get(call.receiver()) instanceof Term.Super;
  }

  /** What a method did to the builders and lists that it was given. */
  private void given(Indices terms, List<TextValue> before, List<TextValue> after) {
    for (int i = 0; i < Math.min(terms.size(), Math.min(before.size(), after.size())); i++) {
      int term = terms.get(i);
      boolean changeable =
          body.body().get(term) instanceof Term.Local
              && !body.type(term).erasedName().equals("java.lang.String");
      if (changeable && !after.get(i).equals(before.get(i))) {
        run.hold(term, after.get(i));
      }
    }
  }

  TextValue created(int index, Term.New created) {
    List<TextValue> arguments = run.known(created.arguments());
    Optional<Target.MethodTarget> target = body.method(index);
    if (target.isPresent() && target.get().application()) {
      MethodName constructor = target.get().method();
      return Built.by(
          created.anonymous().orElse(target.get().receiver()),
          constructor,
          evaluation.packed(constructor, arguments));
    }
    boolean capacity =
        !created.arguments().isEmpty()
            && body.type(created.arguments().get(0)).erasedName().equals("int");
    if (SqlClauses.isBuilder(body.type(index).erasedName()) && created.anonymous().isEmpty()) {
      return Texts.BLANK;
    }
    if (created.anonymous().isPresent() && isBuilder(target)) {
      TypeName anonymous = created.anonymous().get();
      return Built.by(anonymous, new MethodName(anonymous, "<init>", List.of()), List.of());
    }
    return TextLibrary.created(
            body.type(index).erasedName(), capacity ? List.of() : arguments, texts(arguments))
        .or(() -> application(index, arguments))
        .or(() -> evaluation.files().wrapped(arguments))
        .orElseGet(() -> Texts.hole(""));
  }

  private static boolean isBuilder(Optional<Target.MethodTarget> constructor) {
    return constructor
        .filter(target -> SqlClauses.isBuilder(target.method().owner().binaryName()))
        .isPresent();
  }

  /** An object of the application whose constructor is not written out. */
  private Optional<TextValue> application(int index, List<TextValue> arguments) {
    return body.type(index)
        .className()
        .filter(type -> arguments.isEmpty() && evaluation.isApplication(type))
        .map(Built::of);
  }

  /** {@code this(...)} or {@code super(...)}. */
  TextValue delegated(int index, Term.ConstructorCall call) {
    Optional<Target.MethodTarget> target = body.method(index);
    if (target.isPresent() && target.get().application()) {
      List<TextValue> arguments = new ArrayList<>(run.known(call.arguments()));
      run.self(
          evaluation
              .invoke(
                  target.get().method(),
                  evaluation.packed(target.get().method(), arguments),
                  run.self())
              .self());
    }
    return run.self();
  }
}
