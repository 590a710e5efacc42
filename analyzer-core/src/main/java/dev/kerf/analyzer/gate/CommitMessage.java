package dev.kerf.analyzer.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the message of a commit says to the gate. */
public record CommitMessage(String text) {

  /** As {@code git revert} writes it; a squashed pull request keeps the line. */
  private static final Pattern REVERT = Pattern.compile("This reverts commit ([0-9a-f]{7,64})\\b");

  private static final Pattern BYPASS = Pattern.compile("(?m)^Kerf-Bypass:[ \\t]*(\\S.*)$");

  /** Ids of the commits that it takes back, in the order of the text. */
  public List<String> reverted() {
    List<String> out = new ArrayList<>();
    for (Matcher matcher = REVERT.matcher(text); matcher.find(); ) {
      out.add(matcher.group(1));
    }
    return out;
  }

  /** The reason of a trailer {@code Kerf-Bypass: reason}; one without a reason does not count. */
  public Optional<String> bypass() {
    Matcher matcher = BYPASS.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
