import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares Kerf's type dependencies with those of the class files, under the rules of
 * docs/dependency-rules.md.
 *
 * <p>usage: {@code CompareDependencies CLASSES.csv MENTIONS.csv JDEPS.txt KERF.csv RESULT.json
 * SOURCES [-v]}. Recall: of what the class files mention, what Kerf has. Precision: of what Kerf
 * has, what the class files mention. Left out of both, with their count: types of which the other
 * side has no source or no class; sources that Kerf leaves out as generated or vendored; kinds that
 * only one side can see.
 */
public final class CompareDependencies {

  /** Of the class files, by themselves no dependency. */
  private static final Set<String> NOT_NEEDED =
      Set.of("orphan", "structure", "tag", "frame", "capture", "assertion", "made-class");

  /** Of the source, erased or copied by the compiler. */
  private static final Set<String> ONLY_IN_SOURCE =
      Set.of("constant", "type-argument", "inherited", "source-annotation");

  private static final Pattern JDEPS_LINE = Pattern.compile("\\s+(\\S+)\\s+->\\s+(\\S+)\\s.*");

  private static final Pattern ELEMENT =
      Pattern.compile("\\{\\s*\"name\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"module\"");

  private record Edge(String from, String to) implements Comparable<Edge> {

    @Override
    public int compareTo(Edge other) {
      return Comparator.comparing(Edge::from).thenComparing(Edge::to).compare(this, other);
    }

    Edge folded() {
      return new Edge(outermost(from), outermost(to));
    }

    private static String outermost(String type) {
      // A name may itself begin with the sign.
      int nested = type.indexOf('$', type.lastIndexOf('.') + 2);
      return nested < 0 ? type : type.substring(0, nested);
    }
  }

  private final Map<Edge, Set<String>> classFiles = new TreeMap<>();
  private final Map<Edge, Set<String>> kerf = new TreeMap<>();
  private final Set<String> withClass = new TreeSet<>();
  private final Set<String> withoutSource = new TreeSet<>();
  private final Set<String> readByKerf = new TreeSet<>();
  private final Set<String> leftOutByKerf = new TreeSet<>();
  private final boolean verbose;

  private CompareDependencies(boolean verbose) {
    this.verbose = verbose;
  }

  public static void main(String[] arguments) throws IOException {
    CompareDependencies comparison =
        new CompareDependencies(arguments.length > 6 && arguments[6].equals("-v"));
    comparison.readTypes(Path.of(arguments[4]));
    comparison.readClasses(Path.of(arguments[0]), Path.of(arguments[5]));
    comparison.readMentions(Path.of(arguments[1]));
    comparison.readJdeps(Path.of(arguments[2]));
    comparison.readKerf(Path.of(arguments[3]));
    comparison.print("nested types apart", UnaryOperator.identity());
    comparison.print("folded to the outermost", Edge::folded);
  }

  /** The outermost types of what Kerf analysed. */
  private void readTypes(Path result) throws IOException {
    Matcher matcher = ELEMENT.matcher(Files.readString(result));
    while (matcher.find()) {
      readByKerf.add(matcher.group(1));
    }
  }

  /** The classes of the jar, one a line with the file that each was compiled from. */
  private void readClasses(Path classes, Path sources) throws IOException {
    for (String[] row : rows(classes)) {
      withClass.add(row[0]);
      if (!row[1].endsWith(".java") || !Files.exists(sources.resolve(row[1]))) {
        withoutSource.add(row[0]);
      } else if (!readByKerf.contains(Edge.outermost(row[0])) && !row[0].endsWith("package-info")) {
        leftOutByKerf.add(row[0]);
      }
    }
  }

  private void readMentions(Path file) throws IOException {
    for (String[] row : rows(file)) {
      classFiles
          .computeIfAbsent(new Edge(row[0], row[1]), edge -> new TreeSet<>())
          .addAll(words(row[2]));
    }
  }

  /** What jdeps tells and the other reader does not is needed too. */
  private void readJdeps(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      Matcher matcher = JDEPS_LINE.matcher(line);
      if (matcher.matches()
          && withClass.contains(matcher.group(1))
          && withClass.contains(matcher.group(2))) {
        Edge edge = new Edge(matcher.group(1), matcher.group(2));
        if (!edge.from().equals(edge.to()) && !classFiles.containsKey(edge)) {
          classFiles.computeIfAbsent(edge, key -> new TreeSet<>()).add("jdeps-alone");
        }
      }
    }
  }

  private void readKerf(Path file) throws IOException {
    for (String[] row : rows(file)) {
      kerf.computeIfAbsent(new Edge(row[0], row[1]), edge -> new TreeSet<>()).addAll(words(row[2]));
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  private static List<String> words(String cell) {
    return List.of(cell.split(" "));
  }

  // ---- the comparison ----

  private void print(String title, UnaryOperator<Edge> view) {
    Map<Edge, Set<String>> truth = viewed(classFiles, view);
    Map<Edge, Set<String>> found = viewed(kerf, view);
    Map<String, List<String>> classes = new TreeMap<>();
    int needed = 0;
    int had = 0;
    for (Map.Entry<Edge, Set<String>> entry : truth.entrySet()) {
      Edge edge = entry.getKey();
      if (withoutSource.contains(edge.from()) || withoutSource.contains(edge.to())) {
        note(classes, "left out: no Java source of one of the types", edge, entry.getValue());
      } else if (leftOutByKerf.contains(edge.from()) || leftOutByKerf.contains(edge.to())) {
        note(
            classes,
            "left out: Kerf has no such type (generated, vendored, or its source declares another package)",
            edge,
            entry.getValue());
      } else if (NOT_NEEDED.containsAll(entry.getValue())) {
        String got = found.containsKey(edge) ? "has it" : "has it not";
        note(
            classes,
            "left out: in class files only " + entry.getValue() + ", Kerf " + got,
            edge,
            entry.getValue());
      } else {
        needed++;
        if (found.containsKey(edge)) {
          had++;
        } else {
          note(classes, "missed: " + entry.getValue(), edge, entry.getValue());
        }
      }
    }
    int right = 0;
    int judged = 0;
    for (Map.Entry<Edge, Set<String>> entry : found.entrySet()) {
      Edge edge = entry.getKey();
      if (truth.containsKey(edge)) {
        judged++;
        right++;
      } else if (!withClass.contains(edge.from()) || !withClass.contains(edge.to())) {
        note(classes, "left out: the jar lacks one of the types", edge, entry.getValue());
      } else if (ONLY_IN_SOURCE.containsAll(entry.getValue())) {
        note(classes, "left out: only in source " + entry.getValue(), edge, entry.getValue());
      } else {
        judged++;
        note(classes, "extra: " + entry.getValue(), edge, entry.getValue());
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "%s: %d types, recall %d/%d = %.4f, precision %d/%d = %.4f%n",
        title,
        withClass.size(),
        had,
        needed,
        ratio(had, needed),
        right,
        judged,
        ratio(right, judged));
    classes.forEach(
        (name, examples) -> {
          System.out.printf("  %6d  %s, such as %s%n", examples.size(), name, examples.get(0));
          if (verbose && !name.startsWith("left out")) {
            examples.forEach(example -> System.out.println("            " + example));
          }
        });
  }

  private static Map<Edge, Set<String>> viewed(
      Map<Edge, Set<String>> edges, UnaryOperator<Edge> view) {
    Map<Edge, Set<String>> out = new TreeMap<>();
    edges.forEach(
        (edge, kinds) -> {
          Edge seen = view.apply(edge);
          if (!seen.from().equals(seen.to())) {
            out.computeIfAbsent(seen, key -> new TreeSet<>()).addAll(kinds);
          }
        });
    return out;
  }

  private static void note(
      Map<String, List<String>> classes, String name, Edge edge, Set<String> kinds) {
    classes
        .computeIfAbsent(name, key -> new ArrayList<>())
        .add(edge.from() + " -> " + edge.to() + ' ' + kinds);
  }

  private static double ratio(int part, int all) {
    return all == 0 ? 1 : (double) part / all;
  }
}
