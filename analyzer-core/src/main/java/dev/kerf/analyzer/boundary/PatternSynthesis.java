package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.boundary.PatternSearch.Name;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Few patterns that say whose each type is: whole packages, packages of one name wherever they lie,
 * classes with a word in common, and each class that is an exception to all these by its name.
 *
 * <p>A pattern has to belong to its owner, so more than half of the types that it matches are the
 * owner's. So that a class of tomorrow gets no wrong owner, each package counts as one more class
 * of nobody's name that belongs to the owner of most of the package.
 */
final class PatternSynthesis {

  /** A word that fewer classes have in common is chance. */
  private static final int LEAST_ALIKE = 2;

  /**
   * What it costs, in characters, that a class to come would get another's: it has to be named then
   * as well, and names have about so many. That no pattern speaks of it costs nothing: the gate
   * asks for its owner.
   */
  private static final int CLASS_TO_COME = 20;

  /**
   * What it costs that no pattern speaks of a class to come beside one that is alone in its
   * package: enough for {@code user.**} in the place of {@code User}.
   */
  private static final int ALONE = 6;

  private final Map<TypeName, Owner> owned;
  private final List<TypeName> types;
  private final List<Name> names = new ArrayList<>();
  private final PatternCandidates candidates;
  private final Map<String, List<TypeName>> bySimpleName = new HashMap<>();
  private final Map<Owner, List<TypePattern>> patterns = new HashMap<>();

  private PatternSynthesis(Map<TypeName, Owner> owned) {
    this.owned = owned;
    SortedMap<String, TypeName> sorted = new TreeMap<>();
    owned.keySet().forEach(type -> sorted.put(type.binaryName(), type));
    types = List.copyOf(sorted.values());
    Map<String, Integer> sizes = new HashMap<>();
    types.forEach(type -> sizes.merge(packageOf(type), 1, Integer::sum));
    SortedMap<String, Owner> toCome = ownersOfPackages();
    List<List<String>> segments = new ArrayList<>();
    types.forEach(type -> segments.add(segments(type)));
    toCome.keySet().forEach(name -> segments.add(classToCome(name)));
    candidates = new PatternCandidates(segments);
    for (TypeName type : types) {
      bySimpleName.computeIfAbsent(type.nameInPackage(), key -> new ArrayList<>()).add(type);
    }
    for (TypeName type : types) {
      int length = candidates.written(exception(type));
      names.add(new Name(segments.get(names.size()), owned.get(type), length, length));
    }
    toCome.forEach(
        (name, owner) -> {
          int undecided = sizes.get(name) == 1 ? ALONE : 0;
          int amiss = CLASS_TO_COME + undecided;
          names.add(new Name(segments.get(names.size()), owner, undecided, amiss));
        });
  }

  /**
   * Patterns of each owner, sorted. Read back against the same types, each type has its owner
   * again.
   *
   * @param types outermost types
   */
  static Map<Owner, List<TypePattern>> of(Map<TypeName, Owner> types) {
    PatternSynthesis synthesis = new PatternSynthesis(types);
    synthesis.choose();
    synthesis.patterns.values().forEach(list -> list.sort(Comparator.comparing(TypePattern::text)));
    return synthesis.patterns;
  }

  private void choose() {
    PatternSearch search = new PatternSearch(names, candidates, this::ownerOf);
    search.choose().forEach(chosen -> say(chosen.owner(), chosen.pattern()));
    for (int i = 0; i < types.size(); i++) {
      Owner owner = names.get(i).owner();
      if (!search.decided(i).equals(Optional.of(owner))) {
        say(owner, exception(types.get(i)));
      }
    }
  }

  private SortedMap<String, Owner> ownersOfPackages() {
    SortedMap<String, Map<Owner, Integer>> members = new TreeMap<>();
    for (TypeName type : types) {
      members
          .computeIfAbsent(packageOf(type), key -> new HashMap<>())
          .merge(owned.get(type), 1, Integer::sum);
    }
    members.remove("");
    SortedMap<String, Owner> out = new TreeMap<>();
    members.forEach((name, owners) -> most(owners).ifPresent(owner -> out.put(name, owner)));
    return out;
  }

  private static List<String> classToCome(String packageName) {
    List<String> name = new ArrayList<>(SegmentPattern.segments(packageName));
    name.add("");
    return name;
  }

  private static List<String> segments(TypeName type) {
    List<String> out = new ArrayList<>();
    if (!packageOf(type).isEmpty()) {
      out.addAll(SegmentPattern.segments(packageOf(type)));
    }
    out.add(type.nameInPackage());
    return out;
  }

  /** With the place that the type is told apart by; empty for the default package. */
  private static String packageOf(TypeName type) {
    String name = type.binaryName();
    return type.packageName().isEmpty()
        ? ""
        : name.substring(0, name.length() - type.nameInPackage().length() - 1);
  }

  /** Whose the types are that a pattern matches, where it is anybody's. */
  private Optional<Owner> ownerOf(String pattern, List<Integer> matches) {
    Map<Owner, Integer> members = new HashMap<>();
    int all = 0;
    for (int name : matches) {
      if (name < types.size()) {
        members.merge(names.get(name).owner(), 1, Integer::sum);
        all++;
      }
    }
    int least = pattern.endsWith(".**") ? 1 : LEAST_ALIKE;
    return all < least ? Optional.empty() : most(members);
  }

  /** Whose more than half of them are. */
  private static Optional<Owner> most(Map<Owner, Integer> members) {
    int all = members.values().stream().mapToInt(Integer::intValue).sum();
    return members.keySet().stream().filter(owner -> 2 * members.get(owner) > all).findFirst();
  }

  /**
   * By the name of the class alone, or below the package with which it is shortest, where all that
   * this means are of one owner; in full where only that will do.
   */
  private String exception(TypeName type) {
    List<String> name = segments(type);
    String root = candidates.rootOf(name);
    if (root.isEmpty()) {
      return type.binaryName();
    }
    String own = name.get(name.size() - 1);
    List<String> ways = new ArrayList<>(List.of(own));
    for (int at = SegmentPattern.segments(root).size(); at < name.size() - 1; at++) {
      ways.add(name.get(at) + (at == name.size() - 2 ? "." : PatternCandidates.ANYWHERE) + own);
    }
    return ways.stream()
        .map(way -> root + PatternCandidates.ANYWHERE + way)
        .filter(pattern -> isOfOneOwner(new TypePattern(pattern), type))
        .min(Comparator.comparingInt(String::length).thenComparing(pattern -> pattern))
        .orElse(type.binaryName());
  }

  private boolean isOfOneOwner(TypePattern pattern, TypeName like) {
    return bySimpleName.get(like.nameInPackage()).stream()
        .filter(pattern::matches)
        .allMatch(type -> owned.get(type).equals(owned.get(like)));
  }

  private void say(Owner owner, String pattern) {
    List<TypePattern> said = patterns.computeIfAbsent(owner, key -> new ArrayList<>());
    TypePattern saying = new TypePattern(pattern);
    if (!said.contains(saying)) {
      said.add(saying);
    }
  }
}
