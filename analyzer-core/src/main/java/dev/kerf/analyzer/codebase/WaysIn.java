package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.MethodName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
  private final SortedMap<MethodName, List<EntryPoint>> entryPoints = new TreeMap<>();
  private final Map<MethodName, Routes> known = new HashMap<>();

  public WaysIn(Codebase codebase) {
    List<MethodName> entries = codebase.entryPoints().stream().map(EntryPoint::method).toList();
    graph = new CallersGraph(codebase.followed(), entries);
    for (EntryPoint entry : codebase.entryPoints()) {
      entryPoints.computeIfAbsent(entry.method(), key -> new ArrayList<>()).add(entry);
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
    IntStream.of(methods)
        .mapToObj(graph::name)
        .flatMap(name -> entryPoints.getOrDefault(name, List.of()).stream())
        .forEach(entry -> out.add(entry.label()));
    return out;
  }
}
