package dev.kerf.analyzer.discover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Java source that is in another place of a second workspace than of a first: moved, renamed, or
 * both. Told by content alone, so that it works between commits and with a working tree alike.
 *
 * @param from path in the first workspace
 * @param to path in the second
 */
public record MovedFile(String from, String to) {

  /** As {@code git diff --find-renames}: at least half of the lines that tell are the same. */
  private static final double LEAST_SIMILARITY = 0.5;

  /** A line that many files share tells nothing. */
  private static final int MOST_FILES_OF_A_LINE = 40;

  /** How much of the one file is the other. */
  private record Likeness(String from, String to, boolean sameName, double share) {

    /** Likest first; of equals that with the same file name, then by path. */
    static final Comparator<Likeness> ORDER =
        Comparator.comparingDouble(Likeness::share)
            .thenComparing(Likeness::sameName)
            .reversed()
            .thenComparing(Likeness::from, PathNames.ORDER)
            .thenComparing(Likeness::to, PathNames.ORDER);
  }

  /** Pairs the files that only one of the two has, each at most once, likest first. */
  public static List<MovedFile> between(Workspace first, Workspace second) {
    Map<String, List<String>> gone = lines(first, paths(second));
    Map<String, List<String>> come = lines(second, paths(first));
    List<Likeness> likenesses = new ArrayList<>();
    Map<String, List<String>> filesByLine = filesByLine(gone);
    come.forEach((to, lines) -> likenesses.addAll(likest(to, lines, gone, filesByLine)));
    likenesses.sort(Likeness.ORDER);
    Set<String> taken = new HashSet<>();
    Set<String> given = new HashSet<>();
    List<MovedFile> out = new ArrayList<>();
    for (Likeness likeness : likenesses) {
      if (!taken.contains(likeness.from()) && !given.contains(likeness.to())) {
        taken.add(likeness.from());
        given.add(likeness.to());
        out.add(new MovedFile(likeness.from(), likeness.to()));
      }
    }
    out.sort(Comparator.comparing(MovedFile::from, PathNames.ORDER));
    return out;
  }

  private static Set<String> paths(Workspace workspace) {
    Set<String> out = new HashSet<>();
    workspace.inputs(InputRole.MAIN, InputKind.JAVA_SOURCE).forEach(in -> out.add(in.path()));
    return out;
  }

  /** The lines of the Java sources whose path the other workspace lacks. */
  private static Map<String, List<String>> lines(Workspace workspace, Set<String> others) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    for (Input input : workspace.inputs(InputRole.MAIN, InputKind.JAVA_SOURCE)) {
      if (!others.contains(input.path())) {
        try {
          String text = new String(input.read().bytes(), StandardCharsets.ISO_8859_1);
          out.put(input.path(), TellingLines.of(input.path(), text));
        } catch (UnreadableInputException e) {
          // The analysis of the same workspace reports it; here it only has no likeness.
          out.put(input.path(), List.of());
        }
      }
    }
    return out;
  }

  private static Map<String, List<String>> filesByLine(Map<String, List<String>> files) {
    Map<String, List<String>> out = new HashMap<>();
    files.forEach(
        (path, lines) -> {
          for (String line : new HashSet<>(lines)) {
            out.computeIfAbsent(line, key -> new ArrayList<>()).add(path);
          }
        });
    return out;
  }

  private static List<Likeness> likest(
      String to,
      List<String> lines,
      Map<String, List<String>> gone,
      Map<String, List<String>> filesByLine) {
    Set<String> candidates = new HashSet<>();
    for (String line : lines) {
      Collection<String> files = filesByLine.getOrDefault(line, List.of());
      if (files.size() <= MOST_FILES_OF_A_LINE) {
        candidates.addAll(files);
      }
    }
    List<Likeness> out = new ArrayList<>();
    for (String from : candidates) {
      double share = share(gone.get(from), lines);
      if (share >= LEAST_SIMILARITY) {
        out.add(new Likeness(from, to, Folders.name(from).equals(Folders.name(to)), share));
      }
    }
    return out;
  }

  /** Common lines over the lines of the longer file. */
  private static double share(List<String> one, List<String> other) {
    Map<String, Integer> left = new HashMap<>();
    one.forEach(line -> left.merge(line, 1, Integer::sum));
    int common = 0;
    for (String line : other) {
      if (left.merge(line, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    int longer = Math.max(one.size(), other.size());
    return longer == 0 ? 0 : (double) common / longer;
  }
}
