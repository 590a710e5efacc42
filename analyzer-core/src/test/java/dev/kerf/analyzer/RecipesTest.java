package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.RecipeSamples.Sample;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.config.ConfigurationFiles;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.crossing.Recipe;
import dev.kerf.analyzer.gate.Policy;
import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a finding tells people to do clears it, and adds nothing that fails. */
final class RecipesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir static Path folder;

  /** Many samples begin alike: what they begin with is read and judged once. */
  private static final Map<List<String>, ChangeReview.Version> VERSIONS = new HashMap<>();

  private static final Map<ChangeReview.Version, List<String>> TOLD = new HashMap<>();

  private static final ChangeReview REVIEW = new ChangeReview(options(), Progress.none());

  static Stream<Sample> samples() {
    return RecipeSamples.all().stream();
  }

  @Test
  void every_step_of_every_recipe_has_a_sample() {
    TreeSet<String> steps = new TreeSet<>();
    for (CrossingKind kind : CrossingKind.values()) {
      Recipe.of(kind).steps().forEach(step -> steps.add(kind.word() + ": " + step));
    }
    assertEquals(
        String.join("\n", steps),
        samples().map(Sample::toString).sorted().distinct().collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_step_clears_the_finding_and_adds_none_that_fails(Sample sample) throws Exception {
    ChangeReview.Version before = version(sample.before());
    ChangeReview.Version after = version(sample.after());

    assertTrue(told(before).contains(sample.kind().word()), "nothing to clear");
    assertEquals(
        List.of(),
        told(after).stream().filter(sample.kind().word()::equals).toList(),
        "what the step should have cleared");
    GateResult result =
        REVIEW.compare(ChangeReview.Change.of(before, after), Policy.DEFAULT, TODAY, "kerf");
    assertEquals(List.of(), failing(result));
  }

  /** The kinds of all crossings that the gate looks at. */
  private static List<String> told(ChangeReview.Version version) throws Exception {
    List<String> known = TOLD.get(version);
    if (known == null) {
      known = judged(version);
      TOLD.put(version, known);
    }
    return known;
  }

  private static List<String> judged(ChangeReview.Version version) throws Exception {
    return new StandingReview(options(), Progress.none(), version, TODAY, "kerf")
        .everything(Policy.DEFAULT).findings().stream().map(GateFinding::kind).toList();
  }

  private static List<String> failing(GateResult result) {
    List<String> out = new ArrayList<>();
    for (GateFinding finding : result.findings()) {
      if (finding.fails()) {
        out.add(finding.kind() + ' ' + String.join(" ", finding.ends()));
      }
    }
    for (GateNotice notice : result.notices()) {
      if (notice.fails()) {
        out.add(notice.id() + ": " + notice.message());
      }
    }
    return out;
  }

  private static AnalysisOptions options() {
    return AnalysisOptions.defaults();
  }

  private static ChangeReview.Version version(List<String> sources) throws Exception {
    ChangeReview.Version known = VERSIONS.get(sources);
    if (known == null) {
      known = written("shop-" + VERSIONS.size(), sources);
      VERSIONS.put(sources, known);
    }
    return known;
  }

  private static ChangeReview.Version written(String name, List<String> sources) throws Exception {
    Path root = folder.resolve(name);
    TextWorkspace workspace = new TextWorkspace(root);
    String boundaries = SampleSources.BOUNDARIES;
    SampleSources.ALWAYS.forEach(workspace::java);
    if (sources.stream().noneMatch(source -> source.contains("CREATE TABLE customers"))) {
      workspace.file("src/main/resources/db/migration/V0__shop.sql", SampleSources.SCHEMA);
    }
    int migrations = 0;
    for (String source : sources) {
      if (source.startsWith("version:")) {
        boundaries = source;
      } else if (source.startsWith("package")) {
        workspace.java(source);
      } else {
        workspace.file("src/main/resources/db/migration/V" + ++migrations + "__shop.sql", source);
      }
    }
    BoundariesFile file =
        BoundariesReader.read(
            "boundaries.yml", boundaries.getBytes(StandardCharsets.UTF_8), CrossingKind.words());
    return new ChangeReview.Version(
        name,
        new MonolithAnalyzer(options().with(ConfigurationFiles.of(List.of(root))), Progress.none())
            .files(List.of(root))
            .workspace(),
        file);
  }
}
