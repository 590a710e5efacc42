package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.MethodName;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * By which routes the world outside gets to a method, and by which of them through a loop. Methods
 * that the same routes get to share one list of them.
 */
public final class WaysIn {

  /**
   * The routes to a method.
   *
   * @param routes all of them, sorted
   * @param perElement those that run it once for each of several elements, sorted
   */
  public record Routes(List<String> routes, List<String> perElement) {
    public Routes {
      routes = List.copyOf(routes);
      perElement = List.copyOf(perElement);
    }
  }

  private static final Routes NOWHERE = new Routes(List.of(), List.of());

  private final CallersGraph graph;
  private final CallersMarks callers;

  /** By name: what is lower among the bits of a set comes first in its list. */
  private final List<String> labels;

  private final Map<BitSet, List<String>> written = new IdentityHashMap<>();

  public WaysIn(Codebase codebase) {
    List<EntryPoint> entries = codebase.entryPoints();
    graph =
        new CallersGraph(codebase.followed(), entries.stream().map(EntryPoint::method).toList());
    labels = entries.stream().map(EntryPoint::label).sorted().distinct().toList();
    Map<String, Integer> positions = new HashMap<>();
    for (String label : labels) {
      positions.put(label, positions.size());
    }
    Map<Integer, BitSet> marks = new HashMap<>();
    for (EntryPoint entry : entries) {
      marks
          .computeIfAbsent(graph.number(entry.method()), method -> new BitSet())
          .set(positions.get(entry.label()));
    }
    callers = new CallersMarks(graph, marks);
  }

  public Routes to(MethodName method) {
    int number = graph.number(method);
    return number == CallersGraph.NONE
        ? NOWHERE
        : new Routes(routes(callers.to(number)), routes(callers.inLoopsTo(number)));
  }

  private List<String> routes(BitSet marked) {
    // A copy, since that of a list made by copying is the list itself: Routes makes another.
    return written.computeIfAbsent(
        marked, some -> List.copyOf(some.stream().mapToObj(labels::get).toList()));
  }
}
