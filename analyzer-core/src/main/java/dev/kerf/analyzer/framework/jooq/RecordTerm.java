package dev.kerf.analyzer.framework.jooq;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.framework.BuilderFrame;
import dev.kerf.analyzer.framework.TermParts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The table whose rows, new or found, a term holds. */
final class RecordTerm {

  private final BuilderFrame frame;
  private final int chain;
  private final Set<Integer> visited = new HashSet<>();

  private RecordTerm(BuilderFrame frame, int chain) {
    this.frame = frame;
    this.chain = chain;
  }

  /**
   * @param chain the statement that the term is an argument of
   */
  static Optional<String> table(BuilderFrame frame, int chain, int term) {
    return new RecordTerm(frame, chain).table(term);
  }

  private Optional<String> table(int term) {
    if (term < 0 || !visited.add(term)) {
      return Optional.empty();
    }
    int part = frame.chains().of(term);
    if (part != BuilderChains.NONE && part != chain) {
      return named(frame, part, JooqCalls::givesRecords);
    }
    Term at = frame.term(term);
    if (at instanceof Term.Local local
        && frame.term(local.binding()) instanceof Term.Binding binding) {
      return table(binding.source());
    }
    return TermParts.of(at).mapToObj(this::table).flatMap(Optional::stream).findFirst();
  }

  /** The table that the first call of a chain names, where it is one of those wanted. */
  static Optional<String> named(BuilderFrame frame, int chain, Predicate<String> wanted) {
    int start = frame.chains().calls(chain).get(0);
    Indices arguments = JooqCalls.arguments(frame.body(), start);
    return wanted.test(JooqCalls.name(frame.body(), start)) && !arguments.isEmpty()
        ? TableTerm.table(frame, arguments.get(0))
        : Optional.empty();
  }
}
