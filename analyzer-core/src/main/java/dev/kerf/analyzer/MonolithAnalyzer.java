package dev.kerf.analyzer;

import dev.kerf.analyzer.Extracted.Glances;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.carve.Carver;
import dev.kerf.analyzer.carve.Seeds;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.DependencyRow;
import dev.kerf.analyzer.connect.Connector;
import dev.kerf.analyzer.contract.Contracts;
import dev.kerf.analyzer.couple.EvolutionOptions;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.discover.WorkspaceFiles;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.gate.CodeRules;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.parallel.Parallel;
import dev.kerf.analyzer.recommend.Past;
import dev.kerf.analyzer.recommend.Provenance;
import dev.kerf.analyzer.recommend.Recommendation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Carve;
import dev.kerf.analyzer.result.CodeBoundaries;
import dev.kerf.analyzer.result.ServiceContract;
import dev.kerf.analyzer.result.SuggestedModel;
import dev.kerf.analyzer.suggest.SuggestedModels;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads a monolith and says where it can be cut.
 *
 * <p>The whole way: find what there is to read, read each input for itself, give the facts of each
 * file their meaning, ask the framework models what they say of it, and join everything into one
 * codebase. From there couplings are measured, clustered and turned into candidate services.
 */
public final class MonolithAnalyzer {

  private final AnalysisOptions options;
  private final Progress progress;

  /** What is being written to the cache while others go on with it. */
  private final Queue<Supplier<?>> writing = new ConcurrentLinkedQueue<>();

  public MonolithAnalyzer(AnalysisOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Reads the folders as one application and recommends how to cut it.
   *
   * @param tool name and version of what asks, for the result
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public AnalysisResult analyze(List<Path> folders, String tool) throws NoWorkspaceException {
    return analyze(files(folders), tool).result();
  }

  /**
   * The files below the folders, none of which was opened yet.
   *
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public WorkspaceFiles files(List<Path> folders) throws NoWorkspaceException {
    progress.stage("discover", 0);
    return new WorkspaceFiles(folders, options.configuration(), options.from());
  }

  /**
   * The key of what {@link #analyze(WorkspaceFiles, String)} would say: whoever has an answer under
   * it need not ask.
   *
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public CacheKey fingerprint(WorkspaceFiles files, String tool) throws NoWorkspaceException {
    progress.stage("compare", 0);
    Optional<KnownAnswer> known = KnownAnswer.of(files, options, tool);
    Optional<CacheKey> remembered = known.flatMap(KnownAnswer::key);
    if (remembered.isPresent()) {
      return remembered.get();
    }
    Workspace workspace = files.workspace();
    CacheKey key = Fingerprint.of(workspace, options, tool, glances(workspace).hashes());
    known.ifPresent(answer -> answer.is(key));
    return key;
  }

  /**
   * What an analysis says.
   *
   * @param key of the contents that it really read, even where files changed meanwhile
   */
  public record Analysis(AnalysisResult result, CacheKey key) {}

  /**
   * Reads files as one application and recommends how to cut it.
   *
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public Analysis analyze(WorkspaceFiles files, String tool) throws NoWorkspaceException {
    Optional<KnownAnswer> known = KnownAnswer.of(files, options, tool);
    Workspace workspace = files.workspace();
    // On a thread of its own, since nothing before the recommendation asks for it.
    Supplier<Past> past = parallel().begin(this::past);
    Extracted extracted = extract(workspace);
    CacheKey key = Fingerprint.of(workspace, options, tool, extracted.hashes());
    known.ifPresent(answer -> answer.is(key));
    Connected connected = connect(extracted);
    Provenance provenance =
        new Provenance(
            tool,
            Inputs.of(extracted, options.configuration(), extracted.signatures()),
            connected.suggestions(),
            workspace.links());
    progress.stage("recommend", 0);
    return new Analysis(
        recommendation()
            .recommend(connected.codebase(), provenance, options.guidance(), past.get()),
        key);
  }

  /**
   * Reads the folders as one application, up to the connected codebase.
   *
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public Codebase read(List<Path> folders) throws NoWorkspaceException {
    Workspace workspace = files(folders).workspace();
    try (InputReading reading = InputReading.with(options.cache())) {
      return read(workspace, reading, Extent.WHOLE).codebase();
    } finally {
      settle();
    }
  }

  /**
   * What the types of the application depend on, without a look at what they mean: no framework is
   * asked and nothing is connected.
   *
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public TypeDependencies dependencies(List<Path> folders) throws NoWorkspaceException {
    Workspace workspace = files(folders).workspace();
    return ClassFileDependencies.suits(workspace)
        ? new ClassFileDependencies(workspace, parallel(), progress).read(this::dependencies)
        : dependencies(workspace);
  }

  /** The same by the way that any workspace can go. */
  TypeDependencies dependencies(Workspace workspace) {
    Extracted extracted = extract(workspace);
    Resolved resolved = Resolved.from(extracted, extracted.signatures(), parallel(), progress);
    return new TypeDependencies(
        Connector.dependencies(resolved.units()).stream().map(DependencyRow::of).toList(),
        extracted.reading(resolved.diagnostics()).diagnostics());
  }

  /** The dependencies between types, sorted, with what went wrong while they were read. */
  public record TypeDependencies(List<DependencyRow> dependencies, List<Diagnostic> diagnostics) {
    public TypeDependencies {
      dependencies = List.copyOf(dependencies);
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Carves one thing out of an application.
   *
   * @param seeds names of types and stores, and routes
   * @throws NoWorkspaceException where a path is no folder that can be read
   * @throws UnknownSeedsException where a seed names nothing, or several types
   */
  public Carve carve(List<Path> folders, List<String> seeds, String tool)
      throws NoWorkspaceException, UnknownSeedsException {
    Codebase codebase = read(folders);
    Seeds found = Seeds.of(codebase, seeds);
    if (!found.unknown().isEmpty() || !found.ambiguous().isEmpty()) {
      throw new UnknownSeedsException(found);
    }
    progress.stage("recommend", 0);
    List<Candidate> candidates =
        recommendation()
            .recommend(
                codebase, new Provenance(tool, List.of(), List.of()), options.guidance(), past())
            .candidates();
    Optional<Candidate> together =
        candidates.stream().filter(MonolithAnalyzer::isAgreedOn).findFirst();
    return new Carver(codebase, together).carve(found.elements(), tool);
  }

  /** The cut that the draws agree on, also where another one is recommended. */
  private static boolean isAgreedOn(Candidate candidate) {
    return candidate.basis().equals("coupling") && !candidate.standings().isEmpty();
  }

  /**
   * What the services of a given cut would ask of one another.
   *
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public List<ServiceContract> contracts(List<Path> folders, BoundariesFile cut)
      throws NoWorkspaceException {
    Codebase codebase = read(folders);
    return new Contracts(codebase).of(Side.ownership(cut, codebase, Map.of()).boundaries());
  }

  /**
   * The rules of a given cut that speak of code alone.
   *
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public CodeBoundaries codeBoundaries(List<Path> folders, BoundariesFile cut)
      throws NoWorkspaceException {
    Codebase codebase = read(folders);
    Ownership own = Side.ownership(cut, codebase, Map.of());
    Set<TypeName> types =
        codebase.types().keySet().stream().map(TypeName::outermost).collect(Collectors.toSet());
    return CodeRules.of(cut, own, types, new Crossings(codebase).across(own.boundaries()));
  }

  /**
   * What the user could say to decide the statements that stayed open, the largest group first.
   *
   * @throws NoWorkspaceException where a path is no folder that can be read
   */
  public Suggestions suggest(List<Path> folders) throws NoWorkspaceException {
    Connected connected = connect(extract(folders));
    return new Suggestions(
        (int)
            connected.codebase().unresolved().stream()
                .filter(site -> site.kind().equals("statement"))
                .count(),
        connected.suggestions());
  }

  /**
   * Models that would decide what stayed open.
   *
   * @param open how many places of data access stayed open
   */
  public record Suggestions(int open, List<SuggestedModel> models) {
    public Suggestions {
      models = List.copyOf(models);
    }
  }

  private record Connected(ResolvedApplication application, Codebase codebase) {
    List<SuggestedModel> suggestions() {
      return SuggestedModels.of(application, codebase);
    }
  }

  /**
   * Reads one side of a change; what the other side has in common with it is read once. It is being
   * kept for the next time until {@link #settle()} returns.
   */
  Side side(Workspace workspace, InputReading reading) {
    ReadCodebase read = read(workspace, reading, Extent.CROSSINGS);
    return new Side(workspace, read.codebase(), read.failed(), read.remarks());
  }

  /** Waits until all that was read is kept. */
  void settle() {
    for (Supplier<?> write = writing.poll(); write != null; write = writing.poll()) {
      write.get();
    }
  }

  /** How much of a codebase somebody will ask for. */
  private enum Extent {
    WHOLE,
    /** All that can cross a boundary, but nothing to draw contracts of. */
    CROSSINGS;

    /** Those that serve who asks for this one. */
    List<Extent> sufficient() {
      return this == WHOLE ? List.of(WHOLE) : List.of(CROSSINGS, WHOLE);
    }
  }

  private ReadCodebase read(Workspace workspace, InputReading reading, Extent extent) {
    if (options.cache().isEmpty()) {
      return readAnew(extract(workspace, reading), extent);
    }
    KeptCodebases kept = new KeptCodebases(options.cache().get());
    if (kept.isEmpty()) {
      // A look at all files, to know the key of what nobody kept, would be for nothing.
      return keep(kept, workspace, extract(workspace, reading), extent);
    }
    progress.stage("compare", 0);
    Glances glances = glances(workspace);
    Map<String, String> hashes = glances.hashes();
    return extent.sufficient().stream()
        .flatMap(kind -> kept.find(key(workspace, kind, hashes)).stream())
        .findFirst()
        .orElseGet(
            () ->
                keep(
                    kept,
                    workspace,
                    Extracted.from(glances, reading, parallel(), progress),
                    extent));
  }

  private Glances glances(Workspace workspace) {
    return Glances.at(workspace, options.cache(), parallel());
  }

  private ReadCodebase keep(
      KeptCodebases kept, Workspace workspace, Extracted extracted, Extent extent) {
    // Of what was really read, even where files changed meanwhile. Made before the facts go: while
    // a codebase is written they need not be held.
    CacheKey real = key(workspace, extent, extracted.hashes());
    ReadCodebase read = readAnew(extracted, extent);
    writing.add(
        parallel()
            .begin(
                () -> {
                  kept.keep(real, read);
                  return real;
                }));
    return read;
  }

  private CacheKey key(Workspace workspace, Extent extent, Map<String, String> hashes) {
    return Fingerprint.ofCodebase(workspace, options, extent.name(), hashes);
  }

  private ReadCodebase readAnew(Extracted extracted, Extent extent) {
    return new ReadCodebase(
        connect(extracted, extent).codebase(), extracted.failed(), extracted.remarks());
  }

  private Extracted extract(List<Path> folders) throws NoWorkspaceException {
    return extract(files(folders).workspace());
  }

  private Extracted extract(Workspace workspace) {
    try (InputReading reading = InputReading.with(options.cache())) {
      return extract(workspace, reading);
    }
  }

  private Extracted extract(Workspace workspace, InputReading reading) {
    return Extracted.from(workspace, reading, options.cache(), parallel(), progress);
  }

  private Connected connect(Extracted extracted) {
    return connect(extracted, Extent.WHOLE);
  }

  private Connected connect(Extracted extracted, Extent extent) {
    Resolved resolved = Resolved.from(extracted, extracted.signatures(), parallel(), progress);
    ResolvedApplication application = resolved.application();
    progress.stage("connect", 0);
    List<DomainFact> facts = Frameworks.read(application, options.configuration(), parallel());
    Connector whole = new Connector(parallel());
    Connector connector = extent == Extent.WHOLE ? whole : whole.withoutHandovers();
    return new Connected(
        application,
        connector.connect(
            application, resolved.units(), facts, extracted.reading(resolved.diagnostics())));
  }

  private Recommendation recommendation() {
    return new Recommendation(options.configuration().weighed(), parallel());
  }

  private Past past() {
    return CommitHistory.read(
        options.guidance().repository(),
        EvolutionOptions.of(options.configuration().weighed()),
        options.cache());
  }

  private Parallel parallel() {
    return new Parallel(options.threads());
  }
}
