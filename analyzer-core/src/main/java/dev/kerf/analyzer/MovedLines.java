package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.discover.ChangedLines;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Crossings on lines that came from another class, as when a method goes from one class to another:
 * at least half of their lines are those that the files of that class have lost. Of a call it is
 * enough that the call is there as it was written, whatever stands around it. So it is for lines
 * that name a new class in the place of an older one, and are as they were but for that.
 */
final class MovedLines {

  /** What a class reaches, in which way. */
  private record Reached(CrossingKind kind, List<String> others) {

    static Reached by(Crossing crossing) {
      List<String> ends = crossing.identity().ends();
      return new Reached(crossing.kind(), ends.subList(1, ends.size()));
    }
  }

  /** Who reaches a service, in which way. */
  private record Reaching(CrossingKind kind, String type, String service) {

    static Reaching by(Crossing crossing) {
      return new Reaching(crossing.kind(), crossing.identity().ends().get(0), crossing.toService());
    }
  }

  /** The name of a class in the place of another one, also in the names of variables. */
  private record Renaming(String from, String to) {

    static Renaming of(TypeName from, TypeName to) {
      return new Renaming(from.simpleName(), to.simpleName());
    }

    String of(String line) {
      return line.replace(from, to).replace(lower(from), lower(to));
    }

    private static String lower(String name) {
      return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
  }

  private final ChangedFiles changed;
  private final Collection<Crossing> added;
  private final List<Crossing> before;

  /** Methods of the application that are called where the change adds a call across. */
  private final Map<SourceLocation, Set<String>> called = new HashMap<>();

  /**
   * @param now the newer side
   * @param added crossings that the older side lacks
   * @param before crossings of the older side
   * @param names what its types are called by now, where that is another name
   */
  MovedLines(
      ChangedFiles changed,
      Codebase now,
      Collection<Crossing> added,
      List<Crossing> before,
      Map<String, String> names) {
    this.changed = changed;
    this.added = added;
    this.before =
        before.stream()
            .filter(crossing -> !added.isEmpty() && crossing.kind() != CrossingKind.FOREIGN_KEY)
            .map(crossing -> crossing.named(end -> names.getOrDefault(end, end)))
            .toList();
    for (Crossing crossing : added) {
      if (crossing.kind() == CrossingKind.CALL) {
        String method = crossing.detail().substring(crossing.detail().lastIndexOf('.') + 1);
        crossing
            .places()
            .forEach(place -> called.computeIfAbsent(place, key -> new TreeSet<>()).add(method));
      }
    }
    if (!called.isEmpty()) {
      for (MethodCall call : now.calls()) {
        called.computeIfPresent(
            call.evidence().location(),
            (place, methods) -> {
              methods.add(call.to().name());
              return methods;
            });
      }
    }
  }

  /** Of crossings that the older side lacks, the classes that their lines are from. */
  Map<Identity, Set<String>> origins() {
    Set<Reached> reached = added.stream().map(Reached::by).collect(Collectors.toSet());
    Map<Reached, List<Crossing>> older =
        before.stream()
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

  /**
   * Of crossings that the older side lacks, the classes that their lines reached before.
   *
   * @param come types that the older side does not know by any name
   */
  Map<Identity, Set<String>> replaced(Set<String> come) {
    Map<Reaching, List<Crossing>> toNew =
        added.stream()
            .filter(crossing -> crossing.kind().isCode() && come.contains(crossing.to().id()))
            .collect(Collectors.groupingBy(Reaching::by));
    Map<Identity, Set<String>> out = new HashMap<>();
    for (Crossing older : before) {
      for (Crossing crossing : toNew.getOrDefault(Reaching.by(older), List.of())) {
        if (isAsIt(older, crossing)) {
          out.computeIfAbsent(crossing.identity(), key -> new HashSet<>())
              .add(older.identity().ends().get(1));
        }
      }
    }
    return out;
  }

  private boolean isAsIt(Crossing older, Crossing crossing) {
    Renaming back = Renaming.of((TypeName) crossing.to(), (TypeName) older.to());
    return isOld(crossing, at -> isAsIt(crossing, at, back));
  }

  private boolean isAsIt(Crossing crossing, SourceLocation place, Renaming back) {
    ChangedLines file = changed.of(place.path());
    String line = file.line(place.line());
    return !file.has(place.line())
        || file.hasLost(back.of(line))
        || calls(place, line).map(back::of).anyMatch(file::hasLostPart);
  }

  private boolean isFrom(Crossing crossing, List<SourceLocation> older) {
    Set<String> paths = older.stream().map(SourceLocation::path).collect(Collectors.toSet());
    return isOld(crossing, at -> isFrom(at, paths));
  }

  private static boolean isOld(Crossing crossing, Predicate<SourceLocation> place) {
    long old = crossing.places().stream().filter(place).count();
    return old > 0 && 2 * old >= crossing.places().size();
  }

  private boolean isFrom(SourceLocation place, Set<String> paths) {
    String line = changed.of(place.path()).line(place.line());
    return changed.has(place)
        && paths.stream()
            .map(changed::of)
            .anyMatch(file -> file.hasLost(line) || calls(place, line).anyMatch(file::hasLostPart));
  }

  /** The calls of the application's methods on a line that adds one across. */
  private Stream<String> calls(SourceLocation place, String line) {
    return called.getOrDefault(place, Set.of()).stream()
        .flatMap(method -> call(method, line).stream());
  }

  /** The first call of a method on a line, from its receiver to the bracket that ends it. */
  private static Optional<String> call(String method, String line) {
    String written = '.' + method + '(';
    int dot = line.indexOf(written);
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
