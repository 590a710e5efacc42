package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Few patterns that say whose each type is: whole packages, packages of one name wherever they lie,
 * classes with a word in common, and each class that is an exception to all these by its name.
 *
 * <p>Greedy: as long as a pattern saves more lines than it takes, the one is taken that gives most
 * types to their owner that had another one or none before; each pattern decides where it is the
 * most precise one, as on reading. A pattern has to belong to its owner, so more than half of the
 * types that it matches are the owner's. So that a class of tomorrow finds its owner, each package
 * counts as one more class of nobody's name that belongs to the owner of most of the package.
 */
final class PatternSynthesis {

  /** A pattern that gives fewer types than these to their owner takes a line and saves none. */
  private static final int LEAST_GAIN = 2;

  /** A word that fewer classes have in common is chance. */
  private static final int LEAST_ALIKE = 2;

  /** Worse than whatever a pattern may gain. */
  private static final int REFUSED = Integer.MIN_VALUE;

  /** A pattern that may be taken. */
  private static final class Candidate {
    final int number;
    final String pattern;
    final Precision precision;
    List<Integer> matches;
    Owner owner;

    /** What a pattern was drawn from it matches, and more: words stand in other words too. */
    boolean matchesAreAll;

    int gain;

    Candidate(int number, String pattern, List<Integer> matches, Owner owner) {
      this.number = number;
      this.pattern = pattern;
      this.precision = Precision.ofTypes(pattern);
      this.matches = matches;
      this.owner = owner;
    }
  }

  /** Of patterns that gain the same the one goes first that claims least, then the shortest. */
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing((Candidate c) -> c.gain, Comparator.reverseOrder())
          .thenComparingInt(c -> c.matches.size())
          .thenComparingInt(c -> c.pattern.length())
          .thenComparing(c -> c.pattern);

  private final List<TypeName> types = new ArrayList<>();
  private final List<List<String>> names = new ArrayList<>();
  private final List<Owner> owners = new ArrayList<>();
  private final List<String> joined;
  private final PatternCandidates drawn;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<BitSet> touching = new ArrayList<>();
  private final List<Candidate> deciding;
  private final Map<Owner, List<TypePattern>> patterns = new HashMap<>();

  private PatternSynthesis(Map<TypeName, Owner> owned) {
    SortedMap<String, TypeName> sorted = new TreeMap<>();
    owned.keySet().forEach(type -> sorted.put(type.binaryName(), type));
    SortedMap<String, Map<Owner, Integer>> packages = new TreeMap<>();
    for (TypeName type : sorted.values()) {
      types.add(type);
      names.add(segments(type));
      owners.add(owned.get(type));
      packages
          .computeIfAbsent(packageOf(type), key -> new HashMap<>())
          .merge(owned.get(type), 1, Integer::sum);
    }
    packages.remove("");
    packages.forEach(
        (name, members) -> most(members).ifPresent(owner -> addClassToCome(name, owner)));
    joined = names.stream().map(name -> String.join(".", name)).toList();
    drawn = new PatternCandidates(names);
    deciding = new ArrayList<>(Collections.nCopies(names.size(), null));
  }

  private void addClassToCome(String packageName, Owner owner) {
    List<String> name = new ArrayList<>(SegmentPattern.segments(packageName));
    name.add("");
    names.add(name);
    owners.add(owner);
  }

  /**
   * Patterns of each owner, sorted. Read back against the same types, each type has its owner
   * again.
   *
   * @param types outermost types
   */
  static Map<Owner, List<TypePattern>> of(Map<TypeName, Owner> types) {
    PatternSynthesis synthesis = new PatternSynthesis(types);
    synthesis.draw();
    synthesis.choose();
    synthesis.nameExceptions();
    synthesis.patterns.values().forEach(list -> list.sort(Comparator.comparing(TypePattern::text)));
    return synthesis.patterns;
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

  /** Whose more than half of them are. */
  private static Optional<Owner> most(Map<Owner, Integer> members) {
    int all = members.values().stream().mapToInt(Integer::intValue).sum();
    return members.keySet().stream().filter(owner -> 2 * members.get(owner) > all).findFirst();
  }

  private void draw() {
    names.forEach(name -> touching.add(new BitSet()));
    drawn
        .drawnFrom()
        .forEach(
            (pattern, from) -> {
              Owner owner = ownerOf(pattern, from);
              if (owner != null) {
                measure(new Candidate(candidates.size(), pattern, from, owner));
              }
            });
  }

  private void measure(Candidate candidate) {
    if (candidate.number == candidates.size()) {
      candidates.add(candidate);
    }
    candidate.matches.forEach(name -> touching.get(name).set(candidate.number));
    candidate.gain = gain(candidate);
  }

  /** Whose the types are that a pattern matches, or null where it is nobody's. */
  private Owner ownerOf(String pattern, List<Integer> matches) {
    Map<Owner, Integer> members = new HashMap<>();
    matches.stream()
        .filter(this::isType)
        .forEach(name -> members.merge(owners.get(name), 1, Integer::sum));
    int least = pattern.endsWith(".**") ? 1 : LEAST_ALIKE;
    int all = members.values().stream().mapToInt(Integer::intValue).sum();
    return all < least ? null : most(members).orElse(null);
  }

  private boolean isType(int name) {
    return name < types.size();
  }

  private void choose() {
    Optional<Candidate> best = best();
    while (best.isPresent()) {
      if (best.get().matchesAreAll) {
        take(best.get());
      } else {
        completeMatches(best.get());
      }
      best = best();
    }
  }

  private Optional<Candidate> best() {
    return candidates.stream().min(BEST_FIRST).filter(c -> c.gain >= LEAST_GAIN);
  }

  private void completeMatches(Candidate candidate) {
    SegmentPattern pattern = new SegmentPattern(candidate.pattern);
    candidate.matches =
        IntStream.range(0, names.size())
            .filter(i -> pattern.matches(joined.get(i), names.get(i)))
            .boxed()
            .toList();
    candidate.matchesAreAll = true;
    candidate.owner = ownerOf(candidate.pattern, candidate.matches);
    measure(candidate);
  }

  private void take(Candidate chosen) {
    say(chosen.owner, chosen.pattern);
    BitSet changed = new BitSet();
    for (int name : chosen.matches) {
      Candidate before = deciding.get(name);
      if (before == null || before.precision.compareTo(chosen.precision) < 0) {
        deciding.set(name, chosen);
        changed.or(touching.get(name));
      }
    }
    changed.stream().forEach(i -> candidates.get(i).gain = gain(candidates.get(i)));
  }

  /** How many more names have their owner when a pattern is there. */
  private int gain(Candidate candidate) {
    if (candidate.owner == null) {
      return REFUSED;
    }
    int gain = 0;
    for (int name : candidate.matches) {
      Candidate before = deciding.get(name);
      int order = before == null ? 1 : candidate.precision.compareTo(before.precision);
      if (order == 0 && !before.owner.equals(candidate.owner)) {
        return REFUSED;
      }
      if (order > 0) {
        gain += worth(name, candidate) - (before == null ? 0 : worth(name, before));
      }
    }
    return gain;
  }

  /** A type that has another's owner is an exception at worst; a class to come would be wrong. */
  private int worth(int name, Candidate deciding) {
    boolean right = deciding.owner.equals(owners.get(name));
    return right ? 1 : isType(name) ? 0 : -1;
  }

  /** By the name of the class alone where all of that name have one owner, else in full. */
  private void nameExceptions() {
    Map<String, Owner> byName = new HashMap<>();
    Set<String> severalOwners = new HashSet<>();
    for (int i = 0; i < types.size(); i++) {
      Owner other = byName.putIfAbsent(types.get(i).nameInPackage(), owners.get(i));
      if (other != null && !other.equals(owners.get(i))) {
        severalOwners.add(types.get(i).nameInPackage());
      }
    }
    for (int i = 0; i < types.size(); i++) {
      Candidate decides = deciding.get(i);
      if (decides == null || !decides.owner.equals(owners.get(i))) {
        String root = drawn.rootOf(names.get(i));
        String simple = types.get(i).nameInPackage();
        boolean inFull = root.isEmpty() || severalOwners.contains(simple);
        say(owners.get(i), inFull ? types.get(i).binaryName() : root + ".**." + simple);
      }
    }
  }

  private void say(Owner owner, String pattern) {
    List<TypePattern> said = patterns.computeIfAbsent(owner, key -> new ArrayList<>());
    TypePattern saying = new TypePattern(pattern);
    if (!said.contains(saying)) {
      said.add(saying);
    }
  }
}
