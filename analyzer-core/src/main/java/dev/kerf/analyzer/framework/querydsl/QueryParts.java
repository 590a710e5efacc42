package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderFrame;
import dev.kerf.analyzer.framework.BuilderParts;
import dev.kerf.analyzer.resolve.Target;
import java.util.Collection;
import java.util.Optional;

/**
 * Takes the paths and subqueries in arguments of a query.
 *
 * @param into where paths go
 */
record QueryParts(QueryPaths paths, QueryText query, Collection<String> into)
    implements BuilderParts.Taker {

  @Override
  public boolean takeColumn(BuilderFrame frame, int term) {
    Optional<QueryPath> path = paths.of(frame, term);
    path.ifPresent(found -> query.add(found, into));
    return path.isPresent();
  }

  @Override
  public void takeSubquery(BuilderFrame frame, int chain, boolean sameBody) {
    query.addSubquery(frame, chain, sameBody);
  }

  @Override
  public boolean isExpression(BuilderFrame frame, int term) {
    return !(frame.term(term) instanceof Term.Call call)
        || !QueryCalls.isSending(call.name())
        || QueryCalls.isQuerydsl(frame.body().type(term).erasedName());
  }

  /** Methods that give conditions, orders or expressions. */
  @Override
  public boolean isPart(Target.MethodTarget target) {
    String given = target.returnType().erasedName();
    return QueryCalls.isQuerydsl(given.replace("[]", ""));
  }
}
