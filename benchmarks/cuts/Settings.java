import dev.kerf.analyzer.couple.CouplingKind;
import dev.kerf.analyzer.recommend.Recommendation;
import dev.kerf.analyzer.weight.ClusteringWeights;
import dev.kerf.analyzer.weight.CouplingWeights;
import dev.kerf.analyzer.weight.RecommendWeights;
import dev.kerf.analyzer.weight.Weight;
import dev.kerf.analyzer.weight.Weights;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Kerf with its defaults, and with one kind of evidence or one rule left out or changed at a time.
 */
final class Settings {

  static final String DEFAULTS = "defaults";

  /** The benchmark reads no history. */
  private static final Set<CouplingKind> READ =
      EnumSet.complementOf(EnumSet.of(CouplingKind.EVOLUTIONARY));

  private Settings() {}

  static Map<String, Recommendation> ablation() {
    Weights plain = Weights.defaults();
    Map<String, Weights> settings = new LinkedHashMap<>();
    settings.put(DEFAULTS, plain);
    for (CouplingKind kind : READ) {
      settings.put("without " + kind.word(), plain.with(weightOf(kind), 0));
    }
    for (CouplingKind kind : READ) {
      Weight weight = weightOf(kind);
      settings.put("twice " + kind.word(), plain.with(weight, 2 * weight.byDefault()));
    }
    evidence(plain, settings);
    draws(plain, settings);
    rules(plain, settings);
    Map<String, Recommendation> ablation = new LinkedHashMap<>();
    settings.forEach((name, weights) -> ablation.put(name, new Recommendation(weights)));
    return ablation;
  }

  private static void evidence(Weights plain, Map<String, Weights> settings) {
    settings.put("without package words", plain.with(CouplingWeights.PACKAGE_TOKENS, 0));
    settings.put("words by their lift alone", plain.with(CouplingWeights.WORD_POWER, 0));
    settings.put("words however common", plain.with(CouplingWeights.TOKEN_MAX_SHARE, 1));
    settings.put("stores by direct access only", plain.with(CouplingWeights.REACH_STEPS, 0));
    settings.put("writes tie as reads do", plain.with(CouplingWeights.WRITE_FACTOR, 1));
    settings.put("carriers tie as others do", plain.with(CouplingWeights.CARRIER_FACTOR, 1));
    settings.put("without wired calls", plain.with(CouplingWeights.WIRED_CALL, 0));
  }

  private static void draws(Weights plain, Map<String, Weights> settings) {
    Weights even = plain.with(ClusteringWeights.WEIGHT_SPREAD, 1);
    settings.put(
        "one draw",
        even.with(ClusteringWeights.DRAWS, 1)
            .with(ClusteringWeights.LEAST_DRAWS, 1)
            .with(ClusteringWeights.DROPOUT, 0)
            .with(ClusteringWeights.LOWEST_RESOLUTION, 1)
            .with(ClusteringWeights.HIGHEST_RESOLUTION, 1));
    settings.put("draws of one mixture", even);
    settings.put("draws without dropout", plain.with(ClusteringWeights.DROPOUT, 0));
    settings.put("agreement as it is", plain.with(ClusteringWeights.AGREEMENT_POWER, 1));
  }

  private static void rules(Weights plain, Map<String, Weights> settings) {
    settings.put("nothing settles", plain.with(RecommendWeights.SETTLING_SHARE, 0));
    settings.put("groups without a store stay", plain.with(RecommendWeights.LARGEST_SHARE, 0));
    settings.put("nothing is firmly held", plain.with(RecommendWeights.FIRM_STABILITY, 1));
    settings.put("nothing is everybody's", plain.with(RecommendWeights.EVERYWHERE_SHARE, 1));
    settings.put(
        "only declared kernels",
        plain
            .with(RecommendWeights.KERNEL_DOMINANCE, 0)
            .with(RecommendWeights.TECHNICAL_DOMINANCE, 0));
  }

  private static Weight weightOf(CouplingKind kind) {
    return Weights.named("cluster.weight." + kind.word()).orElseThrow();
  }
}
