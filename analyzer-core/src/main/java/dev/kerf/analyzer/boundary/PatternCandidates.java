package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The patterns that could tell whose some types are, each with those that it was drawn from: a
 * package and all below it, a package of that name anywhere below another, classes with words of
 * their names in common.
 */
final class PatternCandidates {

  /** How far below the package of all types a pattern may begin that speaks of names below it. */
  private static final int DEEPER = 1;

  /** How many packages in a row a pattern may name behind a wildcard. */
  private static final int IN_A_ROW = 2;

  private final List<List<String>> names;
  private final int root;
  private final SortedMap<String, List<Integer>> drawnFrom = new TreeMap<>();

  /**
   * Draws from every name.
   *
   * @param names as segments; the last one is the class, empty for a package in which there may be
   *     another one some day
   */
  PatternCandidates(List<List<String>> names) {
    this.names = names;
    this.root = Math.max(1, inCommon());
    for (int i = 0; i < names.size(); i++) {
      for (String pattern : over(names.get(i))) {
        drawnFrom.computeIfAbsent(pattern, key -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Numbers of the names that each pattern was drawn from, ascending. */
  SortedMap<String, List<Integer>> drawnFrom() {
    return drawnFrom;
  }

  /** The package of a name that a pattern over names anywhere below may begin with, or empty. */
  String rootOf(List<String> name) {
    int least = Math.max(root, afterPlace(name));
    return least < name.size() ? String.join(".", name.subList(0, least)) : "";
  }

  private TreeSet<String> over(List<String> name) {
    TreeSet<String> out = new TreeSet<>();
    int depth = name.size() - 1;
    int least = afterPlace(name);
    for (int end = Math.max(1, least); end <= depth; end++) {
      // The package around everything is nobody's, unless somebody has classes in it.
      if (end > root || end == depth) {
        out.add(String.join(".", name.subList(0, end)) + ".**");
      }
    }
    int first = Math.max(root, least);
    for (int end = first; end <= Math.min(depth, first + DEEPER); end++) {
      String base = String.join(".", name.subList(0, end)) + ".**.";
      for (int from = end; from < depth; from++) {
        for (int to = from + 1; to <= Math.min(depth, from + IN_A_ROW); to++) {
          out.add(base + String.join(".", name.subList(from, to)) + ".**");
        }
      }
      NameWords.wildcards(name.get(depth)).forEach(words -> out.add(base + words));
    }
    return out;
  }

  /** A place that a type is told apart by cannot stand behind a wildcard. */
  private static int afterPlace(List<String> name) {
    int after = 0;
    for (int i = 0; i < name.size(); i++) {
      after = name.get(i).indexOf(':') < 0 ? after : i + 1;
    }
    return after;
  }

  /** How many packages all names outside the default package begin with. */
  private int inCommon() {
    List<String> first = null;
    int same = 0;
    for (List<String> name : names) {
      List<String> packages = name.subList(0, name.size() - 1);
      if (packages.isEmpty()) {
        continue;
      }
      if (first == null) {
        first = packages;
        same = packages.size();
      }
      int at = 0;
      while (at < Math.min(same, packages.size()) && packages.get(at).equals(first.get(at))) {
        at++;
      }
      same = at;
    }
    return same;
  }
}
