import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.recommend.Suspects;
import dev.kerf.analyzer.result.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Moves one type of a split that owners made, and looks how soon Kerf suspects it. */
final class MisplacedElements {

  private static final int TRIALS = 100;
  private static final int LEAST_TIES = 3;

  private MisplacedElements() {}

  static void print(List<SplitSystem> systems) {
    System.out.println();
    System.out.println("## One type moved: how often it is among the first max(5, 5 %) suspects");
    Random chance = new Random(1);
    int found = 0;
    Map<SplitSystem, Suspects> suspects = new HashMap<>();
    SortedMap<String, String> missed = new TreeMap<>();
    for (int trial = 0; trial < TRIALS; trial++) {
      SplitSystem system = systems.get(trial % systems.size());
      List<String> movable = movable(system);
      String moved = movable.get(chance.nextInt(movable.size()));
      List<String> others = new ArrayList<>(new TreeSet<>(system.split().serviceOf().values()));
      others.remove(system.split().serviceOf().get(moved));
      String target = others.get(chance.nextInt(others.size()));
      List<Standing> ranked =
          suspects
              .computeIfAbsent(system, one -> new Suspects(one.codebase()))
              .of(boundaries(system, moved, target));
      int rank = 0;
      while (rank < ranked.size() && !ranked.get(rank).element().equals(moved)) {
        rank++;
      }
      int elements = system.split().serviceOf().size();
      boolean soon = rank < Math.max(5, Math.ceil(0.05 * elements));
      found += soon ? 1 : 0;
      if (!soon) {
        missed.put(system.name() + ": " + moved, "to " + target + ", rank " + (rank + 1));
      }
    }
    System.out.println(String.format(Locale.ROOT, "%d of %d", found, TRIALS));
    missed.forEach((what, where) -> System.out.println("missed " + what + " " + where));
  }

  /** Types with a service that depend on three others with a service, or are used by them. */
  private static List<String> movable(SplitSystem system) {
    SortedMap<String, TreeSet<String>> ties = new TreeMap<>();
    for (TypeDependency dependency : system.codebase().dependencies()) {
      String from = dependency.from().outermost().binaryName();
      String to = dependency.to().outermost().binaryName();
      boolean both =
          system.split().serviceOf().containsKey(from)
              && system.split().serviceOf().containsKey(to);
      if (both && !from.equals(to) && !dependency.descriptorOnly()) {
        ties.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
        ties.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
      }
    }
    ties.values().removeIf(others -> others.size() < LEAST_TIES);
    return List.copyOf(ties.keySet());
  }

  private static Boundaries boundaries(SplitSystem system, String moved, String target) {
    Map<Element, Owner> owners = new HashMap<>();
    system
        .split()
        .serviceOf()
        .forEach((type, service) -> owners.put(TypeName.of(type), new Owner.Service(service)));
    system
        .codebase()
        .stores()
        .keySet()
        .forEach(
            store -> {
              String owner = system.split().ownerOf().get(store.name().toLowerCase(Locale.ROOT));
              if (owner != null) {
                owners.put(
                    store, owner.equals("shared") ? Owner.SHARED_KERNEL : new Owner.Service(owner));
              }
            });
    owners.put(TypeName.of(moved), new Owner.Service(target));
    return new Boundaries(owners);
  }
}
