import dev.kerf.analyzer.couple.CouplingKind;
import dev.kerf.analyzer.recommend.Recommendation;
import dev.kerf.analyzer.weight.ClusteringWeights;
import dev.kerf.analyzer.weight.CouplingWeights;
import dev.kerf.analyzer.weight.Weight;
import dev.kerf.analyzer.weight.Weights;
import java.util.LinkedHashMap;
import java.util.Map;

/** Kerf with its defaults, and with one part left out at a time. */
final class Settings {

  static final String DEFAULTS = "defaults";

  private Settings() {}

  static Map<String, Recommendation> ablation() {
    Weights plain = Weights.defaults();
    Map<String, Weights> settings = new LinkedHashMap<>();
    settings.put(DEFAULTS, plain);
    for (CouplingKind kind : CouplingKind.values()) {
      settings.put("without " + kind.word(), plain.with(weightOf(kind), 0));
    }
    for (CouplingKind kind : CouplingKind.values()) {
      Weight weight = weightOf(kind);
      settings.put("twice " + kind.word(), plain.with(weight, 2 * weight.byDefault()));
    }
    settings.put("without package words", plain.with(CouplingWeights.PACKAGE_TOKENS, 0));
    settings.put("stores by direct access only", plain.with(CouplingWeights.REACH_STEPS, 0));
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
    Map<String, Recommendation> ablation = new LinkedHashMap<>();
    settings.forEach((name, weights) -> ablation.put(name, new Recommendation(weights)));
    return ablation;
  }

  private static Weight weightOf(CouplingKind kind) {
    return Weights.named("cluster.weight." + kind.word()).orElseThrow();
  }
}
