package dev.kerf.analyzer.framework.querydsl;

import dev.kerf.analyzer.framework.BuilderChains;
import dev.kerf.analyzer.framework.BuilderFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One call of a query.
 *
 * @param chain the calls of its body that it is one of
 */
record QueryStep(BuilderFrame frame, int chain, int call) {

  private static final int MAX_DEPTH = 4;

  /**
   * The calls of a query; where a method of the application begins it, those of that method first.
   */
  static List<QueryStep> of(BuilderFrame frame, int chain) {
    List<QueryStep> out = new ArrayList<>();
    add(frame, chain, out, 0);
    return out;
  }

  private static void add(BuilderFrame frame, int chain, List<QueryStep> out, int depth) {
    List<Integer> calls = frame.chains().calls(chain);
    Optional<BuilderFrame> begun =
        depth < MAX_DEPTH ? frame.called(calls.get(0)) : Optional.empty();
    begun.ifPresent(
        inside ->
            inside.given().stream()
                .map(inside.chains()::of)
                .filter(part -> part != BuilderChains.NONE)
                .distinct()
                .forEach(part -> add(inside, part, out, depth + 1)));
    calls.forEach(call -> out.add(new QueryStep(frame, chain, call)));
  }
}
