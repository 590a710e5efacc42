import dev.kerf.analyzer.cluster.ClusteringOptions;
import dev.kerf.analyzer.couple.CouplingKind;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.recommend.RecommendOptions;
import dev.kerf.analyzer.recommend.Recommendation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Kerf with its defaults, and with one part left out at a time. */
final class Settings {

  static final String DEFAULTS = "defaults";

  private Settings() {}

  static Map<String, Recommendation> ablation() {
    CouplingOptions coupling = CouplingOptions.defaults();
    ClusteringOptions clustering = ClusteringOptions.defaults();
    Map<String, Recommendation> settings = new LinkedHashMap<>();
    settings.put(DEFAULTS, Recommendation.withDefaults());
    for (CouplingKind kind : CouplingKind.values()) {
      settings.put("without " + kind.word(), of(coupling, weighing(clustering, kind, 0)));
    }
    for (CouplingKind kind : CouplingKind.values()) {
      settings.put("twice " + kind.word(), of(coupling, weighing(clustering, kind, 2)));
    }
    settings.put(
        "without package words", of(changed(coupling, coupling.reachSteps(), false), clustering));
    settings.put(
        "stores by direct access only",
        of(changed(coupling, 0, coupling.packageTokens()), clustering));
    settings.put("one draw", of(coupling, drawing(clustering, 1, 0, 1, 1, 1)));
    settings.put(
        "draws of one mixture",
        of(
            coupling,
            drawing(
                clustering,
                clustering.draws(),
                clustering.dropout(),
                1,
                clustering.lowestResolution(),
                clustering.highestResolution())));
    settings.put(
        "draws without dropout",
        of(
            coupling,
            drawing(
                clustering,
                clustering.draws(),
                0,
                clustering.weightSpread(),
                clustering.lowestResolution(),
                clustering.highestResolution())));
    return settings;
  }

  private static Recommendation of(CouplingOptions coupling, ClusteringOptions clustering) {
    return new Recommendation(coupling, clustering, RecommendOptions.defaults());
  }

  private static CouplingOptions changed(CouplingOptions options, int steps, boolean packages) {
    return new CouplingOptions(
        options.structuralWeights(),
        options.wiredCall(),
        options.carrierFactor(),
        steps,
        options.reachDecay(),
        options.writeFactor(),
        options.tokenMaxShare(),
        packages);
  }

  private static ClusteringOptions weighing(
      ClusteringOptions options, CouplingKind kind, double factor) {
    SortedMap<CouplingKind, Double> weights = new TreeMap<>(options.kindWeights());
    weights.merge(kind, factor, (old, f) -> old * f);
    return changed(
        options,
        weights,
        options.draws(),
        options.dropout(),
        options.weightSpread(),
        options.lowestResolution(),
        options.highestResolution());
  }

  private static ClusteringOptions drawing(
      ClusteringOptions options,
      int draws,
      double dropout,
      double spread,
      double low,
      double high) {
    return changed(options, options.kindWeights(), draws, dropout, spread, low, high);
  }

  private static ClusteringOptions changed(
      ClusteringOptions options,
      SortedMap<CouplingKind, Double> weights,
      int draws,
      double dropout,
      double spread,
      double low,
      double high) {
    return new ClusteringOptions(
        weights,
        draws,
        Math.min(draws, options.leastDraws()),
        options.drawnNodes(),
        dropout,
        spread,
        low,
        high,
        options.agreementPower(),
        options.leastAgreement(),
        options.seed());
  }
}
