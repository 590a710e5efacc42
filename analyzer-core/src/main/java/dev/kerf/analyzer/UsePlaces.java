package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.CodeType.Member;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells a use of another class first at lines of the change. A variable that is of another type now
 * turns calls on lines that nobody touched into calls of that type, and so does a method of a third
 * class that gives another type: who looks for the cause finds it where the type is named.
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
  private final Codebase now;

  UsePlaces(ChangedFiles changed, Codebase now) {
    this.changed = changed;
    this.now = now;
  }

  /** The crossing, with another order of its places or more of them. */
  Crossing of(Crossing crossing) {
    if (!USES.contains(crossing.kind()) || !(crossing.to() instanceof TypeName used)) {
      return crossing;
    }
    return changed.toldFirst(crossing, () -> named(crossing, used));
  }

  /**
   * Where the files of a use come to name the class more, or what they call comes to give it; only
   * then the imports, as where a name has another meaning now.
   */
  private List<SourceLocation> named(Crossing crossing, TypeName used) {
    List<SourceLocation> named =
        namedMore(crossing, used, changed).stream().filter(at -> !isImport(at)).toList();
    if (named.isEmpty()) {
      named = given(crossing, used);
    }
    return named.isEmpty() ? withMore(crossing, used.binaryName(), changed) : named;
  }

  /** Where the change names a class in the files of a crossing, and did not before. */
  static List<SourceLocation> namedMore(Crossing crossing, TypeName used, ChangedFiles changed) {
    return withMore(crossing, used.simpleName(), changed);
  }

  private static List<SourceLocation> withMore(
      Crossing crossing, String name, ChangedFiles changed) {
    Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
    return crossing.places().stream()
        .map(SourceLocation::path)
        .distinct()
        .flatMap(path -> changed.withMore(path, List.of(word)).stream())
        .toList();
  }

  private boolean isImport(SourceLocation at) {
    return changed.of(at.path()).line(at.line()).startsWith("import ");
  }

  /** The changed methods that the lines of a use call, and that give the class. */
  private List<SourceLocation> given(Crossing crossing, TypeName used) {
    return now.calls().stream()
        .filter(call -> call.via() == Via.STATIC)
        .filter(call -> call.from().owner().outermost().equals(crossing.from()))
        .filter(call -> crossing.places().contains(call.evidence().location()))
        .flatMap(call -> declared(call.to(), used))
        .filter(changed::has)
        .distinct()
        .toList();
  }

  private Stream<SourceLocation> declared(MethodName method, TypeName given) {
    return Optional.ofNullable(now.types().get(method.owner())).stream()
        .flatMap(
            type ->
                type.methods().stream()
                    .filter(member -> member.name().equals(method.name()))
                    .filter(member -> gives(member, given))
                    .map(
                        member ->
                            new SourceLocation(type.evidence().location().path(), member.line())));
  }

  /** Whether a method gives the class, or several of it at once. */
  private static boolean gives(Member method, TypeName given) {
    return TypeName.of(method.type().replace("[]", "")).outermost().equals(given);
  }
}
