package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextOutcomes.Invocation;
import dev.kerf.analyzer.connect.TextOutcomes.Kept;
import dev.kerf.analyzer.connect.TextRun.Frame;
import dev.kerf.analyzer.connect.TextRun.Outcome;
import dev.kerf.analyzer.connect.TextValue.Built;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What text an expression has, as far as the code decides it: constants, concatenation, builders,
 * formats, collections, fields, objects that put texts together, and methods that give or extend
 * them. What it can't follow becomes a hole that says where it comes from ({@link HoleName}).
 *
 * <p>Approximation: a condition may go either way, a loop runs once. Work is bounded by a budget of
 * terms for each evaluation, so that a result never depends on time.
 */
final class TextEvaluation {

  private static final int MAX_DEPTH = 24;

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final DeclaredTexts declared;
  private final FieldTexts fields;
  private final ImplicitConstructors implicit;
  private final KeyedTexts keyed;
  private final ScriptTexts files;
  private final Enclosing enclosing;
  private final OwnClass own;
  private final ReflectedTexts reflected;
  private final Map<ResolvedBody, BodyEffects> effects = new IdentityHashMap<>();
  private final TextDispatch dispatch;
  private final TextOutcomes outcomes = new TextOutcomes();
  private final SkippedTexts skipped = new SkippedTexts();
  private final TextRewriting rewriting;
  private final TextBudget budget = new TextBudget();
  private final Set<MethodName> running = new HashSet<>();
  private Map<MethodName, List<TextValue>> given = Map.of();
  private Optional<TypeName> asking = Optional.empty();
  private int depth;
  private int cuts;

  TextEvaluation(
      ResolvedApplication application,
      MethodIndex methods,
      CallSites sites,
      DeclaredTexts declared) {
    this.declared = declared;
    this.application = application;
    this.methods = methods;
    this.fields = new FieldTexts(application, methods, sites, this);
    this.implicit = new ImplicitConstructors(application);
    this.rewriting = new TextRewriting(methods);
    this.keyed = new KeyedTexts(application);
    this.files = new ScriptTexts(application);
    this.enclosing = new Enclosing(application);
    this.own = new OwnClass(application, methods, this);
    this.reflected = new ReflectedTexts(application, own);
    this.dispatch = new TextDispatch(application, methods, this);
  }

  /**
   * What a term of a method's body is worth.
   *
   * @param given what the parameters of methods are, where a caller is looked at; the others become
   *     holes that name the parameter
   * @param of the class of the method's object, where it is settled
   */
  TextValue evaluate(
      MethodName method,
      ResolvedBody body,
      int term,
      Map<MethodName, List<TextValue>> given,
      Optional<TypeName> of) {
    begin(given, of);
    asking = of.or(() -> Optional.of(method.owner()));
    Built self = of.map(own::object).orElseGet(() -> Built.of(method.owner()));
    return fields.filled(
        new TextRun(this, new Frame(method, body, Optional.empty(), self, true)).at(term), given);
  }

  /** What a call hands over, with its class where nothing else is known of it. */
  TextValue handed(
      CallSites.Site site,
      int argument,
      Map<MethodName, List<TextValue>> given,
      Optional<TypeName> of) {
    int term = site.arguments().get(argument);
    TextValue value = evaluate(site.caller(), site.body(), term, given, of);
    return reflected.typed(value, site.body().type(term), site.caller().owner(), of);
  }

  /** The same from what stands in the body alone; none where that leaves more than values open. */
  Optional<Texts> plain(MethodName method, ResolvedBody body, int term) {
    begin(Map.of(), Optional.empty());
    asking = Optional.of(method.owner());
    skipped.begin();
    Texts out = new TextRun(this, entry(method, body)).at(term).asTexts();
    skipped.end();
    own.clear();
    return Optional.of(out).filter(skipped::areValues);
  }

  /** Whether a method fills fields that name its parameters. */
  boolean isMaker(MethodName method) {
    return fields.isOpen(method);
  }

  OwnClass own() {
    return own;
  }

  ReflectedTexts reflected() {
    return reflected;
  }

  /** What a method gives, whatever its parameters are. */
  Texts given(MethodName method) {
    begin(Map.of(), Optional.empty());
    asking = Optional.of(method.owner());
    return body(method)
        .flatMap(body -> new TextRun(this, entry(method, body)).whole().result())
        .map(TextValue::asTexts)
        .orElseGet(() -> Texts.hole(HoleName.ofResult(method)));
  }

  private void begin(Map<MethodName, List<TextValue>> given, Optional<TypeName> of) {
    this.given = given;
    budget.begin();
    depth = 0;
    running.clear();
    fields.begin();
    own.start(of);
  }

  private Frame entry(MethodName method, ResolvedBody body) {
    return new Frame(method, body, Optional.empty(), Built.of(method.owner()), true);
  }

  // ---- for the runs -------------------------------------------------------------------------

  TextBudget budget() {
    return budget;
  }

  BodyEffects effects(ResolvedBody body) {
    return effects.computeIfAbsent(body, some -> BodyEffects.of(some, declared::isChained));
  }

  Optional<ResolvedBody> body(MethodName method) {
    return methods.find(method).flatMap(ResolvedMethod::body);
  }

  DeclaredTexts declared() {
    return declared;
  }

  TextValue given(MethodName method, int parameter) {
    List<TextValue> arguments = given.get(method);
    return arguments != null && parameter < arguments.size()
        ? arguments.get(parameter)
        : Texts.hole(HoleName.ofParameter(method, parameter));
  }

  TextValue field(TypeName declaring, String name) {
    return declared
        .field(declaring, name)
        .map(TextValue.class::cast)
        .orElseGet(
            () -> skipped.isActive() ? unknown(declaring, name) : fields.of(declaring, name));
  }

  private Texts unknown(TypeName declaring, String field) {
    String hole = HoleName.ofField(declaring, field);
    skipped.note(hole);
    return Texts.hole(hole);
  }

  SkippedTexts skipped() {
    return skipped;
  }

  TextRewriting rewriting() {
    return rewriting;
  }

  ScriptTexts files() {
    return files;
  }

  Optional<Texts> keyed(Texts key) {
    return keyed.of(key);
  }

  Optional<Texts> ofTable(Texts key) {
    if (!keyed.isAmbiguous(key)) {
      return keyed.ofTable(key);
    }
    // Another class may be given another text.
    cut();
    return asking.flatMap(type -> keyed.ofTable(key, type)).or(() -> keyed.ofTable(key));
  }

  boolean isApplication(TypeName type) {
    return application.type(type).isPresent();
  }

  boolean isEnum(TypeName type) {
    return application
        .type(type)
        .filter(found -> found.declared().kind() == TypeDeclared.Kind.ENUM)
        .isPresent();
  }

  /** How often something was left out of an evaluation, because it was under way or too deep. */
  int cuts() {
    return cuts;
  }

  void cut() {
    cuts++;
  }

  /** Whether a method of the application is being run. */
  boolean isRunning() {
    return !running.isEmpty();
  }

  /** What a local variable of an enclosing method holds where a class inside it is declared. */
  TextValue captured(Frame inner, Term.Name name) {
    TypeName type = inner.method().owner();
    Optional<Enclosing.Site> site = enclosing.of(type);
    for (int level = 1; level < name.outerLevels() && site.isPresent(); level++) {
      site = enclosing.of(site.get().method().owner());
    }
    if (site.isEmpty() || ++depth > MAX_DEPTH) {
      return Texts.hole(name.identifier());
    }
    Frame outer =
        new Frame(
            site.get().method(),
            site.get().body(),
            Optional.empty(),
            Built.of(site.get().method().owner()),
            inner.entry());
    TextValue out = new TextRun(this, outer).binding(name.outerBinding(), site.get().term());
    depth--;
    return out;
  }

  /** An object with what its constructor makes of its fields. */
  Built made(Built object) {
    return object
        .creation()
        .map(
            creation -> {
              Built start = Built.of(object.type());
              Built out = invoke(creation.constructor(), creation.arguments(), start).self();
              for (Map.Entry<String, TextValue> field : object.fields().entrySet()) {
                out = out.with(field.getKey(), field.getValue());
              }
              return out;
            })
        .orElse(object);
  }

  /** A parameter that is an object of a type whose objects are told apart by their values. */
  boolean isValueOfParameter(TextValue value, TypeName type) {
    return value instanceof Texts texts
        && HoleName.isParameter(texts)
        && application
            .type(type)
            .map(found -> found.declared().kind())
            .filter(kind -> kind == TypeDeclared.Kind.ENUM || kind == TypeDeclared.Kind.RECORD)
            .isPresent();
  }

  /** The arguments as the method's parameters take them: the variable ones as one list. */
  List<TextValue> packed(MethodName method, List<TextValue> arguments) {
    int last = method.parameters().size() - 1;
    boolean variable =
        methods.find(method).filter(found -> found.declared().isVarargs()).isPresent();
    boolean asIs =
        !variable
            || arguments.size() == last + 1 && arguments.get(last) instanceof TextValue.Listed
            || arguments.size() < last;
    if (asIs) {
      return arguments;
    }
    List<TextValue> out = new ArrayList<>(arguments.subList(0, last));
    out.add(TextValue.Listed.of(arguments.subList(last, arguments.size())));
    return out;
  }

  // ---- methods of the application -----------------------------------------------------------

  /** The method that runs when a method is called on an object of exactly this type. */
  Optional<MethodName> implementation(MethodName method, TypeName type) {
    Optional<ResolvedType> of = application.type(type);
    return of.flatMap(found -> methods.running(found, method))
        .or(() -> of.flatMap(found -> methods.defaulted(found, method)))
        .or(() -> methods.find(method).filter(m -> m.body().isPresent()).map(ResolvedMethod::name));
  }

  /** A call whose object may be of any type below the declaring one. */
  Outcome dispatched(MethodName method, List<TextValue> arguments, Built self) {
    return skipped.isActive() ? unknown(arguments, self) : dispatch.call(method, arguments, self);
  }

  private Built withFields(MethodName constructor, List<TextValue> arguments, Built self) {
    List<String> fields = implicit.fields(constructor);
    Built out = self;
    for (int i = 0; i < Math.min(fields.size(), arguments.size()); i++) {
      out = out.with(HoleName.ofField(constructor.owner(), fields.get(i)), arguments.get(i));
    }
    return out;
  }

  ImplicitConstructors implicit() {
    return implicit;
  }

  /** A method that calls itself gives nothing by that which it does not give anyhow. */
  private static Outcome withoutItself(MethodName method, Outcome outcome) {
    Optional<TextValue> result =
        outcome
            .result()
            .map(
                value ->
                    value instanceof Texts texts && texts.alternatives().size() > 1
                        ? texts.without(Texts.hole(HoleName.ofResult(method)).first())
                        : value);
    return new Outcome(result, outcome.self(), outcome.arguments());
  }

  private static Outcome unknown(List<TextValue> arguments, Built self) {
    return new Outcome(Optional.empty(), self, arguments);
  }

  /** Runs one method or constructor of the application. */
  Outcome invoke(MethodName method, List<TextValue> arguments, Built self) {
    Outcome unknown = unknown(arguments, self);
    if (skipped.isActive()) {
      return unknown;
    }
    Optional<ResolvedBody> body = body(method);
    if (body.isEmpty()) {
      return method.name().equals("<init>")
          ? new Outcome(Optional.empty(), withFields(method, arguments, self), arguments)
          : unknown;
    }
    boolean exact = own.isKnown(self.type());
    Invocation invocation = new Invocation(method, arguments, self, exact);
    Optional<Kept> known = outcomes.of(invocation);
    if (known.isPresent()) {
      if (known.get().ofClass()) {
        own.ask(self.type());
      }
      return known.get().outcome();
    }
    if (depth >= MAX_DEPTH || !running.add(method)) {
      cut();
      return unknown;
    }
    int before = cuts;
    depth++;
    boolean asked = own.forget(self.type());
    Outcome out =
        withoutItself(
            method,
            new TextRun(this, new Frame(method, body.get(), Optional.of(arguments), self, false))
                .whole());
    depth--;
    running.remove(method);
    if (cuts == before && !budget.isExhausted() && !budget.isOverspent() && !fields.isAtCallers()) {
      outcomes.keep(invocation, new Kept(out, own.isAsked(self.type())));
    }
    if (asked) {
      own.ask(self.type());
    }
    return out;
  }
}
