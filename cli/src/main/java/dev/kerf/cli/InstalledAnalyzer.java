package dev.kerf.cli;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.MonolithAnalyzer.Analysis;
import dev.kerf.analyzer.MonolithAnalyzer.Suggestions;
import dev.kerf.analyzer.MonolithAnalyzer.TypeDependencies;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.UnknownSeedsException;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.carve.Seeds;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import dev.kerf.analyzer.discover.WorkspaceFiles;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.report.ArchUnitSource;
import dev.kerf.analyzer.report.ExportTable;
import dev.kerf.analyzer.report.Exports;
import dev.kerf.analyzer.report.JsonReport;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Carve;
import dev.kerf.analyzer.result.Finding;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.yaml.NearestWord;
import dev.kerf.report.html.Beside;
import dev.kerf.report.html.HtmlReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/** The analyzer and the reports of this build, as the commands see them. */
final class InstalledAnalyzer implements Analyzer {

  private final Streams streams;
  private final CacheChoice cache;

  /** Keeps nothing from one run to the next. */
  InstalledAnalyzer(Streams streams) {
    this(streams, CacheChoice.none());
  }

  InstalledAnalyzer(Streams streams, CacheChoice cache) {
    this.streams = streams;
    this.cache = cache;
  }

  @Override
  public AnalysisResult analyze(Application application) {
    try (ProgressLine progress = new ProgressLine(streams)) {
      return analyzer(application, progress).analyze(application.folders(), Version.line());
    } catch (NoWorkspaceException e) {
      throw WrongUse.of(e);
    }
  }

  @Override
  public Answer answer(Application application) {
    Optional<KeptAnswers> answers = cache.folder().map(KeptAnswers::new);
    if (answers.isEmpty()) {
      preparePage();
      return Analyzer.super.answer(application);
    }
    try (ProgressLine progress = new ProgressLine(streams)) {
      MonolithAnalyzer analyzer = analyzer(application, progress);
      WorkspaceFiles files = analyzer.files(application.folders());
      Optional<Answer> kept = answers.get().find(() -> analyzer.fingerprint(files, Version.line()));
      if (kept.isPresent()) {
        return kept.get();
      }
      preparePage();
      Analysis analysis = analyzer.analyze(files, Version.line());
      return new FreshAnswer(
          analysis.result(),
          this,
          (answer, json, html) -> answers.get().keep(analysis.key(), answer, json, html));
    } catch (NoWorkspaceException e) {
      throw WrongUse.of(e);
    }
  }

  /** Whatever goes wrong there goes wrong again, and is told, when the page is written. */
  private static void preparePage() {
    Thread beside = new Thread(new FutureTask<>(HtmlReport::prepare, null), "prepare page");
    beside.setDaemon(true);
    beside.start();
  }

  @Override
  public Suggestions suggest(Application application) {
    try (ProgressLine progress = new ProgressLine(streams)) {
      return analyzer(application, progress).suggest(application.folders());
    } catch (NoWorkspaceException e) {
      throw WrongUse.of(e);
    }
  }

  @Override
  public void writeHtml(Carve carve, OutputStream stream) throws IOException {
    new HtmlReport().write(carve, stream);
  }

  @Override
  public void writeHtml(AnalysisResult result, Beside beside, OutputStream stream)
      throws IOException {
    new HtmlReport(beside).write(result, stream);
  }

  @Override
  public void writeJson(AnalysisResult result, OutputStream stream) throws IOException {
    new JsonReport().write(result, stream);
  }

  @Override
  public boolean offers(ExportKind what) {
    return what.needsBoundaries() || Exports.offers(what.toString());
  }

  @Override
  public void export(
      Application application, ExportKind what, ExportFormat format, OutputStream stream)
      throws IOException {
    format.table().write(table(application, what.toString()), stream);
  }

  @Override
  public void exportContracts(
      Application application, Path boundaries, ExportFormat format, OutputStream stream)
      throws IOException {
    BoundariesFile cut = new CutFile(boundaries, Optional.empty()).boundaries();
    try (ProgressLine progress = new ProgressLine(streams)) {
      format
          .table()
          .write(
              Exports.contracts(
                  analyzer(application, progress).contracts(application.folders(), cut)),
              stream);
    } catch (NoWorkspaceException e) {
      throw WrongUse.of(e);
    }
  }

  @Override
  public void exportArchUnitTest(Application application, Path boundaries, OutputStream stream)
      throws IOException {
    BoundariesFile cut = new CutFile(boundaries, Optional.empty()).boundaries();
    try (ProgressLine progress = new ProgressLine(streams)) {
      ArchUnitSource.write(
          analyzer(application, progress).codeBoundaries(application.folders(), cut), stream);
    } catch (NoWorkspaceException e) {
      throw WrongUse.of(e);
    }
  }

  @Override
  public Carve carve(Application application, List<String> seeds) {
    try (ProgressLine progress = new ProgressLine(streams)) {
      return analyzer(application, progress).carve(application.folders(), seeds, Version.line());
    } catch (NoWorkspaceException e) {
      throw WrongUse.of(e);
    } catch (UnknownSeedsException e) {
      throw unknown(e.seeds());
    }
  }

  private static WrongUse unknown(Seeds seeds) {
    List<WrongUse.Problem> problems = new ArrayList<>();
    Vocabulary known = new Vocabulary(seeds.words());
    for (String word : seeds.unknown()) {
      String near =
          NearestWord.of(word, known.words())
              .map(found -> "Did you mean '" + found + "'? ")
              .orElse("");
      problems.add(
          new WrongUse.Problem(
              "the application has no type, table or route '" + word + "'",
              near + "`kerf export --what tables` and `--what entry-points` list what there is."));
    }
    seeds
        .ambiguous()
        .forEach(
            (word, meant) ->
                problems.add(
                    new WrongUse.Problem(
                        "'" + word + "' is the name of several types",
                        "Say which: " + String.join(", ", meant))));
    return new WrongUse(problems);
  }

  private ExportTable table(Application application, String what) {
    if (what.equals(Exports.TYPE_DEPENDENCIES)) {
      TypeDependencies read = dependencies(application);
      tell(read.diagnostics(), read.dependencies().isEmpty());
      return Exports.typeDependencies(read.dependencies());
    }
    Codebase read = read(application);
    tell(read.diagnostics(), read.types().isEmpty());
    return Exports.of(read, what);
  }

  /**
   * Says beside a table what was wrong with the input.
   *
   * @param empty whether nothing was read that a table could be of
   * @throws WrongUse where that is so because of what was wrong
   */
  private void tell(List<Diagnostic> diagnostics, boolean empty) {
    new FindingPrinter(streams)
        .print(diagnostics.stream().sorted().map(InstalledAnalyzer::finding).toList());
    if (empty && diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
      throw new WrongUse(
          "nothing to export: no type of the application was read",
          "Name the folder that holds the sources of the application. More: kerf explain"
              + " no-java-source");
    }
  }

  private static Finding finding(Diagnostic diagnostic) {
    SourceLocation at = diagnostic.location();
    return new Finding(
        diagnostic.severity().name(),
        diagnostic.id(),
        new Place(at.path(), at.line()),
        diagnostic.message(),
        diagnostic.remedy());
  }

  private TypeDependencies dependencies(Application application) {
    try (ProgressLine progress = new ProgressLine(streams)) {
      return analyzer(application, progress).dependencies(application.folders());
    } catch (NoWorkspaceException e) {
      throw WrongUse.of(e);
    }
  }

  private Codebase read(Application application) {
    try (ProgressLine progress = new ProgressLine(streams)) {
      return analyzer(application, progress).read(application.folders());
    } catch (NoWorkspaceException e) {
      throw WrongUse.of(e);
    }
  }

  private MonolithAnalyzer analyzer(Application application, Progress progress) {
    return new MonolithAnalyzer(
        AnalysisOptions.defaults()
            .with(application.configuration())
            .with(application.from())
            .with(application.guidance())
            .with(cache.folder()),
        progress);
  }
}
