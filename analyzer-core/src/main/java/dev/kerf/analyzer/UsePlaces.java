package dev.kerf.analyzer;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a use of another class first at lines of the change. A variable that is of another type now
 * turns calls on lines that nobody touched into calls of that type: who looks for the cause finds
 * it where the type is named.
 */
final class UsePlaces {

  private static final Set<CrossingKind> USES =
      EnumSet.of(
          CrossingKind.CALL,
          CrossingKind.TYPE_USE,
          CrossingKind.INHERIT,
          CrossingKind.INSTANTIATE,
          CrossingKind.THROW,
          CrossingKind.ANNOTATE);

  private final ChangedFiles changed;

  UsePlaces(ChangedFiles changed) {
    this.changed = changed;
  }

  /** The crossing, with another order of its places or more of them. */
  Crossing of(Crossing crossing) {
    if (!USES.contains(crossing.kind()) || !(crossing.to() instanceof TypeName used)) {
      return crossing;
    }
    Set<SourceLocation> first = new LinkedHashSet<>();
    crossing.places().stream().filter(changed::has).forEach(first::add);
    if (first.isEmpty()) {
      Pattern name = Pattern.compile("\\b" + Pattern.quote(used.simpleName()) + "\\b");
      for (SourceLocation place : crossing.places()) {
        changed.of(place.path()).withMore(List.of(name)).stream()
            .map(line -> new SourceLocation(place.path(), line))
            .filter(at -> !isImport(at))
            .forEach(first::add);
      }
    }
    first.addAll(crossing.places());
    return crossing.at(List.copyOf(first));
  }

  private boolean isImport(SourceLocation at) {
    return changed.of(at.path()).line(at.line()).startsWith("import ");
  }
}
