package dev.kerf.cli;

import dev.kerf.analyzer.MonolithAnalyzer.Suggestions;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Carve;
import dev.kerf.analyzer.result.CoverageSummary;
import dev.kerf.analyzer.result.DataFindings;
import dev.kerf.analyzer.result.Finding;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.SuggestedModel;
import dev.kerf.analyzer.result.UnresolvedEntry;
import dev.kerf.analyzer.result.Verdict;
import dev.kerf.report.html.Beside;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** An analyzer that answers at once, or fails as it is told to. */
final class FakeAnalyzer implements Analyzer {

  private int types = 3;
  private List<Finding> findings = List.of();
  private List<SuggestedModel> suggested = List.of();
  private Optional<RuntimeException> failure = Optional.empty();
  private Optional<Exception> writeFailure = Optional.empty();

  FakeAnalyzer findingTypes(int count) {
    types = count;
    return this;
  }

  FakeAnalyzer complaining(List<Finding> complaints) {
    findings = complaints;
    return this;
  }

  FakeAnalyzer suggesting(List<SuggestedModel> models) {
    suggested = models;
    return this;
  }

  FakeAnalyzer failingWith(RuntimeException exception) {
    failure = Optional.of(exception);
    return this;
  }

  FakeAnalyzer failingToWriteWith(Exception exception) {
    writeFailure = Optional.of(exception);
    return this;
  }

  @Override
  public AnalysisResult analyze(Application application) {
    failure.ifPresent(
        exception -> {
          throw exception;
        });
    Service service =
        new Service(
            "orders",
            "Orders",
            List.of("shop.Order", "shop.Orders"),
            List.of("table:orders"),
            List.of(),
            List.of(),
            List.of());
    Candidate candidate =
        new Candidate(
            "services-1",
            "one",
            "coupling",
            List.of(service),
            new Group(List.of(), List.of()),
            new Group(List.of(), List.of()),
            new TreeMap<>(),
            List.of(),
            List.of(),
            List.of());
    return new AnalysisResult(
        AnalysisResult.SCHEMA_VERSION,
        "kerf",
        "Shop",
        Optional.of("services-1"),
        new Verdict("One service.", List.of(), List.of("2 statements built at run time")),
        List.of(candidate),
        List.of(),
        List.of(),
        DataFindings.none(),
        List.of(),
        coverage(),
        findings,
        open(),
        suggested,
        List.of(),
        new TreeMap<>(),
        Optional.empty());
  }

  private List<UnresolvedEntry> open() {
    int sites = suggested.stream().mapToInt(SuggestedModel::sites).sum();
    return Collections.nCopies(
        sites, new UnresolvedEntry(new Place("A.java", 1), "statement", "x", "unknown"));
  }

  private CoverageSummary coverage() {
    TreeMap<String, Integer> leftOut = new TreeMap<>();
    leftOut.put("test", 7);
    return new CoverageSummary(
        new TreeMap<>(),
        leftOut,
        new TreeMap<>(),
        types,
        0,
        0,
        0,
        0,
        0,
        20,
        0,
        18,
        Optional.empty());
  }

  @Override
  public Suggestions suggest(Application application) {
    return new Suggestions(7, suggested);
  }

  @Override
  public void writeHtml(Carve carve, OutputStream stream) throws IOException {
    stream.write(("<title>" + carve.title() + " carved</title>").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void writeHtml(AnalysisResult result, Beside beside, OutputStream stream)
      throws IOException {
    write("<title>" + result.title() + "</title>", stream);
  }

  @Override
  public void writeJson(AnalysisResult result, OutputStream stream) throws IOException {
    write("{\"title\": \"" + result.title() + "\"}", stream);
  }

  @Override
  public boolean offers(ExportKind what) {
    return what == ExportKind.TABLES;
  }

  @Override
  public Carve carve(Application application, List<String> seeds) {
    Group none = new Group(List.of(), List.of());
    return new Carve(
        Carve.SCHEMA_VERSION,
        "kerf",
        "Shop",
        seeds,
        none,
        none,
        new Carve.Staying(0, 0),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Override
  public void exportContracts(
      Application application, Path boundaries, ExportFormat format, OutputStream stream)
      throws IOException {
    write("service\n", stream);
  }

  @Override
  public void exportArchUnitTest(Application application, Path boundaries, OutputStream stream)
      throws IOException {
    write("class ServiceBoundariesTest {}\n", stream);
  }

  @Override
  public void export(
      Application application, ExportKind what, ExportFormat format, OutputStream stream)
      throws IOException {
    write("table,kind\norders,table\n", stream);
  }

  private void write(String text, OutputStream stream) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    if (writeFailure.isPresent()) {
      if (writeFailure.get() instanceof IOException exception) {
        throw exception;
      }
      throw (RuntimeException) writeFailure.get();
    }
  }
}
