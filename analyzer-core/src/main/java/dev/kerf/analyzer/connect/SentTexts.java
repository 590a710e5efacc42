package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.UnresolvedCause;
import dev.kerf.analyzer.framework.StatementFact.StatementSent;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.sql.ClauseText;
import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The texts that a call sends to the database, with the method that supplies them. Where the text,
 * or the table in it, is a parameter of the sending method, that method is only a helper: its
 * callers supply the statement, and the fact lands on them.
 */
final class SentTexts {

  /** Helpers that call helpers, at most this deep. */
  private static final int MAX_HELPERS = 5;

  private static final int MAX_SITES = 2_000;

  private static final List<CallSites.Site> NO_SITES = List.of();

  /** A text with the method that supplies it. */
  record Sent(MethodName method, SqlText text, Evidence evidence) {}

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

  SentTexts(
      ResolvedApplication application,
      MethodIndex methods,
      CallSites sites,
      DeclaredTexts declared) {
    this.methods = methods;
    this.sites = sites;
    this.evaluation = new TextEvaluation(application, methods, sites, declared);
  }

  List<Sent> of(StatementSent fact, Function<SqlText, Openness> openness) {
    Optional<ResolvedBody> body = methods.find(fact.method()).flatMap(ResolvedMethod::body);
    if (body.isEmpty()) {
      return List.of();
    }
    Found found =
        new Search(fact, body.get(), openness)
            .collect(fact.method(), List.of(), Set.of(), fact.evidence());
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
  private record Step(CallSites.Site site, MethodName helper, Set<Integer> parameters) {}

  /** The search for who supplies one text. */
  private final class Search {
    private final StatementSent fact;
    private final ResolvedBody body;
    private final Function<SqlText, Openness> openness;
    private int seen;

    Search(StatementSent fact, ResolvedBody body, Function<SqlText, Openness> openness) {
      this.fact = fact;
      this.body = body;
      this.openness = openness;
    }

    /**
     * @param supplier the method that supplies what is known so far
     * @param steps the calls of helpers that lead there, the innermost first
     * @param own texts that the helpers on the way decide by themselves: theirs, whoever calls
     */
    private Found collect(MethodName supplier, List<Step> steps, Set<String> own, Evidence at) {
      Found out = new Found(new ArrayList<>(), new ArrayList<>());
      List<Sent> open = new ArrayList<>();
      Set<MethodName> helpers = new TreeSet<>();
      List<SqlText> texts =
          texts(steps).stream().filter(text -> !own.contains(text.text())).toList();
      for (SqlText text : texts) {
        Sent sent = new Sent(supplier, text, at);
        Openness how = openness.apply(text);
        Optional<MethodName> helper = helper(text).filter(name -> isNew(name, steps));
        if (how == Openness.TABLES) {
          open.add(sent);
          helper.ifPresent(helpers::add);
        } else if (how == Openness.FRAGMENT && helper.isPresent()) {
          out.decided.addAll(completed(sent, helper.get(), parameters(helper.get(), texts), steps));
        } else {
          out.decided.add(sent);
        }
      }
      Set<String> decided = new TreeSet<>(own);
      out.decided.forEach(sent -> decided.add(sent.text().text()));
      Found ofCallers = new Found(new ArrayList<>(), new ArrayList<>());
      for (MethodName helper : helpers) {
        Set<Integer> parameters = parameters(helper, texts);
        for (CallSites.Site site : steps.size() < MAX_HELPERS ? callers(helper) : NO_SITES) {
          ofCallers.add(
              collect(
                  site.caller(),
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

    private List<SqlText> texts(List<Step> steps) {
      Map<MethodName, List<TextValue>> given = new HashMap<>();
      for (int i = steps.size() - 1; i >= 0; i--) {
        given.put(steps.get(i).helper(), arguments(steps.get(i), given));
      }
      return evaluation
          .evaluate(fact.method(), body, fact.argument(), given)
          .asTexts()
          .closed()
          .map(text -> whole(fact, ClauseText.statement(text)))
          .alternatives();
    }

    private List<TextValue> arguments(Step step, Map<MethodName, List<TextValue>> given) {
      List<TextValue> out = new ArrayList<>();
      CallSites.Site site = step.site();
      int last = step.helper().parameters().size() - 1;
      for (int i = 0; i < site.arguments().size(); i++) {
        out.add(
            step.parameters().contains(Math.min(i, last))
                ? evaluation.evaluate(site.caller(), site.body(), site.arguments().get(i), given)
                : Texts.hole(""));
      }
      return evaluation.packed(step.helper(), out);
    }

    /** A statement of the supplier's own, with the parts that its callers may add. */
    private List<Sent> completed(
        Sent sent, MethodName helper, Set<Integer> parameters, List<Step> steps) {
      Set<Sent> out = new LinkedHashSet<>(List.of(sent));
      for (CallSites.Site site : callers(helper)) {
        for (SqlText text : texts(longer(steps, new Step(site, helper, parameters)))) {
          if (out.size() <= Texts.MAX && openness.apply(text) != Openness.TABLES) {
            out.add(new Sent(sent.method(), text, sent.evidence()));
          }
        }
      }
      return List.copyOf(out);
    }

    private List<CallSites.Site> callers(MethodName helper) {
      List<CallSites.Site> all = sites.of(helper);
      List<CallSites.Site> some = all.subList(0, Math.min(all.size(), MAX_SITES - seen));
      seen += some.size();
      return some;
    }
  }

  private static boolean isNew(MethodName helper, List<Step> steps) {
    return steps.stream().noneMatch(step -> step.helper().equals(helper));
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

  /** The method whose parameter a text depends on. */
  private static Optional<MethodName> helper(SqlText text) {
    return text.holes().stream()
        .flatMap(hole -> HoleName.parameter(hole).stream())
        .map(UnresolvedCause.Parameter::method)
        .findFirst();
  }
}
