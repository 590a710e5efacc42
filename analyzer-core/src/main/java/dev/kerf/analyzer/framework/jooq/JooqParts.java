package dev.kerf.analyzer.framework.jooq;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.framework.TermParts;
import dev.kerf.analyzer.resolve.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns and subqueries in an argument of a statement: those that stand there, and those of
 * conditions that local variables and methods of the application give.
 */
final class JooqParts {

  private static final int MAX_DEPTH = 4;

  private final JooqStatement statement;
  private final Frame frame;
  private final int chain;
  private final Set<String> into;
  private final int depth;
  private final Set<Integer> seen = new HashSet<>();

  JooqParts(JooqStatement statement, Frame frame, int chain, Set<String> into) {
    this(statement, frame, chain, into, 0);
  }

  private JooqParts(JooqStatement statement, Frame frame, int chain, Set<String> into, int depth) {
    this.statement = statement;
    this.frame = frame;
    this.chain = chain;
    this.into = into;
    this.depth = depth;
  }

  void collect(int term) {
    if (term < 0 || !seen.add(term)) {
      return;
    }
    Optional<String> column = TableTerm.column(frame, term);
    if (column.isPresent()) {
      into.add(column.get());
      return;
    }
    int part = frame.chains().of(term);
    if (part != BuilderChains.NONE) {
      if ((part != chain || depth > 0) && isExpression(term)) {
        statement.addSubquery(frame, part, depth == 0, into);
      }
      return;
    }
    Term at = frame.term(term);
    if (at instanceof Term.Local local) {
      collectHeld(local.binding());
    } else {
      follow(term);
      TermParts.of(at).forEach(this::collect);
    }
  }

  /** What another statement has found is a value, and no part of this one. */
  private boolean isExpression(int term) {
    return !(frame.term(term) instanceof Term.Call call) || !JooqCalls.isSending(call.name());
  }

  /** What a local variable starts with, and what is added to it: {@code conditions.add(...)}. */
  private void collectHeld(int binding) {
    if (!seen.add(binding)) {
      return;
    }
    if (frame.term(binding) instanceof Term.Binding bound) {
      collect(bound.source());
    }
    for (int i = binding + 1; i < frame.body().body().size(); i++) {
      Term term = frame.term(i);
      if (term instanceof Term.Assign assign && isLocal(assign.target(), binding)) {
        collect(assign.value());
      } else if (term instanceof Term.Call call && isLocal(call.receiver(), binding)) {
        call.arguments().stream().forEach(this::collect);
      }
    }
  }

  private boolean isLocal(int term, int binding) {
    return term >= 0 && frame.term(term) instanceof Term.Local local && local.binding() == binding;
  }

  /** Goes on in a method of the application that gives a part of a statement. */
  private void follow(int call) {
    Optional<Frame> called =
        frame.body().method(call).filter(JooqParts::isPart).flatMap(made -> frame.called(call));
    if (depth < MAX_DEPTH && called.isPresent()) {
      JooqParts parts = new JooqParts(statement, called.get(), BuilderChains.NONE, into, depth + 1);
      called.get().given().forEach(parts::collect);
    }
  }

  private static boolean isPart(Target.MethodTarget target) {
    String given = target.returnType().erasedName();
    return given.startsWith("org.jooq.")
        || List.of("java.util.List", "java.util.Collection").contains(given);
  }

  /** The table whose rows, new or found, an argument holds. */
  Optional<String> newRecord(int term) {
    Set<Integer> visited = new HashSet<>();
    return newRecord(term, visited);
  }

  private Optional<String> newRecord(int term, Set<Integer> visited) {
    if (term < 0 || !visited.add(term)) {
      return Optional.empty();
    }
    int part = frame.chains().of(term);
    if (part != BuilderChains.NONE && part != chain) {
      int start = frame.chains().calls(part).get(0);
      return JooqCalls.givesRecords(JooqCalls.name(frame.body(), start))
              && !JooqCalls.arguments(frame.body(), start).isEmpty()
          ? TableTerm.table(frame, JooqCalls.arguments(frame.body(), start).get(0))
          : Optional.empty();
    }
    Term at = frame.term(term);
    if (at instanceof Term.Local local
        && frame.term(local.binding()) instanceof Term.Binding binding) {
      return newRecord(binding.source(), visited);
    }
    return TermParts.of(at)
        .mapToObj(inner -> newRecord(inner, visited))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
