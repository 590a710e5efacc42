package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.cluster.AdjustedRandIndex;
import dev.kerf.analyzer.cluster.Partition;
import dev.kerf.analyzer.couple.Atoms;
import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.recommend.Candidates.Offer;
import dev.kerf.analyzer.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether the build modules part the application clearly better than what was found from coupling:
 * far fewer crossings, each beside random cuts of its own sizes, and no module that holds most of
 * the types. A team has drawn these lines already, and lives with them; layers that are modules
 * have about as many crossings as chance.
 */
final class ModuleCut {

  /** Above this share of the types in one service, a cut leaves more together than it parts. */
  private static final double MOST = 0.5;

  /** The label of a cut that would be recommended if the modules were not better. */
  private static final String SECOND = "Middle";

  private final Atoms atoms;
  private final Figures figures;
  private final RecommendOptions options;

  ModuleCut(Atoms atoms, Figures figures, RecommendOptions options) {
    this.atoms = atoms;
    this.figures = figures;
    this.options = options;
  }

  /** What a cut costs: its crossings, and those of random cuts of the same sizes. */
  private record Price(double crossings, double random) {

    double share() {
      return random == 0 ? 1 : crossings / random;
    }

    /** {@code 285 crossings, 8 % of what random cuts of the same sizes have}. */
    String told() {
      return Counts.counted((int) crossings, "crossing")
          + ", "
          + ServiceReasons.percent(share())
          + " of what random cuts of the same sizes have";
    }
  }

  /**
   * The same offer; with the modules preferred where they part better, or where an earlier cut
   * follows them: no price is to take back what a team discusses.
   *
   * @param anchor the groups of atoms that the earlier cut made
   */
  Offer weighed(Offer offer, Optional<Partition> anchor) {
    Optional<Integer> modules =
        IntStream.range(0, offer.cuts().size())
            .filter(i -> offer.cuts().get(i).basis().equals(GivenCuts.BUILD_MODULE))
            .boxed()
            .findFirst();
    if (offer.preferred().isEmpty() || modules.isEmpty()) {
      return offer;
    }
    int found = offer.preferred().get();
    Cut built = offer.cuts().get(modules.get());
    Cut coupled = offer.cuts().get(found);
    Optional<String> because =
        anchor.isPresent() ? followed(anchor.get(), built, coupled) : cheaper(built, coupled);
    if (because.isEmpty()) {
      return offer;
    }
    List<Cut> cuts = new ArrayList<>(offer.cuts());
    cuts.set(found, coupled.labelled(SECOND));
    return new Offer(cuts, modules, because);
  }

  private Optional<String> followed(Partition anchor, Cut built, Cut coupled) {
    double theirs = AdjustedRandIndex.of(anchor, built.groups(atoms));
    double ours = AdjustedRandIndex.of(anchor, coupled.groups(atoms));
    return theirs > ours
        ? Optional.of("The earlier cut follows the build modules, and so does this one.")
        : Optional.empty();
  }

  private Optional<String> cheaper(Cut built, Cut coupled) {
    Price theirs = price(built);
    Price ours = price(coupled);
    boolean better =
        theirs.share() <= options.moduleShare() * ours.share()
            && built.ids().size() <= options.mostServices()
            && figures.largest(built) <= MOST;
    return better
        ? Optional.of(
            "The build modules part it already: "
                + theirs.told()
                + "; the cut found from coupling has "
                + ours.told()
                + ".")
        : Optional.empty();
  }

  private Price price(Cut cut) {
    double crossings = 0;
    double random = 0;
    for (Figure figure : figures.of(cut)) {
      if (figure.randomMean().isPresent()) {
        crossings += figure.value();
        random += figure.randomMean().getAsDouble();
      }
    }
    return new Price(crossings, random);
  }
}
