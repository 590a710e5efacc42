package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Constraints;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.cluster.Agreement;
import dev.kerf.analyzer.cluster.ClusteringOptions;
import dev.kerf.analyzer.cluster.Ladder;
import dev.kerf.analyzer.cluster.Mixture;
import dev.kerf.analyzer.cluster.Partition;
import dev.kerf.analyzer.cluster.WeightedGraph;
import dev.kerf.analyzer.codebase.ChangeHistory.TypeChange;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.EvolutionOptions;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.PlaceTemplate;
import dev.kerf.analyzer.model.Titles;
import dev.kerf.analyzer.parallel.Parallel;
import dev.kerf.analyzer.profile.CriticalParts;
import dev.kerf.analyzer.profile.Profiles;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.weight.ClusteringWeights;
import dev.kerf.analyzer.weight.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Turns a codebase into the published result: coupling, clustering, candidates, verdict. */
public final class Recommendation {

  /** Cuts that somebody asked for, so that everything about them is told. */
  private static final Set<String> EXPLAINED = Set.of("draft", "scope");

  private final Weights weights;
  private final CouplingOptions coupling;
  private final ClusteringOptions clustering;
  private final RecommendOptions options;
  private final Parallel parallel;

  public Recommendation(Weights weights) {
    this(weights, Parallel.NONE);
  }

  /**
   * @param parallel clusters; never changes a result
   */
  public Recommendation(Weights weights, Parallel parallel) {
    this.weights = weights;
    this.parallel = parallel;
    this.coupling = CouplingOptions.of(weights);
    this.clustering = ClusteringOptions.of(weights);
    this.options = RecommendOptions.of(weights);
  }

  /** With the defaults of every stage. */
  public static Recommendation withDefaults() {
    return new Recommendation(Weights.defaults());
  }

  /** Says where the codebase can be cut, or that it should stay whole. */
  public AnalysisResult recommend(Codebase unordered, Provenance provenance) {
    return recommend(unordered, provenance, Guidance.NONE);
  }

  /** The same with what a user brings along. */
  public AnalysisResult recommend(Codebase unordered, Provenance provenance, Guidance guidance) {
    return recommend(unordered, provenance, guidance, Past.NONE);
  }

  /** The same with what was changed together. */
  public AnalysisResult recommend(
      Codebase unordered, Provenance provenance, Guidance guidance, Past past) {
    if (guidance.quick()) {
      return new Recommendation(ClusteringWeights.quick(weights), parallel)
          .recommend(unordered, provenance, guidance.unhurried(), past);
    }
    Codebase codebase = Ordered.of(unordered);
    List<TypeChange> changes =
        past.history().map(history -> history.of(codebase)).orElse(List.of());
    CouplingGraph coupled =
        CouplingGraph.of(codebase, coupling).with(changes, EvolutionOptions.of(weights));
    Optional<Scope> scope =
        guidance.scope().isEmpty()
            ? Optional.empty()
            : Optional.of(Scope.of(codebase, coupled, guidance.scope()));
    Steering steering = Steering.of(coupled, guidance.constraints(), scope);
    CouplingGraph graph = steering.steered(coupled);
    Mixture whole = Mixture.of(graph, clustering.kindWeights());
    Mixture mixture =
        steering.scoped() ? Mixture.of(steering.clustered(graph), clustering.kindWeights()) : whole;
    Optional<Partition> anchor = guidance.anchor().map(file -> anchor(graph, file));
    Agreement agreement =
        anchor
            .map(groups -> Agreement.of(mixture, groups, clustering, parallel))
            .orElseGet(() -> Agreement.of(mixture, clustering, parallel));
    Measured measured = Measured.of(codebase, graph, whole.even(), agreement.stability());
    WeightedGraph clustered = steering.scoped() ? mixture.even() : measured.mixed();

    Figures figures = new Figures(measured, new RandomCuts(measured, options));
    Candidates.Offer found = offer(measured, steering, clustered, agreement.partition(), guidance);
    Candidates.Offer offer =
        guidance.demanding()
            ? found
            : new ModuleCut(graph.atoms(), figures, options).weighed(found, anchor);
    CriticalParts critical = new CriticalParts(codebase, guidance.constraints().criticality());
    CandidateWriter writer =
        new CandidateWriter(
            measured,
            new ServiceReasons(measured),
            figures,
            new Standings(
                new ElementTies(graph, clustering.kindWeights()),
                graph.index(),
                measured.stability()),
            new Profiles(codebase, guidance.codeOwners(), past.history(), critical),
            steering);
    // What the draws agree on is told as well where the modules are recommended: carvings need it.
    Set<Integer> explained = new TreeSet<>();
    found.preferred().ifPresent(explained::add);
    offer.preferred().ifPresent(explained::add);
    List<Candidate> candidates =
        parallel.map(
            IntStream.range(0, offer.cuts().size()).boxed().toList(),
            i -> {
              Cut cut = offer.cuts().get(i);
              boolean chosen = explained.contains(i) || EXPLAINED.contains(cut.basis());
              return writer.candidate(cut, chosen);
            });
    int types = graph.index().typeCount();
    Judge.Decision decision =
        new Judge(codebase, types, steering.scoped(), options)
            .decide(offer.preferred().map(candidates::get), offer.because());
    ResultEntries entries = new ResultEntries(codebase);
    List<Diagnostic> told = new ArrayList<>(steering.diagnostics());
    told.addAll(critical.diagnostics());
    told.addAll(past.diagnostics());
    return new AnalysisResult(
        AnalysisResult.SCHEMA_VERSION,
        provenance.tool(),
        Titles.orPackage(codebase.title(), codebase.types().keySet()),
        decision.recommended(),
        decision.verdict(),
        candidates,
        entries.types(graph.roles()),
        entries.stores(),
        DataEntries.of(codebase),
        LinkEntries.of(measured),
        entries.coverage(types, past.history()),
        entries.findings(told),
        entries.unresolved(),
        provenance.suggested(),
        provenance.weighed(weights),
        weights.values(),
        provenance.links().map(PlaceTemplate::text));
  }

  /** The groups that an earlier cut made of atoms; what it does not place is alone. */
  private static Partition anchor(CouplingGraph graph, BoundariesFile file) {
    Boundaries boundaries = Ownership.of(file, graph.index().elements()).boundaries();
    int[] atomOf = graph.atoms().atomOf();
    SortedMap<String, Integer> groups = new TreeMap<>();
    int[] labels = new int[graph.atoms().count()];
    for (int i = atomOf.length - 1; i >= 0; i--) {
      String group =
          boundaries.ownerOf(graph.index().element(i)) instanceof Owner.Service service
              ? service.id()
              : "alone " + atomOf[i];
      groups.putIfAbsent(group, groups.size());
      labels[atomOf[i]] = groups.get(group);
    }
    return Partition.of(labels);
  }

  private Candidates.Offer offer(
      Measured measured,
      Steering steering,
      WeightedGraph clustered,
      Partition agreed,
      Guidance guidance) {
    CouplingGraph graph = measured.coupling();
    Affinity affinity = new Affinity(measured.mixed(), graph.atoms());
    StoreOwners owners = new StoreOwners(measured.codebase(), graph.index(), options.ownerShare());
    Faces faces = new Faces(measured.codebase(), graph.index());
    Partition merged =
        new DataSeams(graph, new Affinity(clustered, graph.atoms()), owners, options.largestShare())
            .merged(agreed);
    Separation separation = new Separation(steering, graph.atoms(), clustered);
    Placer placer = new Placer(graph, affinity, faces, owners, steering, options);
    Placer free =
        new Placer(
            graph,
            affinity,
            faces,
            owners,
            Steering.of(graph, Constraints.NONE, Optional.empty()),
            options);
    SharedKernel kernelFinder =
        new SharedKernel(
            measured.codebase(),
            graph.index(),
            graph.roles(),
            measured.uses(),
            measured.stability(),
            options);
    ServiceNames namer =
        new ServiceNames(graph.index(), graph.roles(), measured.codebase().foreignKeys());
    GivenCuts given = new GivenCuts(measured.codebase(), graph.index(), free, kernelFinder, namer);
    // An earlier cut is followed, however many services it has: the draws decide what it loses.
    int most =
        guidance.anchor().isPresent()
            ? options.mostServices()
            : options.mostServices(graph.index().typeCount());
    return new Candidates(graph, placer, kernelFinder, given, steering, separation, options, most)
        .offer(ladder(separation.apart(merged), clustered, steering, most), guidance);
  }

  /**
   * Finer levels cluster everything again, so one clustering has them only where a number needs
   * them.
   */
  private Ladder ladder(Partition middle, WeightedGraph clustered, Steering steering, int few) {
    return clustering.once(clustered.nodes()) && steering.services().isEmpty()
        ? Ladder.above(middle, clustered, few)
        : Ladder.around(middle, clustered, few, clustering);
  }
}
