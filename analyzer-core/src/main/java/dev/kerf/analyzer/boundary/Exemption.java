package dev.kerf.analyzer.boundary;

import java.time.LocalDate;
import java.util.List;
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
 */
public record Exemption(
    String kind,
    List<String> ends,
    String reason,
    String link,
    String owner,
    Optional<LocalDate> expires,
    Rule<String> rule) {

  public Exemption {
    ends = List.copyOf(ends);
  }

  /** Whether it speaks of a crossing, expired or not. */
  public boolean covers(String kindWord, List<String> crossingEnds) {
    if (!kind.equals(kindWord) || ends.size() != crossingEnds.size()) {
      return false;
    }
    for (int i = 0; i < ends.size(); i++) {
      if (!Wildcards.matches(ends.get(i), crossingEnds.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it no longer holds on a day. */
  public boolean isExpired(LocalDate today) {
    return expires.isPresent() && today.isAfter(expires.get());
  }
}
