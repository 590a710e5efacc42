package dev.kerf.analyzer;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.EnumSet;
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
    return changed.toldFirst(crossing, () -> named(crossing, used));
  }

  /** Where the files of a use come to name the class more. */
  private List<SourceLocation> named(Crossing crossing, TypeName used) {
    Pattern name = Pattern.compile("\\b" + Pattern.quote(used.simpleName()) + "\\b");
    return crossing.places().stream()
        .flatMap(place -> changed.withMore(place.path(), List.of(name)).stream())
        .filter(at -> !isImport(at))
        .toList();
  }

  private boolean isImport(SourceLocation at) {
    return changed.of(at.path()).line(at.line()).startsWith("import ");
  }
}
