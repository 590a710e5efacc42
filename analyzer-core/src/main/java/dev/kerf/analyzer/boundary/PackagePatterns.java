package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fewest patterns that say whose each type is: a package pattern where most of a package
 * belongs to one owner, deeper packages and single types as exceptions to it.
 *
 * <p>Exact among patterns over packages that mostly belong to their owner: with {@code cost(p, o)}
 * the lines needed below package {@code p} when {@code o} holds there already, {@code cost(p, o) =
 * min over q of [q != o] + types of p not owned by q + sum of cost(child, q)}. Linear in packages
 * times owners.
 */
final class PackagePatterns {

  /** Not an owner: nothing is said yet. */
  private static final Owner NOTHING_SAID = new Owner.Service("\u0000");

  private static final Comparator<Owner> ORDER = Comparator.comparing(PackagePatterns::key);

  /** A package with its own types; the default package is the root. */
  private static final class Package {
    final String name;
    final SortedMap<String, Package> children = new TreeMap<>();
    final SortedMap<TypeName, Owner> types = new TreeMap<>();
    final Map<Owner, Integer> members = new HashMap<>();
    final Map<Owner, Integer> cost = new LinkedHashMap<>();
    final Map<Owner, Owner> choice = new LinkedHashMap<>();

    Package(String name) {
      this.name = name;
    }

    /**
     * Whether more than half of the types here and below are of one owner. A pattern for a smaller
     * part would save lines and hand whatever is new to a service that happens to be the largest.
     */
    boolean belongsMostlyTo(Owner owner) {
      int all = members.values().stream().mapToInt(Integer::intValue).sum();
      return 2 * members.getOrDefault(owner, 0) > all;
    }
  }

  private final Package root = new Package("");
  private final SortedSet<Owner> owners = new TreeSet<>(ORDER);
  private final SortedMap<Owner, List<TypePattern>> patterns = new TreeMap<>(ORDER);

  private PackagePatterns(Map<TypeName, Owner> types) {
    types.forEach(
        (type, owner) -> {
          owners.add(owner);
          Package at = root;
          for (String segment : packageOf(type).split("\\.")) {
            String name = at.name.isEmpty() ? segment : at.name + '.' + segment;
            at =
                segment.isEmpty()
                    ? at
                    : at.children.computeIfAbsent(segment, k -> new Package(name));
          }
          at.types.put(type, owner);
        });
  }

  /** With the place that the type is told apart by; empty for the default package. */
  private static String packageOf(TypeName type) {
    String name = type.binaryName();
    return type.packageName().isEmpty()
        ? ""
        : name.substring(0, name.length() - type.nameInPackage().length() - 1);
  }

  private static String key(Owner owner) {
    if (owner instanceof Owner.Service service) {
      return "0" + service.id();
    }
    return owner.equals(Owner.SHARED_KERNEL) ? "1" : "2";
  }

  /**
   * Patterns of each owner, sorted. Read back against the same types, each type has its owner
   * again.
   *
   * @param types outermost types
   */
  static SortedMap<Owner, List<TypePattern>> of(Map<TypeName, Owner> types) {
    PackagePatterns synthesis = new PackagePatterns(types);
    // No pattern can stand for the default package and all below it.
    for (TypeName type : synthesis.root.types.keySet()) {
      synthesis.say(synthesis.root.types.get(type), type.binaryName());
    }
    for (Package child : synthesis.root.children.values()) {
      synthesis.measure(child);
      synthesis.write(child, NOTHING_SAID);
    }
    synthesis.patterns.values().forEach(list -> list.sort(Comparator.comparing(TypePattern::text)));
    return synthesis.patterns;
  }

  private void measure(Package at) {
    at.children.values().forEach(this::measure);
    at.types.values().forEach(owner -> at.members.merge(owner, 1, Integer::sum));
    for (Package child : at.children.values()) {
      child.members.forEach((owner, count) -> at.members.merge(owner, count, Integer::sum));
    }
    Map<Owner, Integer> below = new LinkedHashMap<>();
    for (Owner owner : owners) {
      below.put(owner, linesBelow(at, owner));
    }
    below.put(NOTHING_SAID, linesBelow(at, NOTHING_SAID));
    List<Owner> inherited = new ArrayList<>(owners);
    inherited.add(NOTHING_SAID);
    for (Owner holding : inherited) {
      Owner best = holding;
      int least = below.get(holding);
      for (Owner other : owners) {
        if (!at.belongsMostlyTo(other)) {
          continue;
        }
        int lines = price(at, other) + below.get(other);
        boolean settles =
            lines == least && best.equals(NOTHING_SAID) && at.types.containsValue(other);
        if (lines < least || settles) {
          least = lines;
          best = other;
        }
      }
      at.cost.put(holding, least);
      at.choice.put(holding, best);
    }
  }

  /**
   * A pattern over a package in which its owner has no type itself would claim whatever anybody
   * puts there later, so it has to save more than its own line.
   */
  private static int price(Package at, Owner owner) {
    return at.types.containsValue(owner) ? 1 : 3;
  }

  private static int linesBelow(Package at, Owner owner) {
    int lines = 0;
    for (Owner own : at.types.values()) {
      lines += own.equals(owner) ? 0 : 1;
    }
    for (Package child : at.children.values()) {
      lines += child.cost.get(owner);
    }
    return lines;
  }

  private void write(Package at, Owner holding) {
    Owner chosen = at.choice.get(holding);
    if (!chosen.equals(holding)) {
      say(chosen, at.name + ".**");
    }
    at.types.forEach(
        (type, owner) -> {
          if (!owner.equals(chosen)) {
            say(owner, type.binaryName());
          }
        });
    at.children.values().forEach(child -> write(child, chosen));
  }

  private void say(Owner owner, String pattern) {
    patterns.computeIfAbsent(owner, key -> new ArrayList<>()).add(new TypePattern(pattern));
  }
}
