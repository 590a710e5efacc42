package dev.kerf.analyzer;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.UnreadableInputException;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.model.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells new statements first at lines of the change. The text of a statement often stands in
 * another method or constant than the call that sends it: who changes the text leaves that call
 * alone, and looks for the finding beside the table that was put in.
 */
final class StatementPlaces {

  private static final Set<CrossingKind> STATEMENTS =
      EnumSet.of(CrossingKind.TABLE_READ, CrossingKind.TABLE_WRITE, CrossingKind.JOIN);

  private record ChangedLine(int number, String text) {}

  private final OlderSide before;
  private final Workspace now;
  private final Map<String, List<ChangedLine>> changed = new HashMap<>();

  StatementPlaces(OlderSide before, Workspace now) {
    this.before = before;
    this.now = now;
  }

  /** The crossing, with another order of its places or more of them. */
  Crossing of(Crossing crossing) throws GitProblemException {
    if (!STATEMENTS.contains(crossing.kind())) {
      return crossing;
    }
    Set<SourceLocation> first = new LinkedHashSet<>();
    Set<SourceLocation> named = new LinkedHashSet<>();
    Pattern names = names(crossing);
    for (SourceLocation place : crossing.places()) {
      for (ChangedLine line : changed(place.path())) {
        SourceLocation at = new SourceLocation(place.path(), line.number());
        if (at.equals(place)) {
          first.add(at);
        } else if (names.matcher(line.text()).find()) {
          named.add(at);
        }
      }
    }
    if (first.isEmpty()) {
      first = named;
    }
    first.addAll(crossing.places());
    return crossing.at(List.copyOf(first));
  }

  /** The tables of a statement, as words in any case. */
  private static Pattern names(Crossing crossing) {
    String names =
        crossing.identity().ends().stream()
            .filter(end -> end.indexOf(':') >= 0)
            .map(end -> end.substring(Math.max(end.lastIndexOf('.'), end.lastIndexOf(':')) + 1))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<!\\w)(?:" + names + ")(?!\\w)", Pattern.CASE_INSENSITIVE);
  }

  /** The lines of a file that the older side does not have in it. */
  private List<ChangedLine> changed(String path) throws GitProblemException {
    List<ChangedLine> known = changed.get(path);
    if (known == null) {
      known = compare(before.input(path), now.input(path));
      changed.put(path, known);
    }
    return known;
  }

  private static List<ChangedLine> compare(Optional<Input> before, Optional<Input> now) {
    Map<String, Integer> left = new HashMap<>();
    lines(before).forEach(line -> left.merge(line, 1, Integer::sum));
    List<String> lines = lines(now);
    List<ChangedLine> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (left.merge(lines.get(i), -1, Integer::sum) < 0) {
        out.add(new ChangedLine(i + 1, lines.get(i)));
      }
    }
    return out;
  }

  private static List<String> lines(Optional<Input> input) {
    try {
      return input.isEmpty()
          ? List.of()
          : new String(input.get().read().bytes(), StandardCharsets.ISO_8859_1)
              .lines()
              .map(String::strip)
              .toList();
    } catch (UnreadableInputException e) {
      // Told elsewhere; the places stay as they are.
      return List.of();
    }
  }
}
