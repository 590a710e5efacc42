package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.cluster.Ladder;
import dev.kerf.analyzer.cluster.Level;
import dev.kerf.analyzer.cluster.Partition;
import dev.kerf.analyzer.couple.CouplingGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * @param preferred position of the one that the ensemble agrees on, empty where no partition has
   *     two services
   */
  record Offer(List<Cut> cuts, Optional<Integer> preferred) {
    Offer {
      cuts = List.copyOf(cuts);
    }
  }

  private final CouplingGraph graph;
  private final Placer placer;
  private final SharedKernel kernelFinder;
  private final GivenCuts given;
  private final RecommendOptions options;

  Candidates(
      CouplingGraph graph,
      Placer placer,
      SharedKernel kernelFinder,
      GivenCuts given,
      RecommendOptions options) {
    this.graph = graph;
    this.placer = placer;
    this.kernelFinder = kernelFinder;
    this.given = given;
    this.options = options;
  }

  Offer offer(Ladder ladder, Guidance guidance) {
    List<Cut> cuts = new ArrayList<>();
    Optional<Integer> preferred = Optional.empty();
    if (graph.index().typeCount() > 0) {
      preferred = addNested(ladder, cuts);
      given.buildModules().ifPresent(cuts::add);
      guidance.codeOwners().flatMap(given::codeOwners).ifPresent(cuts::add);
      guidance.draft().map(given::draft).ifPresent(cuts::add);
      cuts.add(given.oneService());
    }
    return new Offer(cuts, preferred);
  }

  private Optional<Integer> addNested(Ladder ladder, List<Cut> cuts) {
    List<Level> levels = ladder.levels();
    Partition middle = levels.get(ladder.middle()).partition();
    boolean[] kernel = kernelFinder.find(typeGroups(middle), middle.count());
    int[] services = new int[levels.size()];
    for (int i = 0; i < services.length; i++) {
      services[i] =
          placer.place(typeGroups(levels.get(i).partition()), kernel, Optional.empty()).services();
    }
    int recommended = recommended(ladder, services);
    if (services[recommended] < 2) {
      return Optional.empty();
    }
    List<Integer> chosen = new ArrayList<>();
    int coarse = longest(levels, services, 0, recommended, 2, services[recommended] - 1);
    if (coarse >= 0) {
      chosen.add(coarse);
    }
    chosen.add(recommended);
    int fine =
        longest(
            levels,
            services,
            recommended + 1,
            levels.size(),
            services[recommended] + 1,
            Integer.MAX_VALUE);
    if (fine >= 0) {
      chosen.add(fine);
    }
    Optional<Placement> coarser = Optional.empty();
    for (int level : chosen) {
      Placement placement =
          placer.place(typeGroups(levels.get(level).partition()), kernel, coarser);
      String label = level == recommended ? "Recommended" : level < recommended ? "Coarse" : "Fine";
      cuts.add(given.named("services-" + placement.services(), label, "coupling", placement));
      coarser = Optional.of(placement);
    }
    return Optional.of(chosen.indexOf(recommended));
  }

  /**
   * The level that the ensemble agrees on; where it has more services than anybody can run, the
   * finest level above it that has not.
   */
  private int recommended(Ladder ladder, int[] services) {
    for (int level = ladder.middle(); level >= 0; level--) {
      if (services[level] >= 2 && services[level] <= options.mostServices()) {
        return level;
      }
    }
    return ladder.middle();
  }

  private static int longest(
      List<Level> levels, int[] services, int from, int to, int least, int most) {
    int best = -1;
    for (int i = from; i < to; i++) {
      if (services[i] >= least
          && services[i] <= most
          && (best < 0 || levels.get(i).octaves() > levels.get(best).octaves())) {
        best = i;
      }
    }
    return best;
  }

  private int[] typeGroups(Partition partition) {
    int[] groups = new int[graph.index().typeCount()];
    for (int type = 0; type < groups.length; type++) {
      groups[type] = partition.groupOf()[graph.atoms().atomOf()[type]];
    }
    return groups;
  }
}
