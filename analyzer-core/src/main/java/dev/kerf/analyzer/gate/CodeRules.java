package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Enforcement;
import dev.kerf.analyzer.boundary.Members;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.boundary.Rule;
import dev.kerf.analyzer.boundary.ServiceBoundary;
import dev.kerf.analyzer.boundary.TypePattern;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.CodeBoundaries;
import dev.kerf.analyzer.result.CodeBoundaries.Claim;
import dev.kerf.analyzer.result.CodeBoundaries.Held;
import dev.kerf.analyzer.result.CodeBoundaries.Known;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules of a boundaries file that speak of code alone, for tools that see nothing else. They
 * are coarser than the gate: whoever reached a class before may reach it in any way.
 */
public final class CodeRules {

  private static final String NO_SERVICE = "";

  /** A package of fewer names than these is a company or a top-level domain, not an application. */
  private static final int LEAST_SEGMENTS = 2;

  private CodeRules() {}

  /**
   * The rules for one state of the code.
   *
   * @param own the file held against the code
   * @param types outermost types of that code
   * @param crossings of that code
   */
  public static CodeBoundaries of(
      BoundariesFile file, Ownership own, Collection<TypeName> types, List<Crossing> crossings) {
    return new CodeBoundaries(
        packages(own, types),
        claims(file, own, types),
        file.services().stream().map(CodeRules::held).toList(),
        known(file, crossings));
  }

  /**
   * What each pattern claims, the most precise first, after the types whose owner comes from
   * elsewhere: from their neighbours, from a former name, or from the order of words in theirs.
   */
  private static List<Claim> claims(
      BoundariesFile file, Ownership own, Collection<TypeName> types) {
    Map<TypePattern, String> owners = new HashMap<>();
    for (ServiceBoundary service : file.services()) {
      claim(service.members(), service.id(), owners);
    }
    claim(file.sharedKernel(), NO_SERVICE, owners);
    claim(file.unassigned(), NO_SERVICE, owners);
    List<TypePattern> patterns =
        owners.keySet().stream()
            .sorted(TypePattern.MOST_PRECISE_FIRST.thenComparing(TypePattern::text))
            .toList();
    List<Claim> out = new ArrayList<>();
    for (TypeName type : new TreeSet<>(types)) {
      String owner = service(own.boundaries().ownerOf(type));
      Optional<TypePattern> first =
          patterns.stream().filter(pattern -> pattern.matches(type)).findFirst();
      if (!first.map(owners::get).orElse(NO_SERVICE).equals(owner)) {
        out.add(new Claim(new TypePattern(type.binaryName()).regex(), owner));
      }
    }
    patterns.forEach(pattern -> out.add(new Claim(pattern.regex(), owners.get(pattern))));
    return out;
  }

  private static void claim(Members members, String owner, Map<TypePattern, String> owners) {
    for (Rule<TypePattern> rule : members.types()) {
      owners.putIfAbsent(rule.pattern(), owner);
    }
  }

  private static String service(Owner owner) {
    return owner instanceof Owner.Service service ? service.id() : NO_SERVICE;
  }

  private static Held held(ServiceBoundary service) {
    List<String> kinds =
        Arrays.stream(CrossingKind.values())
            .filter(CrossingKind::isCode)
            .map(CrossingKind::word)
            .filter(kind -> service.enforce().of(kind).compareTo(Enforcement.Level.RATCHET) >= 0)
            .toList();
    return new Held(
        service.id(),
        kinds,
        List.copyOf(service.uses()),
        service.api().stream().map(rule -> rule.pattern().regex()).toList());
  }

  /** What is tolerated because it is old; strict services tolerate nothing. */
  private static List<Known> known(BoundariesFile file, List<Crossing> crossings) {
    Map<String, Enforcement> enforced = new HashMap<>();
    file.services().forEach(service -> enforced.put(service.id(), service.enforce()));
    SortedMap<String, TreeSet<String>> out = new TreeMap<>();
    for (Crossing crossing : crossings) {
      if (crossing.from() instanceof TypeName from
          && crossing.to() instanceof TypeName to
          && crossing.kind().isCode()
          && enforced.get(crossing.fromService()).of(crossing.kind().word())
              != Enforcement.Level.STRICT) {
        out.computeIfAbsent(className(from), key -> new TreeSet<>()).add(className(to));
      }
    }
    return out.entrySet().stream()
        .map(entry -> new Known(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  private static String className(TypeName type) {
    return type.outermost().plain().binaryName();
  }

  private static List<String> packages(Ownership own, Collection<TypeName> types) {
    List<String> all =
        types.stream()
            .filter(type -> own.boundaries().ownerOf(type) instanceof Owner.Service)
            .map(TypeName::packageName)
            .distinct()
            .sorted()
            .toList();
    if (all.isEmpty()) {
      return List.of();
    }
    List<String> common = common(all.get(0), all.get(all.size() - 1));
    if (common.size() >= LEAST_SEGMENTS) {
      return List.of(String.join(".", common));
    }
    List<String> roots = all.stream().map(CodeRules::root).distinct().sorted().toList();
    return roots.stream().filter(one -> roots.stream().noneMatch(o -> isBelow(one, o))).toList();
  }

  private static boolean isBelow(String one, String other) {
    return one.startsWith(other + ".") || other.isEmpty() && !one.isEmpty();
  }

  /** Of sorted names, what the first and the last have in common all have. */
  private static List<String> common(String first, String last) {
    List<String> one = List.of(first.split("\\."));
    List<String> other = List.of(last.split("\\."));
    int same = 0;
    while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
      same++;
    }
    return one.subList(0, same);
  }

  private static String root(String packageName) {
    List<String> segments = List.of(packageName.split("\\."));
    return String.join(".", segments.subList(0, Math.min(LEAST_SEGMENTS, segments.size())));
  }
}
