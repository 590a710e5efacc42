package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Patterns as lines of a boundaries file: those that begin alike share a line, with braces around
 * what they differ in. Packages come first, then words, then names of classes.
 */
final class PatternLines {

  /** Characters of a line that is still read at a glance. */
  private static final int WIDTH = 92;

  private static final String ANY = ".**.";

  private static final String BELOW = ".**";

  /** What is around the place in which patterns differ. */
  private record Frame(String before, String after) {

    int room() {
      return WIDTH - before.length() - after.length();
    }

    String around(List<String> parts) {
      String own = parts.size() == 1 ? parts.get(0) : '{' + String.join(",", parts) + '}';
      return before + own + after;
    }

    /** The parts on few lines, each in the first that has room for it. */
    List<String> lines(List<String> parts) {
      List<Line> lines = new ArrayList<>();
      for (String part : parts) {
        Line fitting =
            lines.stream().filter(line -> line.holds(part, room())).findFirst().orElse(null);
        if (fitting == null) {
          fitting = new Line();
          lines.add(fitting);
        }
        fitting.add(part);
      }
      return lines.stream().map(line -> around(line.parts)).toList();
    }
  }

  /** Parts that share braces. */
  private static final class Line {

    private static final int BRACES = 2;

    final List<String> parts = new ArrayList<>();
    private int length;

    boolean holds(String part, int room) {
      return length + part.length() + BRACES <= room;
    }

    void add(String part) {
      parts.add(part);
      length += part.length() + 1;
    }
  }

  private PatternLines() {}

  /** The lines for sorted patterns of one owner. */
  static List<String> of(List<TypePattern> patterns) {
    List<String> all = patterns.stream().map(TypePattern::text).toList();
    Map<String, String> roots = new HashMap<>();
    all.stream()
        .filter(PatternLines::namesPackage)
        .forEach(text -> roots.merge(first(text), beginning(text), PatternLines::inCommon));
    List<String> byParent = families(all, PatternLines::beginning);
    List<String> byRoot =
        families(all, text -> namesPackage(text) ? roots.get(first(text)) : beginning(text));
    return byRoot.size() < byParent.size() ? byRoot : byParent;
  }

  private static boolean namesPackage(String text) {
    return text.indexOf('*') >= 0 && !text.contains(ANY);
  }

  private static List<String> families(List<String> patterns, UnaryOperator<String> beginning) {
    SortedMap<String, List<String>> families = new TreeMap<>();
    for (String pattern : patterns) {
      String begin = beginning.apply(pattern);
      families
          .computeIfAbsent(begin, key -> new ArrayList<>())
          .add(pattern.substring(begin.length()));
    }
    List<String> out = new ArrayList<>();
    families.forEach((begin, parts) -> out.addAll(lines(begin, parts)));
    return out;
  }

  private static String first(String text) {
    return text.substring(0, text.indexOf('.') + 1);
  }

  /** The packages that two beginnings share. */
  private static String inCommon(String one, String other) {
    String root = one;
    while (!other.startsWith(root)) {
      root = root.substring(0, root.lastIndexOf('.', root.length() - 2) + 1);
    }
    return root;
  }

  /** One that is named in full stands alone: it is what people look for and tools change. */
  private static String beginning(String text) {
    int any = text.indexOf(ANY);
    if (any >= 0 || text.indexOf('*') < 0) {
      return any < 0 ? text : text.substring(0, any + ANY.length());
    }
    int end = text.endsWith(BELOW) ? text.length() - BELOW.length() : text.length();
    return text.substring(0, text.lastIndexOf('.', end - 1) + 1);
  }

  /** Packages apart from classes, unless that takes a line more. */
  private static List<String> lines(String begin, List<String> parts) {
    List<String> packages = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    for (String part : parts) {
      if (part.endsWith(BELOW)) {
        packages.add(part.substring(0, part.length() - BELOW.length()));
      } else {
        classes.add(part);
      }
    }
    classes.sort(Comparator.comparing((String part) -> part.indexOf('*') < 0));
    List<String> apart = new ArrayList<>(new Frame(begin, BELOW).lines(packages));
    Frame mixed = new Frame(begin, "");
    apart.addAll(mixed.lines(classes));
    List<String> all = new ArrayList<>(packages.stream().map(part -> part + BELOW).toList());
    all.addAll(classes);
    List<String> together = mixed.lines(all);
    return together.size() < apart.size() ? together : apart;
  }
}
