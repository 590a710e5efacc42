package dev.kerf.analyzer.framework.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which servlet of the application serves a path, by the rules of the servlet specification. */
final class ServletMap {

  /**
   * A servlet.
   *
   * @param handlers its methods that take requests
   * @param patterns the paths it is mapped to, empty where nothing says them
   * @param applications the descriptors of the web applications that have it; empty where only the
   *     class itself says that it is a servlet, of whichever application takes it up
   */
  record Mapped(List<Exposure.Member> handlers, List<String> patterns, Set<String> applications) {
    boolean mayBeOf(Set<String> others) {
      return applications.isEmpty()
          || others.isEmpty()
          || !Collections.disjoint(applications, others);
    }
  }

  private static final String DEFAULT = "/";

  /** What the container serves by its own servlet for pages. */
  private static final List<String> PAGES = List.of(".jsp", ".jspx");

  private final List<Mapped> servlets = new ArrayList<>();

  void add(Mapped servlet) {
    servlets.add(servlet);
  }

  /** The servlet of one exact path; several where several applications map the same. */
  List<Mapped> serving(String path) {
    return best(path).map(this::withPattern).orElse(List.of());
  }

  /** The exact pattern, else the longest prefix, else the extension, else the default. */
  private Optional<String> best(String path) {
    List<String> patterns = servlets.stream().flatMap(each -> each.patterns().stream()).toList();
    Optional<String> found =
        Stream.of(path)
            .filter(patterns::contains)
            .findFirst()
            .or(() -> longest(patterns.stream().filter(ServletMap::isPrefix), path))
            .or(() -> longest(patterns.stream().filter(ServletMap::isExtension), path));
    if (found.isPresent() || PAGES.stream().anyMatch(path::endsWith)) {
      return found;
    }
    return patterns.contains(DEFAULT) ? Optional.of(DEFAULT) : Optional.empty();
  }

  private static Optional<String> longest(Stream<String> patterns, String path) {
    return patterns
        .filter(pattern -> matches(pattern, path))
        .reduce((one, other) -> other.length() > one.length() ? other : one);
  }

  private List<Mapped> withPattern(String pattern) {
    return servlets.stream().filter(each -> each.patterns().contains(pattern)).toList();
  }

  /**
   * The servlets that serve some path for which a filter of these patterns runs.
   *
   * @param applications those that have the filter, as of a servlet
   */
  List<Mapped> behind(Collection<String> filterPatterns, Set<String> applications) {
    List<Mapped> exact =
        filterPatterns.stream()
            .filter(ServletMap::isExact)
            .flatMap(path -> serving(path).stream())
            .toList();
    return servlets.stream()
        .filter(servlet -> servlet.mayBeOf(applications))
        .filter(
            servlet ->
                exact.contains(servlet)
                    || filterPatterns.stream()
                        .filter(pattern -> !isExact(pattern))
                        .anyMatch(
                            pattern ->
                                servlet.patterns().stream()
                                    .anyMatch(served -> shareAPath(pattern, served))))
        .toList();
  }

  /** Whether a filter's wildcard pattern and a servlet's pattern have a path in common. */
  private static boolean shareAPath(String filter, String servlet) {
    if (isExact(servlet) && !servlet.equals(DEFAULT)) {
      return matches(filter, servlet);
    }
    if (isPrefix(filter) && isPrefix(servlet)) {
      return matches(filter, beforeWildcard(servlet)) || matches(servlet, beforeWildcard(filter));
    }
    return !isExtension(filter) || !isExtension(servlet) || filter.equals(servlet);
  }

  private static boolean matches(String pattern, String path) {
    if (isPrefix(pattern)) {
      String start = beforeWildcard(pattern);
      return path.equals(start) || path.startsWith(start + '/');
    }
    return isExtension(pattern) ? path.endsWith(pattern.substring(1)) : path.equals(pattern);
  }

  private static boolean isPrefix(String pattern) {
    return pattern.endsWith("/*");
  }

  private static boolean isExtension(String pattern) {
    return pattern.startsWith("*.");
  }

  private static boolean isExact(String pattern) {
    return !isPrefix(pattern) && !isExtension(pattern);
  }

  private static String beforeWildcard(String prefix) {
    return prefix.substring(0, prefix.length() - 2);
  }
}
