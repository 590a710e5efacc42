package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.Constraints;
import dev.kerf.analyzer.cluster.Ladder;
import dev.kerf.analyzer.cluster.Level;
import dev.kerf.analyzer.cluster.Partition;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.Words;
import dev.kerf.analyzer.model.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses which partitions are offered: a coarse one, the recommended one, and a fine one, each
 * refining the one before; then what is given for comparison: build modules, code owners, a draft,
 * one service.
 */
final class Candidates {

  /**
   * What is offered.
   *
   * @param cuts from coarse to fine, those for comparison last
   * @param preferred position of the one that the ensemble agrees on, or that was found better;
   *     empty where no partition has two services
   * @param because why another one than the ensemble's, for people
   */
  record Offer(List<Cut> cuts, Optional<Integer> preferred, Optional<String> because) {
    Offer {
      cuts = List.copyOf(cuts);
    }
  }

  /** One part in so many of the recommended services makes a coarser or finer cut another one. */
  private static final int UNLIKE = 3;

  private final CouplingGraph graph;
  private final Placer placer;
  private final SharedKernel kernelFinder;
  private final GivenCuts given;
  private final Steering steering;
  private final Separation separation;
  private final RecommendOptions options;
  private final int mostServices;

  /**
   * @param mostServices that the recommended cut may have where nobody demands a number
   */
  Candidates(
      CouplingGraph graph,
      Placer placer,
      SharedKernel kernelFinder,
      GivenCuts given,
      Steering steering,
      Separation separation,
      RecommendOptions options,
      int mostServices) {
    this.graph = graph;
    this.placer = placer;
    this.kernelFinder = kernelFinder;
    this.given = given;
    this.steering = steering;
    this.separation = separation;
    this.options = options;
    this.mostServices = mostServices;
  }

  Offer offer(Ladder ladder, Guidance guidance) {
    List<Cut> cuts = new ArrayList<>();
    Optional<Nested> nested = Optional.empty();
    if (graph.index().typeCount() > 0) {
      nested = addNested(ladder, cuts);
      given.part(steering).ifPresent(cuts::add);
      given.buildModules().ifPresent(cuts::add);
      guidance.codeOwners().flatMap(given::codeOwners).ifPresent(cuts::add);
      guidance
          .draft()
          .filter(draft -> !draft.services().isEmpty())
          .map(given::draft)
          .ifPresent(cuts::add);
      cuts.add(given.oneService());
    }
    return new Offer(cuts, nested.map(Nested::preferred), nested.flatMap(Nested::because));
  }

  /**
   * What is preferred of the nested cuts.
   *
   * @param because why it is not the one that the draws agree on
   */
  private record Nested(int preferred, Optional<String> because) {}

  private Optional<Nested> addNested(Ladder ladder, List<Cut> cuts) {
    List<Level> levels = ladder.levels();
    Partition middle = levels.get(ladder.middle()).partition();
    boolean[] kernel = kernelFinder.find(groups(middle), middle.count());
    int[] services = new int[levels.size()];
    boolean[] parted = new boolean[levels.size()];
    for (int i = 0; i < services.length; i++) {
      Partition level = levels.get(i).partition();
      if (separation.respects(level)) {
        Placement placement = placer.place(groups(level), kernel, Optional.empty());
        services[i] = placement.services();
        parted[i] = largest(placement) <= options.largestShare();
      }
    }
    int recommended = recommended(ladder, services);
    if (services[recommended] < 2) {
      return Optional.empty();
    }
    boolean met =
        steering
            .services()
            .map(c -> c.least() <= services[recommended] && services[recommended] <= c.most())
            .orElse(true);
    if (!met) {
      steering.tellUnmet(services[recommended]);
    }
    List<Integer> chosen = new ArrayList<>();
    boolean[] coarser = coarser(services, parted, recommended);
    int coarse = longest(levels, unlike(services, coarser, recommended));
    if (coarse >= 0) {
      chosen.add(coarse);
    }
    chosen.add(recommended);
    boolean[] finer = new boolean[levels.size()];
    for (int i = recommended + 1; i < finer.length; i++) {
      finer[i] = services[i] > services[recommended];
    }
    int fine = longest(levels, fewest(services, unlike(services, finer, recommended)));
    if (fine >= 0) {
      chosen.add(fine);
    }
    Optional<Placement> above = Optional.empty();
    for (int level : chosen) {
      Placement placement = placer.place(groups(levels.get(level).partition()), kernel, above);
      String label = level == recommended ? "Recommended" : level < recommended ? "Coarse" : "Fine";
      Cut cut = given.named("services-" + placement.services(), label, "coupling", placement);
      cuts.add(pinned(cut));
      above = Optional.of(placement);
    }
    Optional<String> because =
        steering.services().isEmpty() && services[recommended] < services[ladder.middle()]
            ? Optional.of(joined(services[ladder.middle()]))
            : Optional.empty();
    return Optional.of(new Nested(chosen.indexOf(recommended), because));
  }

  private String joined(int agreed) {
    return "The draws agree on "
        + Counts.counted(agreed, "service")
        + "; the smallest were joined with their nearest until there were no more than "
        + mostServices
        + ", which is what "
        + Counts.counted(graph.index().typeCount(), "type")
        + " bear.";
  }

  /** The services that somebody has named are called so. */
  private Cut pinned(Cut cut) {
    List<String> ids = new ArrayList<>(cut.ids());
    List<String> names = new ArrayList<>(cut.names());
    for (int element = 0; element < graph.index().size(); element++) {
      Optional<String> pin = steering.pin(element);
      int place = cut.placement().placeOf()[element];
      if (pin.isPresent() && place >= 0 && !ids.get(place).equals(pin.get())) {
        int rival = ids.indexOf(pin.get());
        if (rival >= 0) {
          ids.set(rival, pin.get() + "-2");
        }
        ids.set(place, pin.get());
        names.set(place, ServiceNames.label(Words.asWritten(pin.get())));
      }
    }
    return new Cut(cut.id(), cut.label(), cut.basis(), cut.placement(), ids, names);
  }

  /**
   * The level that the ensemble agrees on; where it has more services than it may have, the finest
   * level above it that has not. A number of services that is demanded is looked for in both
   * directions, and missed by as little as possible.
   */
  private int recommended(Ladder ladder, int[] services) {
    if (steering.services().isPresent()) {
      return nearest(ladder, services, steering.services().get());
    }
    for (int level = ladder.middle(); level >= 0; level--) {
      if (services[level] >= 2 && services[level] <= mostServices) {
        return level;
      }
    }
    return ladder.middle();
  }

  private static int nearest(Ladder ladder, int[] services, Constraints.Count wanted) {
    int best = ladder.middle();
    for (int level = 0; level < services.length; level++) {
      int missed = missed(services[level], wanted);
      boolean nearer =
          Math.abs(level - ladder.middle()) < Math.abs(best - ladder.middle())
              && missed == missed(services[best], wanted);
      if (missed < missed(services[best], wanted) || nearer) {
        best = level;
      }
    }
    return best;
  }

  private static int missed(int services, Constraints.Count wanted) {
    int over = Math.max(wanted.least() - services, services - wanted.most());
    return services < 2 ? Integer.MAX_VALUE : Math.max(0, over);
  }

  /**
   * The levels that a coarser cut may be taken from: of those with fewer services the ones that do
   * not leave most of the application in one of them, where there are such.
   */
  static boolean[] coarser(int[] services, boolean[] parted, int recommended) {
    boolean[] fewer = new boolean[services.length];
    boolean[] even = new boolean[services.length];
    boolean any = false;
    for (int i = 0; i < recommended; i++) {
      fewer[i] = services[i] >= 2 && services[i] < services[recommended];
      even[i] = fewer[i] && parted[i];
      any |= even[i];
    }
    return any ? even : fewer;
  }

  /**
   * Of some levels those with a third fewer services than recommended, or a third more, where there
   * are such: a cut that parts one service of eight is the same cut to whoever argues over it.
   */
  static boolean[] unlike(int[] services, boolean[] eligible, int recommended) {
    boolean[] unlike = new boolean[services.length];
    boolean any = false;
    for (int i = 0; i < services.length; i++) {
      int apart = Math.abs(services[i] - services[recommended]);
      unlike[i] = eligible[i] && apart * UNLIKE >= services[recommended];
      any |= unlike[i];
    }
    return any ? unlike : eligible;
  }

  /** Of some levels those with the fewest services: each more is one more to read about. */
  static boolean[] fewest(int[] services, boolean[] eligible) {
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < services.length; i++) {
      fewest = eligible[i] ? Math.min(fewest, services[i]) : fewest;
    }
    boolean[] with = new boolean[services.length];
    for (int i = 0; i < services.length; i++) {
      with[i] = eligible[i] && services[i] == fewest;
    }
    return with;
  }

  private double largest(Placement placement) {
    int[] types = placement.typesByService(graph.index().typeCount());
    int all = IntStream.of(types).sum();
    return all == 0 ? 1 : (double) IntStream.of(types).max().orElse(0) / all;
  }

  private static int longest(List<Level> levels, boolean[] eligible) {
    int best = -1;
    for (int i = 0; i < eligible.length; i++) {
      if (eligible[i] && (best < 0 || levels.get(i).octaves() > levels.get(best).octaves())) {
        best = i;
      }
    }
    return best;
  }

  /** The group of each element. */
  private int[] groups(Partition partition) {
    int[] groups = new int[graph.index().size()];
    for (int element = 0; element < groups.length; element++) {
      groups[element] = partition.groupOf()[graph.atoms().atomOf()[element]];
    }
    return groups;
  }
}
