package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.framework.DomainFact.StatementSent;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.sql.ClauseText;
import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The texts that a call sends to the database, with the method that supplies them. Where the text,
 * or the table in it, is a parameter of the sending method, that method is only a helper: its
 * callers supply the statement, and the fact lands on them.
 */
final class SentTexts {

  /** Helpers that call helpers, at most this deep. */
  private static final int MAX_HELPERS = 5;

  private static final int MAX_SITES = 2_000;

  /** A text with the method that supplies it. */
  record Sent(MethodName method, SqlText text, Evidence evidence) {}

  private final MethodIndex methods;
  private final CallSites sites;
  private final TextEvaluation evaluation;

  SentTexts(ResolvedApplication application, MethodIndex methods, DeclaredTexts declared) {
    this.methods = methods;
    this.sites = new CallSites(application, methods);
    this.evaluation = new TextEvaluation(application, methods::find, declared);
  }

  /**
   * @param undecided whether the tables of a text depend on a hole with a given name
   */
  List<Sent> of(StatementSent fact, Undecided undecided) {
    List<Sent> out = new ArrayList<>();
    Optional<ResolvedBody> body = methods.find(fact.method()).flatMap(ResolvedMethod::body);
    if (body.isPresent()) {
      collect(
          fact.method(),
          arguments -> evaluation.evaluate(body.get(), fact.argument(), arguments),
          text -> whole(fact, ClauseText.statement(text)),
          fact.evidence(),
          undecided,
          0,
          new HashSet<>(),
          out);
    }
    return out;
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

  /** Tells whether the tables of a text depend on what its parameter holes stand for. */
  interface Undecided {
    boolean test(SqlText text);
  }

  private void collect(
      MethodName method,
      Function<List<Texts>, Texts> text,
      UnaryOperator<SqlText> whole,
      Evidence at,
      Undecided undecided,
      int depth,
      Set<MethodName> helpers,
      List<Sent> out) {
    List<SqlText> open = new ArrayList<>();
    for (SqlText alternative : text.apply(List.of()).map(whole).alternatives()) {
      if (undecided.test(alternative) && hasParameter(alternative)) {
        open.add(alternative);
      } else {
        out.add(new Sent(method, alternative, at));
      }
    }
    if (open.isEmpty()) {
      return;
    }
    List<CallSites.Site> callers = sites.of(method);
    if (callers.isEmpty() || depth >= MAX_HELPERS || !helpers.add(method)) {
      open.forEach(alternative -> out.add(new Sent(method, alternative, at)));
      return;
    }
    for (CallSites.Site site : callers.subList(0, Math.min(callers.size(), MAX_SITES))) {
      collect(
          site.caller(),
          outer -> text.apply(arguments(site, outer)),
          whole,
          site.evidence(),
          undecided,
          depth + 1,
          helpers,
          out);
    }
    helpers.remove(method);
  }

  private List<Texts> arguments(CallSites.Site site, List<Texts> outer) {
    return site.arguments().stream()
        .mapToObj(argument -> evaluation.evaluate(site.body(), argument, outer))
        .toList();
  }

  private static boolean hasParameter(SqlText text) {
    return text.holes().stream().anyMatch(HoleName::isParameter);
  }
}
