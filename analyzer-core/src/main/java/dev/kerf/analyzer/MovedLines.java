package dev.kerf.analyzer;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Crossings on lines that came from another class, as when a method goes from one class to another:
 * at least half of their lines are those that the files of that class have lost. Of a call it is
 * enough that the call is there as it was written, whatever stands around it.
 */
final class MovedLines {

  /** What a class reaches, in which way. */
  private record Reached(CrossingKind kind, List<String> others) {

    static Reached by(Crossing crossing) {
      List<String> ends = crossing.identity().ends();
      return new Reached(crossing.kind(), ends.subList(1, ends.size()));
    }
  }

  private final ChangedFiles changed;

  MovedLines(ChangedFiles changed) {
    this.changed = changed;
  }

  /**
   * Of crossings that the older side lacks, the classes that their lines are from.
   *
   * @param before crossings of the older side
   * @param names what its types are called by now, where that is another name
   */
  Map<Identity, Set<String>> origins(
      Collection<Crossing> added, List<Crossing> before, Map<String, String> names) {
    Set<Reached> reached = added.stream().map(Reached::by).collect(Collectors.toSet());
    Map<Reached, List<Crossing>> older =
        before.stream()
            .filter(crossing -> !added.isEmpty() && crossing.from() instanceof TypeName)
            .map(crossing -> crossing.named(end -> names.getOrDefault(end, end)))
            .filter(crossing -> reached.contains(Reached.by(crossing)))
            .collect(Collectors.groupingBy(Reached::by));
    Map<Identity, Set<String>> out = new HashMap<>();
    for (Crossing crossing : added) {
      for (Crossing other : older.getOrDefault(Reached.by(crossing), List.of())) {
        if (isFrom(crossing, other.places())) {
          out.computeIfAbsent(crossing.identity(), key -> new HashSet<>())
              .add(other.identity().ends().get(0));
        }
      }
    }
    return out;
  }

  private boolean isFrom(Crossing crossing, List<SourceLocation> older) {
    Set<String> paths = older.stream().map(SourceLocation::path).collect(Collectors.toSet());
    long moved = crossing.places().stream().filter(at -> isFrom(crossing, at, paths)).count();
    return moved > 0 && 2 * moved >= crossing.places().size();
  }

  private boolean isFrom(Crossing crossing, SourceLocation place, Set<String> paths) {
    String line = changed.of(place.path()).line(place.line());
    Optional<String> call = call(crossing, line);
    return changed.has(place)
        && paths.stream()
            .map(changed::of)
            .anyMatch(file -> file.hasLost(line) || call.filter(file::hasLostPart).isPresent());
  }

  /** The call on a line, from its receiver to the bracket that ends it or to the end. */
  private static Optional<String> call(Crossing crossing, String line) {
    String called = crossing.detail().substring(crossing.detail().lastIndexOf('.') + 1);
    String written = '.' + called + '(';
    int dot = crossing.kind() == CrossingKind.CALL ? line.indexOf(written) : -1;
    while (dot >= 0 && receiver(line, dot) == dot) {
      dot = line.indexOf(written, dot + 1);
    }
    if (dot < 0) {
      return Optional.empty();
    }
    int end = dot + written.length();
    for (int open = 1; open > 0 && end < line.length(); end++) {
      open += line.charAt(end) == '(' ? 1 : line.charAt(end) == ')' ? -1 : 0;
    }
    return Optional.of(line.substring(receiver(line, dot), end).strip());
  }

  /** Where the names before a dot begin; looked for backwards, since a line may be a whole file. */
  private static int receiver(String line, int dot) {
    int at = dot;
    while (at > 0
        && (line.charAt(at - 1) == '.' || Character.isJavaIdentifierPart(line.charAt(at - 1)))) {
      at--;
    }
    return at;
  }
}
