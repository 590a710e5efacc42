package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** The parts in their order, as many on a line as it holds. */
    List<String> lines(List<String> parts) {
      List<String> out = new ArrayList<>();
      List<String> line = new ArrayList<>();
      int length = 0;
      for (String part : parts) {
        if (!line.isEmpty() && length + part.length() + 2 > room()) {
          out.add(around(line));
          line.clear();
          length = 0;
        }
        line.add(part);
        length += part.length() + 1;
      }
      if (!line.isEmpty()) {
        out.add(around(line));
      }
      return out;
    }
  }

  private PatternLines() {}

  /** The lines for sorted patterns of one owner. */
  static List<String> of(List<TypePattern> patterns) {
    SortedMap<String, List<String>> families = new TreeMap<>();
    for (TypePattern pattern : patterns) {
      String begin = beginning(pattern);
      families
          .computeIfAbsent(begin, key -> new ArrayList<>())
          .add(pattern.text().substring(begin.length()));
    }
    List<String> out = new ArrayList<>();
    families.forEach((begin, parts) -> out.addAll(lines(begin, parts)));
    return out;
  }

  /** One that is named in full stands alone: it is what people look for and tools change. */
  private static String beginning(TypePattern pattern) {
    String text = pattern.text();
    int any = text.indexOf(ANY);
    if (any >= 0 || pattern.isExact()) {
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
