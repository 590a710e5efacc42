package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Crossings that were accepted at some time, in a file, for where no history is at hand. Sorted,
 * one a line, with nothing in it that changes by itself.
 *
 * @param reasons why each was accepted, empty text where nobody said
 */
public record Baseline(SortedMap<Identity, String> reasons) {

  private static final String HEAD =
      """
      # Crossings that were there when `kerf gate` began to watch, one a line: its kind, its ends, why it was accepted.
      # It shrinks with `kerf gate --baseline FILE --update`; it grows only with --accept-new --reason "...".
      """;

  private static final String REASON = "# ";

  public static final Baseline EMPTY = new Baseline(Collections.emptySortedMap());

  public Baseline {
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /** A file that is no baseline. */
  public static final class InvalidException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidException(String message) {
      super(message);
    }
  }

  /** Reads the text of a file; {@code path} is for messages. */
  public static Baseline read(String path, byte[] bytes) throws InvalidException {
    SortedMap<Identity, String> reasons = new TreeMap<>();
    int number = 0;
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = new ArrayList<>(List.of(line.split("\t")));
      Optional<CrossingKind> kind = CrossingKind.of(cells.remove(0));
      boolean reasoned = !cells.isEmpty() && cells.get(cells.size() - 1).startsWith(REASON);
      String reason = reasoned ? cells.remove(cells.size() - 1).substring(REASON.length()) : "";
      if (kind.isEmpty() || cells.isEmpty()) {
        throw new InvalidException(path + ":" + number + " is no crossing: '" + line.strip() + "'");
      }
      reasons.put(new Identity(kind.get(), cells), reason);
    }
    return new Baseline(reasons);
  }

  public Set<Identity> identities() {
    return reasons.keySet();
  }

  /** Without what is gone. */
  public Baseline pruned(Collection<Crossing> head) {
    Set<Identity> now = identities(head);
    SortedMap<Identity, String> left = new TreeMap<>(reasons);
    left.keySet().retainAll(now);
    return new Baseline(left);
  }

  /** With more. */
  public Baseline with(Collection<Identity> accepted, String reason) {
    SortedMap<Identity, String> more = new TreeMap<>(reasons);
    accepted.forEach(identity -> more.putIfAbsent(identity, oneLine(reason)));
    return new Baseline(more);
  }

  /** One notice for each entry that nothing needs any more. */
  public List<GateNotice> stale(String path, Collection<Crossing> head, boolean fails) {
    Set<Identity> now = identities(head);
    return reasons.keySet().stream()
        .filter(identity -> !now.contains(identity))
        .map(
            identity ->
                GateNotice.of(
                    fails,
                    "baseline-stale",
                    new Place(path, 0),
                    "'" + identity + "' is in the baseline and in the code no more",
                    "let `kerf gate --update` take it out"))
        .toList();
  }

  private static Set<Identity> identities(Collection<Crossing> crossings) {
    return crossings.stream().map(Crossing::identity).collect(Collectors.toSet());
  }

  /** The text of the file, the same for the same entries. */
  public String text() {
    StringBuilder out = new StringBuilder(HEAD);
    reasons.forEach(
        (identity, reason) -> {
          out.append(identity.kind().word());
          identity.ends().forEach(end -> out.append('\t').append(oneLine(end)));
          out.append(reason.isEmpty() ? "" : "\t" + REASON + reason).append('\n');
        });
    return out.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
