import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares the calls that Kerf resolved with those of the compiler: for each calling method the
 * multiset of the target's declaring type, name and number of parameters.
 *
 * <p>usage: {@code CompareCalls COMPILER.csv KERF.csv RESULT.json [-v]}. Only Kerf's rows with
 * {@code via=static} are judged; the others are what a call may come to at run time, which no
 * compiler tells. Methods in which the compiler itself could not attribute a site are left out of
 * both with their count, and so are types that Kerf leaves out as generated or vendored.
 */
public final class CompareCalls {

  private static final Pattern ELEMENT =
      Pattern.compile("\\{\\s*\"name\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"module\"");

  private record Caller(String type, String method) implements Comparable<Caller> {

    @Override
    public int compareTo(Caller other) {
      int byType = type.compareTo(other.type);
      return byType != 0 ? byType : method.compareTo(other.method);
    }

    @Override
    public String toString() {
      return type + '.' + method;
    }
  }

  private final Map<Caller, Map<String, Integer>> compiler = new TreeMap<>();
  private final Map<Caller, Map<String, Integer>> kerf = new TreeMap<>();
  private final Set<String> readByKerf = new TreeSet<>();
  private int notRead;
  private final Set<Caller> doubtful = new TreeSet<>();
  private final Map<String, List<String>> differences = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    CompareCalls comparison = new CompareCalls();
    comparison.readTypes(Path.of(arguments[2]));
    comparison.readCompiler(Path.of(arguments[0]));
    comparison.readKerf(Path.of(arguments[1]));
    comparison.print(arguments.length > 3 && arguments[3].equals("-v"));
  }

  /** The outermost types of what Kerf analysed. */
  private void readTypes(Path result) throws IOException {
    Matcher matcher = ELEMENT.matcher(Files.readString(result));
    while (matcher.find()) {
      readByKerf.add(matcher.group(1));
    }
  }

  private boolean isRead(String type) {
    // A name may itself begin with the sign.
    int nested = type.indexOf('$', type.lastIndexOf('.') + 2);
    return type.equals("?") || readByKerf.contains(nested < 0 ? type : type.substring(0, nested));
  }

  private void readCompiler(Path file) throws IOException {
    for (String[] row : rows(file)) {
      Caller caller = new Caller(row[0], row[1]);
      if (!isRead(row[0]) || !isRead(row[2])) {
        notRead++;
      } else if (row[2].equals("?")) {
        doubtful.add(caller);
      } else {
        count(compiler, caller, row[2] + '.' + row[3] + '/' + row[4]);
      }
    }
  }

  private void readKerf(Path file) throws IOException {
    for (String[] row : rows(file)) {
      if (row[5].equals("static")) {
        count(kerf, new Caller(row[0], row[1]), row[2] + '.' + row[3] + '/' + row[4]);
      }
    }
  }

  private static void count(Map<Caller, Map<String, Integer>> calls, Caller caller, String target) {
    calls.computeIfAbsent(caller, key -> new TreeMap<>()).merge(target, 1, Integer::sum);
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  private void print(boolean verbose) {
    Set<Caller> callers = new TreeSet<>(compiler.keySet());
    callers.addAll(kerf.keySet());
    int both = 0;
    int needed = 0;
    int found = 0;
    int leftOut = 0;
    for (Caller caller : callers) {
      Map<String, Integer> wanted = compiler.getOrDefault(caller, Map.of());
      Map<String, Integer> had = kerf.getOrDefault(caller, Map.of());
      if (doubtful.contains(caller)) {
        leftOut += sum(had);
        continue;
      }
      needed += sum(wanted);
      found += sum(had);
      Set<String> targets = new TreeSet<>(wanted.keySet());
      targets.addAll(had.keySet());
      for (String target : targets) {
        int want = wanted.getOrDefault(target, 0);
        int have = had.getOrDefault(target, 0);
        both += Math.min(want, have);
        if (want != have) {
          note(
              want > have ? "missed" : "extra", wanted, had, target, caller, Math.abs(want - have));
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "calls to application methods: recall %d/%d = %.4f, precision %d/%d = %.4f%n"
            + "  left out: %d calls of %d methods that the compiler is not sure of, %d calls of or to types that Kerf takes for"
            + " generated or vendored%n",
        both,
        needed,
        ratio(both, needed),
        both,
        found,
        ratio(both, found),
        leftOut,
        doubtful.size(),
        notRead);
    differences.forEach(
        (name, examples) -> {
          System.out.printf("  %6d  %s, such as %s%n", examples.size(), name, examples.get(0));
          if (verbose) {
            examples.forEach(example -> System.out.println("            " + example));
          }
        });
  }

  /**
   * A target with the same name on the other side is another choice, not a call too many or too
   * few.
   */
  private void note(
      String side,
      Map<String, Integer> wanted,
      Map<String, Integer> had,
      String target,
      Caller caller,
      int times) {
    Map<String, Integer> others = side.equals("missed") ? had : wanted;
    Map<String, Integer> own = side.equals("missed") ? wanted : had;
    String name = name(target);
    String choice = "";
    for (Map.Entry<String, Integer> other : others.entrySet()) {
      boolean surplus = other.getValue() > own.getOrDefault(other.getKey(), 0);
      if (surplus && name(other.getKey()).equals(name)) {
        choice =
            arity(other.getKey()).equals(arity(target))
                ? ": another declaring type was taken"
                : ": another overload was taken";
      }
    }
    String what = name.equals("<init>") ? " constructor" : " method";
    for (int i = 0; i < times; i++) {
      differences
          .computeIfAbsent(side + what + choice, key -> new ArrayList<>())
          .add(caller + " -> " + target);
    }
  }

  private static String name(String target) {
    return target.substring(target.lastIndexOf('.') + 1, target.lastIndexOf('/'));
  }

  private static String arity(String target) {
    return target.substring(target.lastIndexOf('/'));
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(count -> count).sum();
  }

  private static double ratio(int part, int all) {
    return all == 0 ? 1 : (double) part / all;
  }
}
