package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * By which routes the world outside gets to a method, and by which of them through a loop. Two
 * searches against the calls for each method that is asked about.
 */
public final class WaysIn {

  /**
   * The routes to a method.
   *
   * @param routes all of them
   * @param perElement those that run it once for each of several elements
   */
  public record Routes(SortedSet<String> routes, SortedSet<String> perElement) {
    public Routes {
      routes = Collections.unmodifiableSortedSet(new TreeSet<>(routes));
      perElement = Collections.unmodifiableSortedSet(new TreeSet<>(perElement));
    }
  }

  private static final Routes NOWHERE = new Routes(new TreeSet<>(), new TreeSet<>());

  private final CallersGraph graph;

  /**
   * The routes of each method by its number in the graph: a search meets most methods of a large
   * application, so that looking one up has to cost nothing.
   */
  private final List<List<String>> routes;

  private final Map<MethodName, Routes> known = new HashMap<>();

  public WaysIn(Codebase codebase) {
    List<MethodName> entries = codebase.entryPoints().stream().map(EntryPoint::method).toList();
    graph = new CallersGraph(codebase.followed(), entries);
    routes = new ArrayList<>(Collections.nCopies(graph.size(), List.of()));
    for (EntryPoint entry : codebase.entryPoints()) {
      int method = graph.number(entry.method());
      List<String> labels = new ArrayList<>(routes.get(method));
      labels.add(entry.label());
      routes.set(method, labels);
    }
  }

  public Routes to(MethodName method) {
    return known.computeIfAbsent(method, this::search);
  }

  private Routes search(MethodName method) {
    int number = graph.number(method);
    return number == CallersGraph.NONE
        ? NOWHERE
        : new Routes(routes(graph.reaching(number).order()), routes(graph.reachingInLoops(number)));
  }

  private SortedSet<String> routes(int... methods) {
    SortedSet<String> out = new TreeSet<>();
    for (int method : methods) {
      out.addAll(routes.get(method));
    }
    return out;
  }
}
