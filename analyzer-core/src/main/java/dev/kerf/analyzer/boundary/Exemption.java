package dev.kerf.analyzer.boundary;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A crossing that a team has agreed to live with.
 *
 * @param kind the word of a crossing kind
 * @param ends names of types and stores in the order that the finding prints them; {@code *} stands
 *     for any characters
 * @param reason why, in a sentence
 * @param link where it was agreed
 * @param owner who has to act when it ends
 * @param expires the last day on which it holds; empty for no end
 * @param rule where it stands, with the kind for its pattern
 * @param inComment whether it stands beside the code, and holds for crossings of that file alone
 */
public record Exemption(
    String kind,
    List<String> ends,
    String reason,
    String link,
    String owner,
    Optional<LocalDate> expires,
    Rule<String> rule,
    boolean inComment) {

  public Exemption {
    ends = List.copyOf(ends);
  }

  /**
   * Whether it speaks of a crossing, expired or not.
   *
   * @param files in which the crossing stands
   */
  public boolean covers(String kindWord, List<String> crossingEnds, Collection<String> files) {
    if (!kind.equals(kindWord)
        || ends.size() != crossingEnds.size()
        || inComment && !files.contains(rule.at().path())) {
      return false;
    }
    for (int i = 0; i < ends.size(); i++) {
      if (!matches(ends.get(i), crossingEnds.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Types by their letters; stores and columns without regard to case, as patterns of stores. */
  private boolean matches(String pattern, String end) {
    return end.indexOf(':') < 0 && !kind.equals("foreign-key")
        ? Wildcards.matches(pattern, end)
        : Wildcards.matches(pattern.toLowerCase(Locale.ROOT), end.toLowerCase(Locale.ROOT));
  }

  /** Whether it no longer holds on a day. */
  public boolean isExpired(LocalDate today) {
    return expires.isPresent() && today.isAfter(expires.get());
  }
}
