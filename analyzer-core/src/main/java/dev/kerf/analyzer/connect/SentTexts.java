package dev.kerf.analyzer.connect;

import static java.util.stream.Collectors.toSet;

import dev.kerf.analyzer.framework.StatementFact.StatementSent;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.sql.ClauseText;
import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts that a call sends to the database, with the method that supplies them. Where the text,
 * or the table in it, is a parameter of the sending method, that method is only a helper: its
 * callers supply the statement, and the fact lands on them. Where a method of a base class supplies
 * another text for each class below, each of these has it, as it has the method.
 */
final class SentTexts {

  /** Helpers that call helpers, at most this deep. */
  private static final int MAX_HELPERS = 12;

  /** From here on the way of each caller is long, and is gone all along for few of them only. */
  private static final int DEEP = 5;

  private static final int MAX_SITES = 10_000;
  private static final int MAX_DEEP_SITES = 200;

  /** What the search for who supplies one text may cost, in terms, before it goes into less. */
  private static final long MAX_TERMS = 1_000_000;

  /** With more classes below a base class than this, nothing is told of one by itself. */
  private static final int MAX_CLASSES = 300;

  /** A text with the method that supplies it. */
  record Sent(MethodName method, SqlText text, Evidence evidence) {}

  /** What a text tells to who reads it. */
  interface Reading {
    Openness openness(SqlText text);

    /** What the text works on, as far as it can be told; equal where two texts work on the same. */
    Set<?> touched(SqlText text);
  }

  /** How much of a text's tables depends on what its holes stand for. */
  enum Openness {
    /** Nothing: holes are values only. */
    CLOSED,
    /** More tables may come with a part that is not known. */
    FRAGMENT,
    /** A table, or the whole statement, is not known. */
    TABLES
  }

  private final MethodIndex methods;
  private final CallSites sites;
  private final TextEvaluation evaluation;
  private final SupplierCalls calls;
  private final TextParameters parameters;
  private final Map<HandedOn, Found> followed = new HashMap<>();

  SentTexts(
      ResolvedApplication application,
      MethodIndex methods,
      CallSites sites,
      DeclaredTexts declared) {
    this.methods = methods;
    this.sites = sites;
    this.evaluation = new TextEvaluation(application, methods, sites, declared);
    this.calls = new SupplierCalls(application, sites, evaluation);
    this.parameters = new TextParameters(evaluation);
  }

  List<Sent> of(StatementSent fact, Reading reading) {
    Optional<ResolvedBody> body = methods.find(fact.method()).flatMap(ResolvedMethod::body);
    if (body.isEmpty()) {
      return List.of();
    }
    TextWay.Place start = new TextWay.Place(fact.method(), body.get(), fact.argument());
    Found found =
        new Search(fact, start, reading)
            .collect(
                TextSupplier.of(fact.method()), TextWay.from(start), Set.of(), fact.evidence());
    evaluation.budget().save(false);
    List<Sent> out = new ArrayList<>(found.decided());
    out.addAll(found.undecided());
    return out;
  }

  /** The texts that a method gives, whoever calls it. */
  List<SqlText> given(MethodName provider) {
    return evaluation.given(provider).map(text -> ClauseText.statement(text)).alternatives();
  }

  /** The statement that a text is a part of. */
  private static SqlText whole(StatementSent fact, SqlText text) {
    SqlText.Builder out = SqlText.builder();
    String template = fact.template().orElse("{}");
    int from = 0;
    for (int at = template.indexOf("{}"); at >= 0; at = template.indexOf("{}", from)) {
      out.append(template.substring(from, at)).append(text);
      from = at + 2;
    }
    return out.append(template.substring(from)).build();
  }

  /**
   * What was found.
   *
   * @param decided texts that are known well enough
   * @param undecided those that are not
   * @param round helpers on the way that a text comes round to: their other callers decide it
   */
  private record Found(List<Sent> decided, List<Sent> undecided, Set<MethodName> round) {
    static Found nothing() {
      return new Found(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    }

    void add(Found other) {
      decided.addAll(other.decided);
      undecided.addAll(other.undecided);
      round.addAll(other.round);
    }
  }

  /** A helper that hands on what it is given, as one kind of statement. */
  private record HandedOn(
      TextSupplier helper,
      Optional<Integer> parameter,
      Optional<String> template,
      Reading reading,
      Set<String> decided) {}

  /** The search for who supplies one text. */
  private final class Search {
    private final StatementSent fact;
    private final TextWay.Place sent;
    private final Reading reading;
    private final long before = evaluation.budget().spent();
    private int seen;

    Search(StatementSent fact, TextWay.Place sent, Reading reading) {
      this.fact = fact;
      this.sent = sent;
      this.reading = reading;
    }

    /**
     * @param supplier the method that supplies what is known so far
     * @param own texts that the helpers on the way decide by themselves: theirs, whoever calls
     */
    private Found collect(TextSupplier supplier, TextWay way, Set<String> own, Evidence at) {
      Texts texts = texts(way, supplier);
      if (supplier.of().isEmpty() && evaluation.own().isAsked(supplier.method().owner())) {
        Optional<Found> byClass = byClass(supplier.method(), way, own, at);
        if (byClass.isPresent()) {
          return byClass.get();
        }
      }
      return collect(supplier, texts, way, own, at);
    }

    /** What each class that has the method supplies; none where the class does not decide it. */
    private Optional<Found> byClass(MethodName method, TextWay way, Set<String> own, Evidence at) {
      List<TypeName> classes = evaluation.own().possible(method.owner());
      if (classes.isEmpty() || classes.size() > MAX_CLASSES) {
        return Optional.empty();
      }
      Map<TextSupplier, Texts> texts = new LinkedHashMap<>();
      Set<Set<Object>> told = new HashSet<>();
      for (TypeName of : classes) {
        if (calls.runs(of, method)) {
          TextSupplier supplier = new TextSupplier(method, Optional.of(of));
          Texts ofClass = texts(way, supplier);
          if (!evaluation.own().isAsked(of)) {
            texts.put(supplier, ofClass);
            told.add(ofClass.alternatives().stream().map(reading::touched).collect(toSet()));
          } else if (!evaluation.own().isBase(of)) {
            return Optional.empty();
          }
        }
      }
      if (texts.isEmpty() || told.size() < 2 && classes.size() > 1) {
        return Optional.empty();
      }
      Found out = Found.nothing();
      texts.forEach((supplier, some) -> out.add(collect(supplier, some, way, own, at)));
      return Optional.of(out);
    }

    private Found collect(
        TextSupplier supplier, Texts all, TextWay way, Set<String> own, Evidence at) {
      Found out = Found.nothing();
      List<Sent> open = new ArrayList<>();
      Set<MethodName> helpers = new TreeSet<>();
      List<SqlText> texts =
          all.alternatives().stream().filter(text -> !own.contains(text.text())).toList();
      for (SqlText text : texts) {
        Sent sent = new Sent(supplier.name(), text, at);
        Openness how = reading.openness(text);
        Optional<MethodName> decidedBy = parameters.helper(text);
        Optional<MethodName> helper = decidedBy.filter(way::isNew);
        if (how == Openness.TABLES && decidedBy.isPresent() && helper.isEmpty()) {
          out.round.add(decidedBy.get());
        } else if (how == Openness.TABLES) {
          open.add(sent);
          helper.ifPresent(helpers::add);
        } else if (how == Openness.FRAGMENT && helper.isPresent()) {
          out.decided.addAll(
              completed(
                  sent, supplier.as(helper.get()), TextParameters.of(helper.get(), texts), way));
        } else {
          out.decided.add(sent);
        }
      }
      Set<String> decided = new TreeSet<>(own);
      out.decided.forEach(sent -> decided.add(sent.text().text()));
      Found ofCallers = Found.nothing();
      for (MethodName name : helpers) {
        ofCallers.add(ofCallers(supplier.as(name), texts, way, decided));
      }
      ofCallers.round.removeAll(helpers);
      out.decided.addAll(ofCallers.decided);
      out.undecided.addAll(undecided(open, ofCallers));
      out.round.addAll(ofCallers.round);
      return out;
    }

    /** What the callers of a helper supply. */
    private Found ofCallers(
        TextSupplier helper, List<SqlText> texts, TextWay way, Set<String> decided) {
      Found out = Found.nothing();
      Set<Integer> parameters = TextParameters.of(helper.method(), texts);
      Optional<Integer> handedOn = TextParameters.handedOn(helper.method(), texts);
      HandedOn key = new HandedOn(helper, handedOn, fact.template(), reading, decided);
      // What callers give to one that hands it on does not depend on the way from there.
      Found known = handedOn.isPresent() ? followed.putIfAbsent(key, out) : null;
      if (known != null) {
        return known;
      }
      for (CallSites.Site site : callers(helper, way)) {
        TextWay on = way.longer(new TextWay.Step(site, helper, parameters), handedOn);
        out.add(collect(calls.caller(site, helper), on, decided, site.evidence()));
      }
      if (!out.round.isEmpty()) {
        followed.remove(key);
      }
      return out;
    }

    /**
     * Where some callers say what the text is, those that do not are what is not known. Where none
     * does, the helper stands for all that say no more of it than it does itself, unless it only
     * has the text from a helper nearer to where it is sent.
     */
    private static List<Sent> undecided(List<Sent> open, Found ofCallers) {
      if (!ofCallers.decided.isEmpty()) {
        return ofCallers.undecided;
      }
      Set<String> known = new TreeSet<>();
      open.forEach(sent -> known.add(sent.text().text()));
      List<Sent> out = new ArrayList<>(ofCallers.undecided);
      boolean repeated = out.removeIf(sent -> known.contains(sent.text().text()));
      if (repeated || out.isEmpty() && ofCallers.round.isEmpty()) {
        out.addAll(open);
      }
      return out;
    }

    /**
     * The texts as far as the way tells them. What the supplier itself has for the text is looked
     * at first, without the methods and fields that it names: as a rule they give values. All the
     * way from the sending method is gone where neither tells what is sent, since the helpers may
     * do more than it seems: a key that they look up is no statement either.
     *
     * @param supplier the method that the last step leads to
     */
    private Texts texts(TextWay way, TextSupplier supplier) {
      boolean costly = evaluation.budget().spent() - before > MAX_TERMS;
      evaluation.budget().save(costly);
      if (way.text().isEmpty()) {
        return texts(whole(way, supplier));
      }
      TextWay.Place at = way.text().get();
      Optional<Texts> plain = evaluation.plain(at.method(), at.body(), at.term()).map(this::texts);
      if (plain.filter(this::isClosed).isPresent()) {
        return plain.get();
      }
      evaluation.own().clear();
      Texts own =
          texts(evaluation.evaluate(at.method(), at.body(), at.term(), Map.of(), supplier.of()));
      return way.steps().isEmpty() || costly || isStatement(own)
          ? own
          : texts(whole(way, supplier));
    }

    /** Whether a text tells what is sent, or who else has to be asked for all of it. */
    private boolean isStatement(Texts texts) {
      return texts.alternatives().stream()
          .anyMatch(
              text ->
                  reading.openness(text) != Openness.TABLES && !reading.touched(text).isEmpty()
                      || text.text().strip().length() == 1 && parameters.helper(text).isPresent());
    }

    private boolean isClosed(Texts texts) {
      return texts.alternatives().stream()
          .allMatch(
              text ->
                  reading.openness(text) == Openness.CLOSED && !reading.touched(text).isEmpty());
    }

    private Texts texts(TextValue value) {
      return value
          .asTexts()
          .closed()
          .map(text -> SentTexts.whole(fact, ClauseText.statement(text)));
    }

    private TextValue whole(TextWay way, TextSupplier supplier) {
      evaluation.own().clear();
      Map<MethodName, List<TextValue>> given = new HashMap<>();
      TextSupplier from = supplier;
      for (int i = way.steps().size() - 1; i >= 0; i--) {
        TextSupplier helper = way.steps().get(i).helper();
        given.put(helper.method(), arguments(way.steps().get(i), given, from.of()));
        from = helper;
      }
      return evaluation.evaluate(sent.method(), sent.body(), sent.term(), given, from.of());
    }

    private List<TextValue> arguments(
        TextWay.Step step, Map<MethodName, List<TextValue>> given, Optional<TypeName> of) {
      List<TextValue> out = new ArrayList<>();
      CallSites.Site site = step.site();
      MethodName helper = step.helper().method();
      int last = helper.parameters().size() - 1;
      for (int i = 0; i < site.arguments().size(); i++) {
        out.add(
            step.parameters().contains(Math.min(i, last))
                ? evaluation.handed(site, i, given, of)
                : Texts.hole(""));
      }
      return evaluation.packed(helper, out);
    }

    /** A statement of the supplier's own, with the parts that its callers may add. */
    private List<Sent> completed(
        Sent sent, TextSupplier helper, Set<Integer> parameters, TextWay way) {
      Set<Sent> out = new LinkedHashSet<>(List.of(sent));
      for (CallSites.Site site : someCallers(helper, 0)) {
        TextWay further = way.longer(new TextWay.Step(site, helper, parameters), Optional.empty());
        for (SqlText text : texts(further, calls.caller(site, helper)).alternatives()) {
          if (out.size() <= Texts.MAX && reading.openness(text) != Openness.TABLES) {
            out.add(new Sent(sent.method(), text, sent.evidence()));
          }
        }
      }
      return List.copyOf(out);
    }

    private List<CallSites.Site> callers(TextSupplier helper, TextWay way) {
      int helpers = way.steps().size();
      return helpers < MAX_HELPERS
          ? someCallers(helper, way.text().isPresent() ? 0 : helpers)
          : List.of();
    }

    /**
     * @param deep over how many helpers each of them has to be looked at
     */
    private List<CallSites.Site> someCallers(TextSupplier helper, int deep) {
      List<CallSites.Site> all = sites.of(helper.method());
      if (helper.of().isPresent()) {
        TypeName of = helper.of().get();
        all = all.stream().filter(site -> calls.mayBeOn(of, site, helper)).toList();
      }
      if (deep >= DEEP && seen + all.size() > MAX_DEEP_SITES) {
        return List.of();
      }
      List<CallSites.Site> some = all.subList(0, Math.min(all.size(), MAX_SITES - seen));
      seen += some.size();
      return some;
    }
  }
}
