package dev.kerf.analyzer.discover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * A Java source that is new in a second workspace and has its code from one of a first, which has
 * that code no more: half of its lines that tell, half of those of a source that is gone, or the
 * type that it is named after. Code that is copied is not carved out: the older source has it
 * still.
 *
 * @param from path in the first workspace
 * @param to path in the second
 */
public record CarvedFile(String from, String to) {

  private static final double LEAST_SHARE = 0.5;

  private static final String DECLARATION = "\\b(?:class|interface|enum|record)\\s+";

  /** What an older source has no more, each line for one new source. */
  private record Donor(String path, boolean gone, List<String> lines) {

    boolean declared(String type) {
      Pattern declaration =
          Pattern.compile("^(?![*/]).*" + DECLARATION + Pattern.quote(type) + "\\b");
      return lines.stream().anyMatch(line -> declaration.matcher(line).find());
    }

    double share(List<String> telling) {
      Map<String, Integer> left = counted(lines);
      long common =
          telling.stream().filter(line -> left.merge(line, -1, Integer::sum) >= 0).count();
      int whole = gone ? Math.min(telling.size(), lines.size()) : telling.size();
      return whole == 0 ? 0 : (double) common / whole;
    }

    void give(List<String> telling) {
      telling.forEach(lines::remove);
    }
  }

  private record Likeness(Donor from, boolean declared, double share) {

    static final Comparator<Likeness> ORDER =
        Comparator.comparing(Likeness::declared)
            .thenComparing(Likeness::share)
            .thenComparing(likeness -> likeness.from().path(), PathNames.ORDER.reversed());

    boolean isEnough() {
      return declared || share >= LEAST_SHARE;
    }
  }

  /**
   * Finds where sources have their code from.
   *
   * @param come paths of the second workspace that the first one lacks
   * @param moved where files have gone that lie elsewhere, from the first workspace to the second
   */
  public static List<CarvedFile> between(
      Workspace first, Workspace second, SortedSet<String> come, Map<String, String> moved) {
    List<Donor> donors = donors(first, second, moved);
    List<CarvedFile> out = new ArrayList<>();
    for (String path : come) {
      List<String> telling = TellingLines.of(path, text(second.input(path)));
      donors.stream()
          .map(donor -> likeness(donor, path, telling))
          .filter(Likeness::isEnough)
          .max(Likeness.ORDER)
          .map(Likeness::from)
          .ifPresent(
              donor -> {
                donor.give(telling);
                out.add(new CarvedFile(donor.path(), path));
              });
    }
    return out;
  }

  private static Likeness likeness(Donor donor, String path, List<String> telling) {
    String type = Folders.name(path).replaceFirst("\\..*", "");
    return new Likeness(donor, donor.declared(type), donor.share(telling));
  }

  /** A file that changes and keeps its size has lost nothing that is worth a class. */
  private static List<Donor> donors(Workspace first, Workspace second, Map<String, String> moved) {
    Map<String, Input> now = new HashMap<>();
    second
        .inputs(InputRole.MAIN, InputKind.JAVA_SOURCE)
        .forEach(input -> now.put(input.path(), input));
    List<Donor> out = new ArrayList<>();
    for (Input input : first.inputs(InputRole.MAIN, InputKind.JAVA_SOURCE)) {
      String path = moved.getOrDefault(input.path(), input.path());
      Optional<Input> newer = Optional.ofNullable(now.get(path));
      if (newer.isEmpty() || newer.get().size() != input.size()) {
        out.add(donor(input, newer));
      }
    }
    return out;
  }

  private static Donor donor(Input before, Optional<Input> now) {
    String text = text(Optional.of(before));
    List<String> lines =
        now.isEmpty() ? TellingLines.of(before.path(), text) : lost(text, text(now));
    return new Donor(before.path(), now.isEmpty(), new ArrayList<>(lines));
  }

  private static List<String> lost(String before, String now) {
    Map<String, Integer> kept = counted(now.lines().map(String::strip).toList());
    return before
        .lines()
        .map(String::strip)
        .filter(line -> kept.merge(line, -1, Integer::sum) < 0)
        .toList();
  }

  private static Map<String, Integer> counted(List<String> lines) {
    Map<String, Integer> out = new HashMap<>();
    lines.forEach(line -> out.merge(line, 1, Integer::sum));
    return out;
  }

  /** A file that cannot be read has no lines; that it cannot is told elsewhere. */
  private static String text(Optional<Input> input) {
    try {
      return input.isEmpty()
          ? ""
          : new String(input.get().read().bytes(), StandardCharsets.ISO_8859_1);
    } catch (UnreadableInputException e) {
      return "";
    }
  }
}
