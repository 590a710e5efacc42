package dev.kerf.analyzer.framework.jooq;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderFrame;
import dev.kerf.analyzer.framework.BuilderParts;
import dev.kerf.analyzer.resolve.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the columns and subqueries in arguments of a statement.
 *
 * @param into where columns go
 */
record JooqParts(JooqStatement statement, Set<String> into) implements BuilderParts.Taker {

  @Override
  public boolean takeColumn(BuilderFrame frame, int term) {
    Optional<String> column = TableTerm.column(frame, term);
    column.ifPresent(into::add);
    return column.isPresent();
  }

  @Override
  public void takeSubquery(BuilderFrame frame, int chain, boolean sameBody) {
    statement.addSubquery(frame, chain, sameBody, into);
  }

  @Override
  public boolean isExpression(BuilderFrame frame, int term) {
    return !(frame.term(term) instanceof Term.Call call) || !JooqCalls.isSending(call.name());
  }

  @Override
  public boolean isPart(Target.MethodTarget target) {
    String given = target.returnType().erasedName();
    return given.startsWith("org.jooq.")
        || List.of("java.util.List", "java.util.Collection").contains(given);
  }
}
