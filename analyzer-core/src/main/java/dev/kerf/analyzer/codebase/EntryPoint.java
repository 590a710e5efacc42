package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;

/**
 * A method that the world outside calls.
 *
 * @param kind {@code http}, {@code scheduled}, {@code message}, {@code main}, ...
 * @param route what names it outside, such as {@code GET /orders/{id}}; empty where nothing does
 */
public record EntryPoint(MethodName method, String kind, String route, Evidence evidence)
    implements Comparable<EntryPoint> {

  /**
   * The route, or the method with its kind where there is none: {@code Reports.nightly
   * (scheduled)}.
   */
  public String label() {
    return route.isEmpty()
        ? method.owner().simpleName() + '.' + method.name() + " (" + kind + ')'
        : route;
  }

  @Override
  public int compareTo(EntryPoint other) {
    int order = method.compareTo(other.method);
    order = order != 0 ? order : kind.compareTo(other.kind);
    order = order != 0 ? order : route.compareTo(other.route);
    return order != 0 ? order : evidence.compareTo(other.evidence);
  }
}
