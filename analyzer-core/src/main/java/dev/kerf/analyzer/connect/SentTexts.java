package dev.kerf.analyzer.connect;

import static java.util.stream.Collectors.toSet;

import dev.kerf.analyzer.codebase.UnresolvedCause;
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
  private static final int MAX_HELPERS = 8;

  /** From here on the way of each caller is long, and is gone all along for few of them only. */
  private static final int DEEP = 5;

  private static final int MAX_SITES = 2_000;
  private static final int MAX_DEEP_SITES = 200;

  /** With more classes below a base class than this, nothing is told of one by itself. */
  private static final int MAX_CLASSES = 300;

  private static final List<CallSites.Site> NO_SITES = List.of();

  /** A text with the method that supplies it. */
  record Sent(MethodName method, SqlText text, Evidence evidence) {}

  /** What a text tells to who reads it. */
  interface Reading {
    Openness openness(SqlText text);

    /** What the text works on, as far as it can be told; equal where two texts work on the same. */
    Object touched(SqlText text);
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

  private final ResolvedApplication application;
  private final MethodIndex methods;
  private final CallSites sites;
  private final TextEvaluation evaluation;

  SentTexts(
      ResolvedApplication application,
      MethodIndex methods,
      CallSites sites,
      DeclaredTexts declared) {
    this.application = application;
    this.methods = methods;
    this.sites = sites;
    this.evaluation = new TextEvaluation(application, methods, sites, declared);
  }

  List<Sent> of(StatementSent fact, Reading reading) {
    Optional<ResolvedBody> body = methods.find(fact.method()).flatMap(ResolvedMethod::body);
    if (body.isEmpty()) {
      return List.of();
    }
    Found found =
        new Search(fact, body.get(), reading)
            .collect(TextSupplier.of(fact.method()), List.of(), Set.of(), fact.evidence());
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

  /** The texts that are known well enough, and those that are not. */
  private record Found(List<Sent> decided, List<Sent> undecided) {
    void add(Found other) {
      decided.addAll(other.decided);
      undecided.addAll(other.undecided);
    }
  }

  /**
   * A call of a helper, on the way from the sending method out to who supplies the text.
   *
   * @param parameters those of the helper that matter
   */
  private record Step(CallSites.Site site, TextSupplier helper, Set<Integer> parameters) {}

  /** The search for who supplies one text. */
  private final class Search {
    private final StatementSent fact;
    private final ResolvedBody body;
    private final Reading reading;
    private int seen;

    Search(StatementSent fact, ResolvedBody body, Reading reading) {
      this.fact = fact;
      this.body = body;
      this.reading = reading;
    }

    /**
     * @param supplier the method that supplies what is known so far
     * @param steps the calls of helpers that lead there, the innermost first
     * @param own texts that the helpers on the way decide by themselves: theirs, whoever calls
     */
    private Found collect(TextSupplier supplier, List<Step> steps, Set<String> own, Evidence at) {
      Texts texts = texts(steps, supplier);
      if (supplier.of().isEmpty() && evaluation.own().isAsked(supplier.method().owner())) {
        Optional<Found> byClass = byClass(supplier.method(), steps, own, at);
        if (byClass.isPresent()) {
          return byClass.get();
        }
      }
      return collect(supplier, texts, steps, own, at);
    }

    /** What each class that has the method supplies; none where the class does not decide it. */
    private Optional<Found> byClass(
        MethodName method, List<Step> steps, Set<String> own, Evidence at) {
      List<TypeName> classes = evaluation.own().possible(method.owner());
      if (classes.isEmpty() || classes.size() > MAX_CLASSES) {
        return Optional.empty();
      }
      Map<TextSupplier, Texts> texts = new LinkedHashMap<>();
      Set<Set<Object>> told = new HashSet<>();
      for (TypeName of : classes) {
        if (runs(of, method)) {
          TextSupplier supplier = new TextSupplier(method, Optional.of(of));
          Texts ofClass = texts(steps, supplier);
          if (evaluation.own().isAsked(of)) {
            return Optional.empty();
          }
          texts.put(supplier, ofClass);
          told.add(ofClass.alternatives().stream().map(reading::touched).collect(toSet()));
        }
      }
      if (texts.isEmpty() || told.size() < 2 && classes.size() > 1) {
        return Optional.empty();
      }
      Found out = new Found(new ArrayList<>(), new ArrayList<>());
      texts.forEach((supplier, some) -> out.add(collect(supplier, some, steps, own, at)));
      return Optional.of(out);
    }

    private Found collect(
        TextSupplier supplier, Texts all, List<Step> steps, Set<String> own, Evidence at) {
      Found out = new Found(new ArrayList<>(), new ArrayList<>());
      List<Sent> open = new ArrayList<>();
      Set<MethodName> helpers = new TreeSet<>();
      List<SqlText> texts =
          all.alternatives().stream().filter(text -> !own.contains(text.text())).toList();
      for (SqlText text : texts) {
        Sent sent = new Sent(supplier.name(), text, at);
        Openness how = reading.openness(text);
        Optional<MethodName> helper = helper(text).filter(name -> isNew(name, steps));
        if (how == Openness.TABLES) {
          open.add(sent);
          helper.ifPresent(helpers::add);
        } else if (how == Openness.FRAGMENT && helper.isPresent()) {
          out.decided.addAll(
              completed(sent, supplier.as(helper.get()), parameters(helper.get(), texts), steps));
        } else {
          out.decided.add(sent);
        }
      }
      Set<String> decided = new TreeSet<>(own);
      out.decided.forEach(sent -> decided.add(sent.text().text()));
      Found ofCallers = new Found(new ArrayList<>(), new ArrayList<>());
      for (MethodName name : helpers) {
        TextSupplier helper = supplier.as(name);
        Set<Integer> parameters = parameters(name, texts);
        for (CallSites.Site site : callers(helper, steps.size())) {
          ofCallers.add(
              collect(
                  caller(site, helper),
                  longer(steps, new Step(site, helper, parameters)),
                  decided,
                  site.evidence()));
        }
      }
      out.decided.addAll(ofCallers.decided);
      out.undecided.addAll(undecided(open, ofCallers));
      return out;
    }

    /**
     * Where some callers say what the text is, those that do not are what is not known. Where none
     * does, the helper stands for all that say no more of it than it does itself.
     */
    private static List<Sent> undecided(List<Sent> open, Found ofCallers) {
      if (!ofCallers.decided.isEmpty()) {
        return ofCallers.undecided;
      }
      Set<String> known = new TreeSet<>();
      open.forEach(sent -> known.add(sent.text().text()));
      List<Sent> out = new ArrayList<>(ofCallers.undecided);
      boolean repeated = out.removeIf(sent -> known.contains(sent.text().text()));
      if (repeated || out.isEmpty()) {
        out.addAll(open);
      }
      return out;
    }

    /**
     * The texts as far as the steps tell them.
     *
     * @param supplier the method that the last step leads to
     */
    private Texts texts(List<Step> steps, TextSupplier supplier) {
      evaluation.own().clear();
      Map<MethodName, List<TextValue>> given = new HashMap<>();
      TextSupplier from = supplier;
      for (int i = steps.size() - 1; i >= 0; i--) {
        TextSupplier helper = steps.get(i).helper();
        given.put(helper.method(), arguments(steps.get(i), given, from.of()));
        from = helper;
      }
      return evaluation
          .evaluate(fact.method(), body, fact.argument(), given, from.of())
          .asTexts()
          .closed()
          .map(text -> whole(fact, ClauseText.statement(text)));
    }

    private List<TextValue> arguments(
        Step step, Map<MethodName, List<TextValue>> given, Optional<TypeName> of) {
      List<TextValue> out = new ArrayList<>();
      CallSites.Site site = step.site();
      MethodName helper = step.helper().method();
      int last = helper.parameters().size() - 1;
      for (int i = 0; i < site.arguments().size(); i++) {
        out.add(
            step.parameters().contains(Math.min(i, last))
                ? evaluation.evaluate(
                    site.caller(), site.body(), site.arguments().get(i), given, of)
                : Texts.hole(""));
      }
      return evaluation.packed(helper, out);
    }

    /** A statement of the supplier's own, with the parts that its callers may add. */
    private List<Sent> completed(
        Sent sent, TextSupplier helper, Set<Integer> parameters, List<Step> steps) {
      Set<Sent> out = new LinkedHashSet<>(List.of(sent));
      for (CallSites.Site site : callers(helper, 0)) {
        List<Step> further = longer(steps, new Step(site, helper, parameters));
        for (SqlText text : texts(further, caller(site, helper)).alternatives()) {
          if (out.size() <= Texts.MAX && reading.openness(text) != Openness.TABLES) {
            out.add(new Sent(sent.method(), text, sent.evidence()));
          }
        }
      }
      return List.copyOf(out);
    }

    /**
     * @param deep how many helpers lie between the sending method and this one
     */
    private List<CallSites.Site> callers(TextSupplier helper, int deep) {
      if (deep >= MAX_HELPERS) {
        return NO_SITES;
      }
      List<CallSites.Site> all = sites.of(helper.method());
      if (helper.of().isPresent()) {
        TypeName of = helper.of().get();
        all = all.stream().filter(site -> mayBeOn(of, site, helper)).toList();
      }
      if (deep >= DEEP && seen + all.size() > MAX_DEEP_SITES) {
        return NO_SITES;
      }
      List<CallSites.Site> some = all.subList(0, Math.min(all.size(), MAX_SITES - seen));
      seen += some.size();
      return some;
    }
  }

  /** Whether a call may be one on an object of a class: of those on itself, its own. */
  private boolean mayBeOn(TypeName of, CallSites.Site site, TextSupplier helper) {
    return application.isSubtype(of, site.receiver())
        && (!isOnItself(site, helper)
            || application.isSubtype(of, site.caller().owner()) && runs(of, site.caller()));
  }

  /** Whether an object calls a method that it has from a class above. */
  private boolean isOnItself(CallSites.Site site, TextSupplier helper) {
    return application.isSubtype(site.caller().owner(), helper.method().owner());
  }

  /** Whether a method runs on objects of a class: they have it, or their own goes on to it. */
  private boolean runs(TypeName of, MethodName method) {
    return evaluation.implementation(method, of).filter(method::equals).isPresent()
        || sites.of(method).stream()
            .anyMatch(site -> site.caller().owner().equals(of) && site.called().equals(method));
  }

  private TextSupplier caller(CallSites.Site site, TextSupplier helper) {
    return new TextSupplier(site.caller(), helper.of().filter(of -> isOnItself(site, helper)));
  }

  private static boolean isNew(MethodName helper, List<Step> steps) {
    return steps.stream().noneMatch(step -> step.helper().method().equals(helper));
  }

  private static List<Step> longer(List<Step> steps, Step next) {
    List<Step> out = new ArrayList<>(steps);
    out.add(next);
    return out;
  }

  /** The parameters of a method that texts depend on. */
  private static Set<Integer> parameters(MethodName helper, List<SqlText> texts) {
    Set<Integer> out = new TreeSet<>();
    for (SqlText text : texts) {
      text.holes().stream()
          .flatMap(hole -> HoleName.parameter(hole).stream())
          .filter(parameter -> parameter.method().equals(helper))
          .forEach(parameter -> out.add(parameter.index()));
    }
    return out;
  }

  /**
   * The method whose parameter a text depends on. What fields of objects hold by such a parameter
   * counts where it is the whole statement, or all of it that is not known: in a part of another
   * one it is a value that an object carries.
   */
  private Optional<MethodName> helper(SqlText text) {
    return text.holes().stream()
        .flatMap(hole -> HoleName.parameter(hole).stream())
        .map(UnresolvedCause.Parameter::method)
        .filter(method -> !evaluation.isMaker(method) || isMadeOf(text, method))
        .findFirst();
  }

  private static boolean isMadeOf(SqlText text, MethodName maker) {
    boolean whole = text.text().strip().length() == 1;
    return whole
        || maker.name().equals("<init>")
            && text.holes().stream()
                .allMatch(
                    hole ->
                        HoleName.parameter(hole)
                            .filter(parameter -> parameter.method().equals(maker))
                            .isPresent());
  }
}
