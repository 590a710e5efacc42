package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.connect.TextRun.Frame;
import dev.kerf.analyzer.connect.TextValue.Built;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedField;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What fields hold, over all objects of their type: constants, initializers, what constructors and
 * initializer blocks make of them with the arguments of all their callers, and where none of these
 * says anything, what other methods assign.
 */
final class FieldTexts {

  /** With more callers than this, what a constructor is given is data. */
  private static final int MAX_SITES = 24;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:}]+)(?::(.*))?}");

  private final ResolvedApplication application;
  private final CallSites sites;
  private final TextEvaluation evaluation;
  private final UsedObjects used;
  private final Set<MethodName> open = new HashSet<>();
  private final Remembered known = new Remembered();

  /** What is known of fields without asking who constructs their type. */
  private final Remembered shallow = new Remembered();

  private final Set<String> running = new HashSet<>();
  private boolean atCallers;

  FieldTexts(
      ResolvedApplication application,
      MethodIndex methods,
      CallSites sites,
      TextEvaluation evaluation) {
    this.application = application;
    this.sites = sites;
    this.evaluation = evaluation;
    this.used = new UsedObjects(sites, methods);
  }

  /**
   * What was found out of fields.
   *
   * @param ever that which holds whoever asks
   * @param once that which left out what was under way when it was asked for: it is good enough for
   *     the evaluation at hand, which would otherwise look for the same again on each of its ways
   */
  private record Remembered(Map<String, TextValue> ever, Map<String, TextValue> once) {
    Remembered() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  /**
   * Whether what fields hold names a method's parameters instead of what its callers give: it is
   * one of an object that is made where it is used.
   */
  boolean isOpen(MethodName maker) {
    return open.contains(maker);
  }

  /**
   * A value with what the given parameters of makers stand for. What fields hold is remembered for
   * all evaluations, so it is filled only where it has come out.
   */
  TextValue filled(TextValue value, Map<MethodName, List<TextValue>> given) {
    if (!(value instanceof Texts texts)
        || given.keySet().stream().noneMatch(open::contains)
        || texts.alternatives().stream().noneMatch(SqlText::hasHoles)) {
      return value;
    }
    return texts.alternatives().stream().map(this::filled).reduce(Texts::or).orElse(texts);
  }

  private Texts filled(SqlText text) {
    Texts out = Texts.BLANK;
    int from = 0;
    for (String hole : text.holes()) {
      int at = text.text().indexOf(SqlText.HOLE, from);
      Texts stands =
          HoleName.parameter(hole)
              .filter(parameter -> open.contains(parameter.method()))
              .map(parameter -> evaluation.given(parameter.method(), parameter.index()).asTexts())
              .orElseGet(() -> Texts.hole(hole));
      out = out.then(Texts.of(text.text().substring(from, at))).then(stands);
      from = at + 1;
    }
    return out.then(Texts.of(text.text().substring(from)));
  }

  /** Another evaluation begins. */
  void begin() {
    known.once.clear();
    shallow.once.clear();
  }

  /** Whether it is being asked what the callers of a constructor give. */
  boolean isAtCallers() {
    return atCallers;
  }

  TextValue of(TypeName declaring, String name) {
    String key = HoleName.ofField(declaring, name);
    Remembered remembered = atCallers ? shallow : known;
    TextValue value = remembered.ever.get(key);
    if (value != null) {
      return value;
    }
    TextValue incomplete = remembered.once.get(key);
    if (incomplete != null || !running.add(key)) {
      evaluation.cut();
      return incomplete == null ? Texts.hole(key) : incomplete;
    }
    // What is asked for from within a run is cut off where it leads back into that run.
    boolean whole = !evaluation.isRunning();
    int before = evaluation.cuts();
    TextValue found =
        evaluation
            .budget()
            .apart(() -> search(declaring, name, key))
            .map(TextValue.class::cast)
            .orElseGet(() -> Texts.hole(key));
    running.remove(key);
    boolean lasts = (whole || evaluation.cuts() == before) && !evaluation.budget().isOverspent();
    (lasts ? remembered.ever : remembered.once).put(key, found);
    return found;
  }

  private Optional<TextValue> search(TypeName declaring, String name, String key) {
    Optional<ResolvedType> type = application.type(declaring);
    Optional<ResolvedField> field =
        type.flatMap(
            found -> found.fields().stream().filter(f -> f.name().equals(name)).findFirst());
    if (field.isEmpty()) {
      return Optional.empty();
    }
    if (field.get().constant().isPresent()) {
      return Optional.of(Texts.of(field.get().constant().get()));
    }
    Optional<TextValue> start =
        configured(field.get().annotations()).or(() -> initial(type.get(), field.get()));
    if (!holdsText(field.get().type().erasedName())) {
      return start;
    }
    if (atCallers) {
      // What the fields of a caller hold is not followed further: that would be all there is.
      return start;
    }
    boolean isText =
        TextLibrary.isText(field.get().type().erasedName()) && !field.get().declared().isStatic();
    Optional<TextValue> made = made(type.get(), key, isText, start, true);
    return made.isPresent() ? made : made(type.get(), key, isText, Optional.empty(), false);
  }

  /** Whether objects of a type may carry texts; others are told apart by their type alone. */
  private static boolean holdsText(String type) {
    return type.startsWith("java.lang.")
        || type.startsWith("java.util.")
        || type.startsWith("com.google.common.collect.")
        || type.endsWith("[]");
  }

  /** {@code @Value("${key}")}: what the configuration says, or the default. */
  private Optional<TextValue> configured(List<ResolvedAnnotation> annotations) {
    for (ResolvedAnnotation annotation : annotations) {
      Matcher placeholder =
          PLACEHOLDER.matcher(
              annotation.type().simpleName().equals("Value")
                  ? annotation.text("value").orElse("")
                  : "");
      if (placeholder.matches()) {
        Optional<Texts> value = evaluation.keyed(Texts.of(placeholder.group(1)));
        return value.isPresent()
            ? value.map(TextValue.class::cast)
            : Optional.ofNullable(placeholder.group(2)).map(Texts::of);
      }
    }
    return Optional.empty();
  }

  private Optional<TextValue> initial(ResolvedType type, ResolvedField field) {
    Optional<ResolvedBody> body = field.initializer().filter(b -> b.body().size() > 0);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    MethodName initializer = new MethodName(type.name(), "<clinit>", List.of());
    Frame frame =
        new Frame(initializer, body.get(), Optional.of(List.of()), Built.of(type.name()), false);
    return Optional.of(new TextRun(evaluation, frame).at(body.get().body().size() - 1));
  }

  /**
   * What methods of the type make of the field.
   *
   * @param keepsText whether the field is a text of its object, and not several
   * @param constructing whether constructors and initializer blocks are asked, or all others
   */
  private Optional<TextValue> made(
      ResolvedType type,
      String key,
      boolean keepsText,
      Optional<TextValue> start,
      boolean constructing) {
    Built self =
        start
            .map(value -> Built.of(type.name()).with(key, value))
            .orElseGet(() -> Built.of(type.name()));
    List<MethodName> makers = new ArrayList<>();
    for (ResolvedMethod method : type.methods()) {
      boolean constructs = method.name().name().startsWith("<");
      if (method.body().isPresent()
          && constructs == constructing
          && evaluation.effects(method.body().get()).assigns(key, constructing)) {
        makers.add(method.name());
      }
    }
    Set<MethodName> unwritten = new HashSet<>();
    if (constructing && start.isEmpty()) {
      unwritten.addAll(evaluation.implicit().of(type.name()));
      unwritten.removeAll(makers);
      unwritten.stream().sorted().forEach(makers::add);
    }
    Optional<TextValue> called = Optional.empty();
    Optional<TextValue> uncalled = Optional.empty();
    for (MethodName maker : makers) {
      if (keepsText && used.isCalledByUsers(maker)) {
        if (!isDelegating(maker)) {
          open.add(maker);
          called = either(called, held(maker, parameters(maker), self, key));
        }
        continue;
      }
      List<List<TextValue>> given = arguments(maker);
      for (List<TextValue> arguments : given) {
        called = either(called, held(maker, arguments, self, key));
      }
      // A constructor that nobody wrote and nobody calls is none.
      if (given.isEmpty() && !unwritten.contains(maker)) {
        uncalled = either(uncalled, held(maker, unknown(maker), self, key));
      }
    }
    // A constructor that nobody calls matters only where no other one is called.
    Optional<TextValue> told = called.isPresent() ? called : start;
    return told.isPresent() ? told : uncalled;
  }

  private Optional<TextValue> held(
      MethodName maker, List<TextValue> arguments, Built self, String key) {
    return Optional.ofNullable(evaluation.invoke(maker, arguments, self).self().fields().get(key));
  }

  private boolean isDelegating(MethodName maker) {
    return evaluation
        .body(maker)
        .filter(body -> evaluation.effects(body).isDelegating())
        .isPresent();
  }

  private static List<TextValue> parameters(MethodName maker) {
    List<TextValue> out = new ArrayList<>();
    for (int i = 0; i < maker.parameters().size(); i++) {
      out.add(Texts.hole(HoleName.ofParameter(maker, i)));
    }
    return out;
  }

  private static List<TextValue> unknown(MethodName maker) {
    return Collections.nCopies(maker.parameters().size(), Texts.hole(""));
  }

  private static Optional<TextValue> either(Optional<TextValue> a, Optional<TextValue> b) {
    return a.isPresent() && b.isPresent() ? Optional.of(a.get().or(b.get())) : a.or(() -> b);
  }

  /** What the callers of a method give it, once for each; none where nobody tells. */
  private List<List<TextValue>> arguments(MethodName method) {
    if (method.parameters().isEmpty()) {
      return List.of(List.of());
    }
    List<CallSites.Site> callers =
        sites.of(method).stream().filter(site -> !delegates(site, method)).toList();
    if (callers.isEmpty()
        || callers.size() > MAX_SITES
        || !method.name().equals("<init>")
        || atCallers) {
      return List.of();
    }
    atCallers = true;
    List<List<TextValue>> out =
        callers.stream().map(site -> evaluation.packed(method, given(site))).distinct().toList();
    atCallers = false;
    return out;
  }

  /** Another constructor of the type passes on what it is given itself: it is asked too. */
  private static boolean delegates(CallSites.Site site, MethodName constructor) {
    return site.caller().name().equals("<init>")
        && site.caller().owner().equals(constructor.owner());
  }

  private List<TextValue> given(CallSites.Site site) {
    Frame frame =
        new Frame(
            site.caller(), site.body(), Optional.empty(), Built.of(site.caller().owner()), false);
    return site.arguments().stream()
        .mapToObj(argument -> new TextRun(evaluation, frame).at(argument))
        .toList();
  }
}
