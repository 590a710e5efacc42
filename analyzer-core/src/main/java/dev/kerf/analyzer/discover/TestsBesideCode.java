package dev.kerf.analyzer.discover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tests that lie in the source folder of the application, as many builds of Ant have them: in
 * packages of their own below each package, on base classes of the house. A file is one when a name
 * says so, its own or its package's, and when it uses a test framework or another test. Neither is
 * enough alone: laboratories have tests too, and applications ship rules of JUnit. Where nothing
 * found so is a test itself, what helps to write some is what is shipped.
 */
final class TestsBesideCode {

  private static final Pattern NAME =
      Pattern.compile(".*(?:Test|Tests|TestCase|TestBase|TestUtils?|IT)");

  private static final Pattern TEST = Pattern.compile(".*(?:Test|Tests|IT)");

  /** Files that a name makes candidates, by path. */
  private final Map<String, Candidate> candidates = new HashMap<>();

  private record Candidate(String packageName, String type, JavaPreamble preamble) {
    boolean uses(Set<String> tests) {
      return preamble.importsTestFramework()
          || preamble.imports().stream().anyMatch(tests::contains);
    }
  }

  /**
   * Whether the file has to be looked at together with the others.
   *
   * @param placement what its place says of it; a main source set has a test source set beside it
   */
  static boolean isCandidate(Placement placement, JavaPreamble preamble, String type) {
    boolean mayHoldTests =
        placement.reason() == RoleReason.PACKAGE_ROOT
            || placement.reason() == RoleReason.DECLARED_SOURCES;
    return mayHoldTests && (NAME.matcher(type).matches() || isTestPackage(preamble.packageName()));
  }

  void add(String path, String type, JavaPreamble preamble) {
    candidates.put(path, new Candidate(preamble.packageName(), type, preamble));
  }

  /** The paths of all that are tests. */
  Set<String> paths() {
    Set<String> out = new HashSet<>();
    Set<String> types = new HashSet<>();
    int before;
    do {
      before = out.size();
      candidates.forEach(
          (path, candidate) -> {
            if (!out.contains(path) && candidate.uses(types)) {
              add(path, candidate, out, types);
            }
          });
      byPackage().values().stream()
          .filter(paths -> isMostly(paths, out))
          .forEach(paths -> paths.forEach(path -> add(path, candidates.get(path), out, types)));
    } while (out.size() > before);
    boolean found =
        out.stream().anyMatch(path -> TEST.matcher(candidates.get(path).type()).matches());
    return found ? out : Set.of();
  }

  /** What helps the tests of a package that is named for them need not use a framework itself. */
  private static boolean isMostly(Collection<String> paths, Set<String> tests) {
    long known = paths.stream().filter(tests::contains).count();
    return known < paths.size() && 2 * known > paths.size();
  }

  private Map<String, List<String>> byPackage() {
    Map<String, List<String>> out = new HashMap<>();
    candidates.forEach(
        (path, candidate) -> {
          if (isTestPackage(candidate.packageName())) {
            out.computeIfAbsent(Folders.parent(path), folder -> new ArrayList<>()).add(path);
          }
        });
    return out;
  }

  private static void add(String path, Candidate candidate, Set<String> out, Set<String> types) {
    out.add(path);
    types.add(candidate.packageName() + '.' + candidate.type());
  }

  private static boolean isTestPackage(String name) {
    return List.of(name.split("\\.")).stream().anyMatch(FolderNames::isTestFolder);
  }
}
