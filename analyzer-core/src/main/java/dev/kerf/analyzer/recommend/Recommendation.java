package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.cluster.Agreement;
import dev.kerf.analyzer.cluster.ClusteringOptions;
import dev.kerf.analyzer.cluster.Ladder;
import dev.kerf.analyzer.cluster.Mixture;
import dev.kerf.analyzer.cluster.Partition;
import dev.kerf.analyzer.cluster.WeightedGraph;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.couple.Atoms;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a codebase into the published result: coupling, clustering, candidates, verdict. */
public final class Recommendation {

  private final CouplingOptions coupling;
  private final ClusteringOptions clustering;
  private final RecommendOptions options;

  public Recommendation(
      CouplingOptions coupling, ClusteringOptions clustering, RecommendOptions options) {
    this.coupling = coupling;
    this.clustering = clustering;
    this.options = options;
  }

  /** With the defaults of every stage. */
  public static Recommendation withDefaults() {
    return new Recommendation(
        CouplingOptions.defaults(), ClusteringOptions.defaults(), RecommendOptions.defaults());
  }

  /** Says where the codebase can be cut, or that it should stay whole. */
  public AnalysisResult recommend(Codebase unordered, Provenance provenance) {
    Codebase codebase = Ordered.of(unordered);
    CouplingGraph graph = CouplingGraph.of(codebase, coupling);
    Mixture mixture = Mixture.of(graph, clustering.kindWeights());
    Agreement agreement = Agreement.of(mixture, clustering);
    WeightedGraph even = mixture.even();
    Affinity affinity = new Affinity(even, graph.atoms());

    Uses uses = new Uses(codebase, graph.index());
    Crossings crossings = new Crossings(codebase);
    List<StoreName> frameworkStores = frameworkStores(codebase);
    StoreOwners owners = new StoreOwners(codebase, graph.index(), options.ownerShare());
    Candidates candidates =
        new Candidates(
            codebase,
            graph,
            new Placer(graph.index(), affinity, graph.roles(), owners, options),
            new SharedKernel(
                codebase,
                graph.index(),
                graph.roles(),
                uses,
                byElement(agreement.stability(), graph.atoms()),
                options),
            new ServiceNames(graph.index(), graph.roles()),
            options);
    CandidateWriter writer =
        new CandidateWriter(
            codebase,
            graph.index(),
            frameworkStores,
            crossings,
            new ServiceReasons(codebase, graph.index(), graph.atoms(), uses, agreement.stability()),
            new Figures(
                graph.index(),
                graph.atoms(),
                even,
                crossings,
                frameworkStores,
                new RandomCuts(graph.index(), graph.atoms(), crossings, frameworkStores, options)));

    Partition merged = new DataSeams(graph, affinity, owners).merged(agreement.partition());
    Candidates.Offer offer = candidates.offer(Ladder.around(merged, even, clustering));
    List<Candidate> written = new ArrayList<>();
    for (Cut cut : offer.cuts()) {
      written.add(writer.candidate(cut));
    }
    Optional<Candidate> preferred = offer.preferred().map(written::get);
    Judge.Decision decision =
        new Judge(codebase, graph.index().typeCount(), options).decide(preferred);
    ResultEntries entries = new ResultEntries(codebase);
    return new AnalysisResult(
        AnalysisResult.SCHEMA_VERSION,
        provenance.tool(),
        codebase.title(),
        decision.recommended(),
        decision.verdict(),
        written,
        entries.types(graph.roles()),
        entries.stores(),
        entries.coverage(graph.index().typeCount()),
        entries.findings(),
        entries.unresolved(),
        provenance.inputs(),
        optionValues());
  }

  private static double[] byElement(double[] byAtom, Atoms atoms) {
    double[] values = new double[atoms.atomOf().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = byAtom[atoms.atomOf()[i]];
    }
    return values;
  }

  private SortedMap<String, String> optionValues() {
    SortedMap<String, String> values = new TreeMap<>(coupling.values());
    values.putAll(clustering.values());
    values.putAll(options.values());
    return values;
  }

  private static List<StoreName> frameworkStores(Codebase codebase) {
    List<StoreName> stores = new ArrayList<>();
    for (Store store : codebase.stores().values()) {
      if (store.framework()) {
        stores.add(store.name());
      }
    }
    return stores;
  }
}
