package dev.kerf.analyzer;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.discover.CarvedFile;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ties of classes that a change carves out of others, as when a class is split or a nested one gets
 * a file of its own: the older class had them, or they lay within it. The code was there, and the
 * change parts it.
 */
final class CarvedOut {

  /** What a class does with another one that it knows all the same. */
  private static final Set<CrossingKind> KNOWING =
      Set.of(CrossingKind.CALL, CrossingKind.INSTANTIATE, CrossingKind.INHERIT);

  private final Outline older;
  private final Outline newer;
  private final Map<TypeName, TypeName> formerNames;

  /** Of outermost types, what the older side calls them, or what they may be carved out of. */
  private final Map<String, List<String>> origins = new HashMap<>();

  /**
   * @param formerNames new to old
   */
  CarvedOut(Outline older, Outline newer, Map<TypeName, TypeName> formerNames) {
    this.older = older;
    this.newer = newer;
    this.formerNames = new TreeMap<>(formerNames);
    formerNames.forEach((now, old) -> origins.put(now.id(), List.of(old.id())));
  }

  /** Those that the older side had. */
  List<Crossing> among(Collection<Crossing> added, OlderSide before, Workspace now)
      throws GitProblemException {
    SortedSet<String> come =
        added.stream()
            .flatMap(CarvedOut::types)
            .filter(type -> !older.types().containsKey(type) && !origins.containsKey(type.id()))
            .map(newer.types()::get)
            .filter(Objects::nonNull)
            .filter(path -> !older.types().containsValue(path))
            .collect(Collectors.toCollection(TreeSet::new));
    if (come.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> carved =
        carved(CarvedFile.between(before.workspace(), now, come, moved()));
    if (carved.isEmpty()) {
      return List.of();
    }
    origins.putAll(carved);
    List<Crossing> parted =
        added.stream()
            .filter(crossing -> crossing.identity().ends().stream().anyMatch(carved::containsKey))
            .toList();
    Set<Identity> ties = ties(parted, before.read());
    return parted.stream().filter(crossing -> isOld(crossing, ties)).toList();
  }

  private static Stream<TypeName> types(Crossing crossing) {
    return Stream.of(crossing.from(), crossing.to())
        .filter(TypeName.class::isInstance)
        .map(TypeName.class::cast);
  }

  /** The files of types that have gone elsewhere, or have another name. */
  private Map<String, String> moved() {
    Map<String, String> out = new HashMap<>();
    formerNames.forEach((type, old) -> out.put(older.types().get(old), newer.types().get(type)));
    return out;
  }

  /** The outermost types of the new files, with those of the files that they come from. */
  private Map<String, List<String>> carved(List<CarvedFile> files) {
    Map<String, List<TypeName>> then = older.typesByPath();
    Map<String, List<TypeName>> now = newer.typesByPath();
    Map<String, List<String>> out = new HashMap<>();
    for (CarvedFile file : files) {
      List<String> from =
          then.getOrDefault(file.from(), List.of()).stream().map(TypeName::id).toList();
      if (!from.isEmpty()) {
        now.getOrDefault(file.to(), List.of()).forEach(type -> out.put(type.id(), from));
      }
    }
    return out;
  }

  private Set<Identity> ties(List<Crossing> parted, Side before) {
    Set<String> ends = new HashSet<>();
    parted.forEach(
        crossing -> crossing.identity().ends().forEach(end -> ends.addAll(origins(end))));
    Set<Element> elements = new HashSet<>();
    Stream.concat(
            before.codebase().types().keySet().stream(),
            before.codebase().stores().keySet().stream())
        .filter(element -> ends.contains(element.id()))
        .forEach(elements::add);
    return new Crossings(before.codebase())
        .ties(elements).stream().map(Crossing::identity).collect(Collectors.toSet());
  }

  private boolean isOld(Crossing crossing, Set<Identity> ties) {
    return origins(crossing.identity()).stream().anyMatch(origin -> isOld(origin, ties));
  }

  private static boolean isOld(Identity origin, Set<Identity> ties) {
    return origin.ends().size() == 2 && origin.ends().get(0).equals(origin.ends().get(1))
        || ties.contains(origin)
        || origin.kind() == CrossingKind.TYPE_USE
            && KNOWING.stream().anyMatch(kind -> ties.contains(new Identity(kind, origin.ends())));
  }

  /** What a crossing may have been, of whichever types its own were carved out of. */
  private List<Identity> origins(Identity identity) {
    List<List<String>> ends = List.of(List.of());
    for (String end : identity.ends()) {
      ends =
          ends.stream()
              .flatMap(before -> origins(end).stream().map(origin -> with(before, origin)))
              .toList();
    }
    return ends.stream().map(origin -> new Identity(identity.kind(), origin)).toList();
  }

  private static List<String> with(List<String> before, String end) {
    return Stream.concat(before.stream(), Stream.of(end)).toList();
  }

  private List<String> origins(String end) {
    return origins.getOrDefault(end, List.of(end));
  }
}
