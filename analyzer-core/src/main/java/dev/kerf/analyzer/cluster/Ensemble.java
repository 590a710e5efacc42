package dev.kerf.analyzer.cluster;

import dev.kerf.analyzer.parallel.Parallel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Clusters many random mixtures of the kinds at random resolutions, and then once what they agree
 * on.
 */
final class Ensemble {

  private final Mixture mixture;
  private final ClusteringAlgorithm algorithm;
  private final ClusteringOptions options;

  Ensemble(Mixture mixture, ClusteringAlgorithm algorithm, ClusteringOptions options) {
    this.mixture = mixture;
    this.algorithm = algorithm;
    this.options = options;
  }

  /** All ties as they are, clustered once: what one draw would be that leaves nothing to chance. */
  Partition sweep() {
    WeightedGraph graph = mixture.even();
    double total = graph.totalWeight();
    return algorithm.cluster(graph, total == 0 ? 0 : 1 / total, options.seed());
  }

  /** What chance decides of a draw. */
  private record Draw(double[] weights, double resolution, BitSet dropped, long seed) {}

  CoAssociation agreement(Parallel parallel) {
    CoAssociation agreement = CoAssociation.of(mixture.nodes());
    Random chance = new Random(options.seed());
    if (options.once(mixture.nodes())) {
      agreement.add(sweep());
      return agreement;
    }
    int draws = options.drawsFor(mixture.nodes());
    double[][] weightsOf = new double[draws][mixture.kinds()];
    for (int kind = 0; kind < mixture.kinds(); kind++) {
      double[] spread = spread(draws, chance);
      for (int draw = 0; draw < draws; draw++) {
        weightsOf[draw][kind] = StrictMath.pow(options.weightSpread(), 2 * spread[draw] - 1);
      }
    }
    double[] resolutions = spread(draws, chance);
    double range = options.highestResolution() / options.lowestResolution();
    // Chance is asked in one order, whoever clusters first.
    List<Draw> drawn = new ArrayList<>();
    for (int draw = 0; draw < draws; draw++) {
      double resolution = options.lowestResolution() * StrictMath.pow(range, resolutions[draw]);
      BitSet dropped = mixture.dropped(options.dropout(), chance);
      drawn.add(new Draw(weightsOf[draw], resolution, dropped, chance.nextLong()));
    }
    parallel.map(drawn, this::clustered).forEach(agreement::add);
    return agreement;
  }

  private Partition clustered(Draw draw) {
    WeightedGraph graph = mixture.drawn(draw.weights(), draw.dropped());
    double total = graph.totalWeight();
    return algorithm.cluster(graph, total == 0 ? 0 : draw.resolution() / total, draw.seed());
  }

  /**
   * For each draw a number in [0,1): one from each of as many equal parts, in random order. Numbers
   * drawn without that would leave out now the fine and now the coarse, and more draws would be
   * needed for the same agreement.
   *
   * <p>Source: M. D. McKay, R. J. Beckman, W. J. Conover: A comparison of three methods for
   * selecting values of input variables in the analysis of output from a computer code,
   * Technometrics 21(2), 1979.
   */
  private static double[] spread(int draws, Random chance) {
    double[] spread = new double[draws];
    for (int part = 0; part < draws; part++) {
      int at = chance.nextInt(part + 1);
      spread[part] = spread[at];
      spread[at] = (part + chance.nextDouble()) / draws;
    }
    return spread;
  }

  /**
   * The groups whose nodes are together in more than a share of the draws on average. Whether two
   * of them are one depends on their own nodes alone: what changes elsewhere in the system, or how
   * large it is, does not move it, as it would by modularity.
   */
  Partition consensus(CoAssociation agreement) {
    double together = StrictMath.pow(options.consensusShare(), options.agreementPower());
    return agreement.agreed(
        options.leastAgreement(),
        options.agreementPower(),
        graph -> algorithm.cluster(graph.bySize(), together, options.seed()));
  }

  /**
   * The same where an earlier partition has a voice: its pairs agree far more than all others, so
   * groups stand out by what chance would give them, not by a share that they have to reach.
   */
  Partition anchoredConsensus(CoAssociation agreement) {
    return agreement.agreed(
        options.leastAgreement(),
        options.agreementPower(),
        graph -> {
          double total = graph.byTies().totalWeight();
          return algorithm.cluster(graph.byTies(), total == 0 ? 0 : 1 / total, options.seed());
        });
  }
}
