package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.framework.TermParts;
import dev.kerf.analyzer.resolve.ResolvedBody;
import dev.kerf.analyzer.resolve.Target;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The paths and subqueries in an argument of a query: those that stand there, and those of
 * conditions that local variables and methods of the application give.
 */
final class QueryParts {

  private static final int MAX_DEPTH = 4;

  private final QueryText query;
  private final Frame frame;
  private final int chain;
  private final Collection<String> into;
  private final int depth;
  private final Set<Integer> seen = new HashSet<>();

  QueryParts(QueryText query, Frame frame, int chain, Collection<String> into) {
    this(query, frame, chain, into, 0);
  }

  private QueryParts(QueryText query, Frame frame, int chain, Collection<String> into, int depth) {
    this.query = query;
    this.frame = frame;
    this.chain = chain;
    this.into = into;
    this.depth = depth;
  }

  QueryParts into(Collection<String> paths) {
    return new QueryParts(query, frame, chain, paths, depth);
  }

  void collect(int term) {
    if (term < 0 || !seen.add(term)) {
      return;
    }
    Optional<QueryPath> path = QueryPath.of(frame, term);
    if (path.isPresent()) {
      query.add(path.get(), into);
      return;
    }
    int part = frame.chains().of(term);
    if (part != BuilderChains.NONE) {
      if ((part != chain || depth > 0) && isExpression(term)) {
        query.addSubquery(frame, part, depth == 0);
      }
      return;
    }
    Term at = frame.body().body().get(term);
    if (at instanceof Term.Local local) {
      collectHeld(local.binding());
    } else {
      follow(term);
      TermParts.of(at).forEach(this::collect);
    }
  }

  /** What another query has found is a value, and no part of this one. */
  private boolean isExpression(int term) {
    return !(frame.body().body().get(term) instanceof Term.Call call)
        || !QueryCalls.isSending(call.name())
        || QueryCalls.isQuerydsl(frame.body().type(term).erasedName());
  }

  /** What a local variable starts with, and what is added to it: {@code builder.and(...)}. */
  private void collectHeld(int binding) {
    if (!seen.add(binding)) {
      return;
    }
    ResolvedBody body = frame.body();
    if (body.body().get(binding) instanceof Term.Binding bound) {
      collect(bound.source());
    }
    for (int i = binding + 1; i < body.body().size(); i++) {
      Term term = body.body().get(i);
      boolean assigns = term instanceof Term.Assign assign && isLocal(assign.target(), binding);
      boolean adds = term instanceof Term.Call call && isLocal(call.receiver(), binding);
      if (assigns) {
        collect(((Term.Assign) term).value());
      } else if (adds) {
        ((Term.Call) term).arguments().stream().forEach(this::collect);
      }
    }
  }

  private boolean isLocal(int term, int binding) {
    return term >= 0
        && frame.body().body().get(term) instanceof Term.Local local
        && local.binding() == binding;
  }

  /** Goes on in a method of the application that gives a part of a query. */
  private void follow(int call) {
    Optional<Target.MethodTarget> target = frame.body().method(call).filter(QueryParts::isPart);
    Optional<Frame> called = target.flatMap(given -> frame.called(call));
    if (depth < MAX_DEPTH && called.isPresent()) {
      QueryParts parts = new QueryParts(query, called.get(), BuilderChains.NONE, into, depth + 1);
      called.get().given().forEach(parts::collect);
    }
  }

  /** Methods that give conditions, orders or expressions; their arguments count as well. */
  private static boolean isPart(Target.MethodTarget target) {
    String given = target.returnType().erasedName();
    return QueryCalls.isQuerydsl(given.replace("[]", ""));
  }
}
