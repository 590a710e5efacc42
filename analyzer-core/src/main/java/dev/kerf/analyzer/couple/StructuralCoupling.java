package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.TypeDependency;

/**
 * Ties of code, by what they would cost across a wire.
 *
 * <p>The strength of a dependency is the sum over its words (each once, however often it occurs: a
 * second call costs the same client) and is divided among the dependents of the type that is used:
 * what everything uses belongs to nobody in particular. What only carries data ties less: a wire
 * carries data, too, as a copy on either side.
 */
final class StructuralCoupling {

  private StructuralCoupling() {}

  /**
   * @param carriers elements that only carry data: DTOs, enumerations, exceptions
   */
  static Ties ties(
      Codebase codebase, ElementIndex index, boolean[] carriers, CouplingOptions options) {
    TiesBuilder directed = new TiesBuilder(2 * index.size());
    int shift = index.size();
    for (TypeDependency dependency : codebase.dependencies()) {
      if (!dependency.descriptorOnly()) {
        double strength = 0;
        for (String word : dependency.kinds()) {
          strength += options.structuralWeights().getOrDefault(word, 0.0);
        }
        add(directed, index.of(dependency.from()), index.of(dependency.to()), shift, strength);
      }
    }
    for (MethodCall call : codebase.calls()) {
      if (call.via() == MethodCall.Via.INJECTED
          || call.via() == MethodCall.Via.EVENT
          || call.via() == MethodCall.Via.REFLECTIVE) {
        int from = index.of(call.from().owner());
        add(directed, from, index.of(call.to().owner()), shift, options.wiredCall());
      }
    }
    return damped(directed.build(), carriers, options.carrierFactor());
  }

  /** A use is an edge from the user to the used element's twin in the upper half. */
  private static void add(TiesBuilder directed, int from, int to, int shift, double strength) {
    if (from >= 0 && to >= 0 && from != to) {
      directed.add(from, to + shift, strength);
    }
  }

  private static Ties damped(Ties directed, boolean[] carriers, double carrierFactor) {
    int elements = carriers.length;
    TiesBuilder builder = new TiesBuilder(elements);
    for (int used = 0; used < elements; used++) {
      int row = used + elements;
      int users = directed.offsets()[row + 1] - directed.offsets()[row];
      double damping = users == 0 ? 0 : (carriers[used] ? carrierFactor : 1) / Math.sqrt(users);
      for (int at = directed.offsets()[row]; at < directed.offsets()[row + 1]; at++) {
        builder.add(directed.neighbours()[at], used, directed.strengths()[at] * damping);
      }
    }
    return builder.build();
  }
}
