package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.StatementFact.Language;
import dev.kerf.analyzer.framework.StatementFact.StatementSent;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.sql.SqlText;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts handed to libraries that are not at hand. Only what reads like a whole statement counts,
 * and only as likely; about all others nothing is said, since they need not be statements.
 */
final class UnsaidStatements {

  private static final Pattern STATEMENT =
      Pattern.compile(
          "[\\s(]*(?:insert\\s+into\\s|update\\s.*\\sset\\s|delete\\s+from\\s"
              + "|(?:merge|replace)\\s+into\\s|(?:select|with)\\s.*\\sfrom\\s).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern OVER_ENTITIES =
      Pattern.compile(
          "\\s*(?:from|delete|update|select)\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final SentTexts sent;
  private final QueryRunners runners;
  private final Statements statements;
  private final EntityQueries queries;

  UnsaidStatements(
      SentTexts sent, QueryRunners runners, Statements statements, EntityQueries queries) {
    this.sent = sent;
    this.runners = runners;
    this.statements = statements;
    this.queries = queries;
  }

  /** Takes up the texts at calls of which no other fact says what is sent there. */
  void add(Collection<DomainFact> facts) {
    Set<List<Object>> said = new HashSet<>();
    for (DomainFact fact : facts) {
      if (fact instanceof StatementSent call && call.language() != Language.UNSAID) {
        said.add(List.of(call.method(), call.call()));
      }
    }
    for (DomainFact fact : facts) {
      if (fact instanceof StatementSent call
          && call.language() == Language.UNSAID
          && !said.contains(List.of(call.method(), call.call()))) {
        add(call);
      }
    }
  }

  private void add(StatementSent call) {
    for (SentTexts.Sent text : sent.of(call, statements)) {
      boolean overEntities =
          OVER_ENTITIES.matcher(text.text().text()).matches() && queries.areMeant(text.text());
      if (overEntities || isStatement(text.text())) {
        for (QueryRunners.Runner runner : runners.of(text.method(), text.evidence())) {
          if (overEntities) {
            queries.add(runner.method(), text.text(), false, runner.evidence());
          } else {
            statements.add(
                runner.method(),
                text.text(),
                Store.Origin.STATEMENT,
                Certainty.LIKELY,
                runner.evidence());
          }
        }
      }
    }
  }

  private boolean isStatement(SqlText text) {
    return STATEMENT.matcher(text.text()).matches()
        && statements.openness(text) != SentTexts.Openness.TABLES
        && statements.isUnderstood(text);
  }
}
