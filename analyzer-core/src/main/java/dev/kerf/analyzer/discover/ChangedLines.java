package dev.kerf.analyzer.discover;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/**
 * What a change does to one file, as {@code git diff --ignore-all-space} tells it. A file that
 * cannot be read has no lines; that it cannot is told elsewhere.
 */
public final class ChangedLines {

  private final List<String> before;
  private final List<String> lines;
  private final BitSet changed = new BitSet();

  private ChangedLines(byte[] before, byte[] now) {
    this.before = lines(before);
    this.lines = lines(now);
    HistogramDiff diff = new HistogramDiff();
    // What it falls back to takes the square of the lines where a hostile file repeats them.
    diff.setFallbackAlgorithm(null);
    for (Edit edit :
        diff.diff(RawTextComparator.WS_IGNORE_ALL, new RawText(before), new RawText(now))) {
      changed.set(edit.getBeginB(), edit.getEndB());
    }
  }

  /** Compares a file with what it was; all of a new one is changed. */
  public static ChangedLines between(Optional<Input> before, Optional<Input> now) {
    return between(bytes(before), bytes(now));
  }

  static ChangedLines between(byte[] before, byte[] now) {
    return new ChangedLines(before, now);
  }

  private static byte[] bytes(Optional<Input> input) {
    try {
      return input.isEmpty() ? new byte[0] : input.get().read().bytes();
    } catch (UnreadableInputException e) {
      return new byte[0];
    }
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
  }

  /** Whether the change touches a line, counted from 1. */
  public boolean has(int line) {
    return line > 0 && changed.get(line - 1);
  }

  /** How many lines the newer file has. */
  public int count() {
    return lines.size();
  }

  /** A line of the newer file, counted from 1; empty outside of it. */
  public String line(int number) {
    return number > 0 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** Whether a line stands in the file less often than before, whatever blanks are around it. */
  public boolean hasLost(String line) {
    String told = line.strip();
    return !told.isEmpty() && isOfFewer(each -> each.strip().equals(told));
  }

  /** Whether a text stands in fewer lines than before. */
  public boolean hasLostPart(String text) {
    return isOfFewer(line -> line.contains(text));
  }

  private boolean isOfFewer(Predicate<String> line) {
    return lines.stream().filter(line).count() < before.stream().filter(line).count();
  }

  /** The changed lines with one of some words that the file has oftener than before, from 1. */
  public List<Integer> withMore(Collection<Pattern> words) {
    List<Pattern> more =
        words.stream().filter(word -> count(word, lines) > count(word, before)).toList();
    return changed.stream()
        .filter(line -> line < lines.size())
        .filter(line -> more.stream().anyMatch(word -> count(word, lines.get(line)) > 0))
        .mapToObj(line -> line + 1)
        .toList();
  }

  private static long count(Pattern word, List<String> lines) {
    return lines.stream().mapToLong(line -> count(word, line)).sum();
  }

  private static long count(Pattern word, String line) {
    return word.matcher(line).results().count();
  }
}
