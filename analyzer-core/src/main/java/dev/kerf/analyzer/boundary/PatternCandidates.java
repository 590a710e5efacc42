package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The patterns that could tell whose some types are, each with those that it was drawn from: a
 * package and all below it, a package of that name anywhere, classes with words of their names in
 * common; and either of these below another package.
 */
final class PatternCandidates {

  /** What stands between a package and a name anywhere below it. */
  static final String ANYWHERE = ".**.";

  /** How many packages in a row a pattern may name behind a wildcard. */
  private static final int IN_A_ROW = 2;

  /** How many packages the names of one first package have in common, by that: their root. */
  private final Map<String, Integer> inCommon = new HashMap<>();

  private final SortedMap<String, List<Integer>> drawnFrom = new TreeMap<>();

  /**
   * Draws from every name.
   *
   * @param names as segments; the last one is the class, empty for a package in which there may be
   *     another one some day
   */
  PatternCandidates(List<List<String>> names) {
    findRoots(names);
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

  /** How many characters a pattern adds to a line of others below the same root. */
  int written(String pattern) {
    int begin = 0;
    for (int i = root(pattern.split("\\.", 2)[0]); i > 0; i--) {
      begin = pattern.indexOf('.', begin) + 1;
    }
    return pattern.length() - (pattern.startsWith("**.", begin) ? begin + 3 : begin) + 1;
  }

  /** The package of a name that a pattern over names anywhere below may begin with, or empty. */
  String rootOf(List<String> name) {
    int least = Math.max(root(name.get(0)), afterPlace(name));
    return least < name.size() ? String.join(".", name.subList(0, least)) : "";
  }

  private TreeSet<String> over(List<String> name) {
    TreeSet<String> out = new TreeSet<>();
    int depth = name.size() - 1;
    int least = afterPlace(name);
    int root = root(name.get(0));
    for (int end = Math.max(1, least); end <= depth; end++) {
      // The package around everything is nobody's, unless somebody has classes in it.
      if (end > root || end == depth) {
        out.add(String.join(".", name.subList(0, end)) + ".**");
      }
    }
    int first = Math.max(root, least);
    for (int end = first; end <= depth; end++) {
      String base = String.join(".", name.subList(0, first)) + ANYWHERE;
      String below = end == first ? base : base + name.get(end - 1) + ANYWHERE;
      for (int from = end; from < depth; from++) {
        for (int to = from + 1; to <= Math.min(depth, from + IN_A_ROW); to++) {
          out.add(below + String.join(".", name.subList(from, to)) + ".**");
        }
      }
      NameWords.wildcards(name.get(depth)).forEach(words -> out.add(below + words));
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

  private void findRoots(List<List<String>> names) {
    Map<String, List<String>> first = new HashMap<>();
    for (List<String> name : names) {
      List<String> packages = name.subList(0, name.size() - 1);
      if (!packages.isEmpty()) {
        String key = packages.get(0);
        List<String> other = first.computeIfAbsent(key, unused -> packages);
        inCommon.merge(key, alike(packages, other), Math::min);
      }
    }
  }

  private static int alike(List<String> one, List<String> other) {
    int at = 0;
    while (at < Math.min(one.size(), other.size()) && one.get(at).equals(other.get(at))) {
      at++;
    }
    return at;
  }

  private int root(String first) {
    return inCommon.getOrDefault(first, 1);
  }
}
