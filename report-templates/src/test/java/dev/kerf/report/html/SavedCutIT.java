package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.recommend.AcceptedCut;
import dev.kerf.analyzer.recommend.Guidance;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Tie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the page counts and writes is what the analyzer counts and writes, on the way there and on
 * the way back.
 */
final class SavedCutIT extends WorkbenchPage {

  @ParameterizedTest
  @ValueSource(strings = {"shop", "courier"})
  void it_counts_every_candidate_as_the_analyzer_does(String sample) throws Exception {
    AnalysisResult result = analyzer().analyze(sample(sample), "Kerf test");
    open(result);

    for (int i = 0; i < result.candidates().size(); i++) {
      Candidate candidate = result.candidates().get(i);
      browser.value("kerf.app.startFrom(" + i + ")");
      SortedSet<String> expected = new TreeSet<>();
      for (Tie tie : candidate.ties()) {
        expected.add(tie.from() + ' ' + tie.to() + ' ' + tie.kind() + ' ' + tie.count());
      }
      if (expected.isEmpty()) {
        expected.add("");
      }
      assertEquals(String.join("\n", expected), String.join("\n", counted()), candidate.id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop", "courier"})
  void a_candidate_is_saved_as_init_would_write_it(String sample) throws Exception {
    AnalysisResult result = analyzer().analyze(sample(sample), "Kerf test");
    open(result);

    for (int i = 0; i < result.candidates().size(); i++) {
      String text = "kerf.boundariesText(kerf.app.model, kerf.Cut.of(kerf.app.model.cuts[%d]))";
      assertEquals(AcceptedCut.text(result.candidates().get(i)), browser.value(text.formatted(i)));
    }
  }

  /** Seventy moves by a rule without favourites, then the file is read and counted anew. */
  @Test
  void a_saved_cut_read_back_crosses_as_the_page_said() throws Exception {
    AnalysisResult result = analyzer().analyze(sample("shop"), "Kerf test");
    open(result);
    browser.value(
        "(() => { const { app } = kerf; for (let i = 0; i < 70; i++) {"
            + " const homes = [...app.cut.services.map(s => s.id), 'shared', 'unassigned'];"
            + " app.move([(i * 7919 + 13) % app.model.size], homes[(i * 31) % homes.length], '');"
            + " } app.split([1, 5, 9], '');"
            + " const named = [...new Set(app.model.named.flat().filter(c => c >= 0))];"
            + " named.slice(0, 20).forEach((column, i) =>"
            + "   app.move([column], app.cut.services[i % app.cut.services.length].id, ''));"
            + " app.merge(0, 1); app.rename(1, 'Änderung: \"x\"'); })()");

    Codebase codebase = analyzer().read(sample("shop"));
    String saved = (String) browser.value(SAVED);
    assertTrue(saved.contains("columns:"), "columns have homes of their own");
    Boundaries boundaries = readBack(codebase, result, saved);
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Crossing crossing : new Crossings(codebase).across(boundaries)) {
      counts.merge(
          crossing.fromService() + ' ' + crossing.toService() + ' ' + crossing.kind().word(),
          1,
          Integer::sum);
    }
    SortedSet<String> expected = new TreeSet<>();
    counts.forEach((key, count) -> expected.add(key + ' ' + count));

    assertTrue(expected.size() > 20, "a cut of this kind has many ties");
    assertEquals(String.join("\n", expected), String.join("\n", counted()));
  }

  /** What two people argue over is what the one saved and the other analysed again. */
  @Test
  void a_saved_cut_comes_back_as_the_draft_of_the_next_report() throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    browser.value(
        "(() => { const { app } = kerf; const { model } = app;"
            + " app.move([0, 7, model.typeCount], app.cut.services[1].id, '');"
            + " app.move([model.find('table:orders.status')], app.cut.services[0].id, '');"
            + " app.pin([0, model.typeCount, 12], true); })()");
    SortedSet<String> counts = counted();
    String saved = (String) browser.value(SAVED.replace("['by hand']", "undefined"));

    Guidance guidance =
        new Guidance(
            Optional.of(
                BoundariesReader.read(
                    "boundaries.yml", saved.getBytes(StandardCharsets.UTF_8), kinds())),
            Optional.empty(),
            Optional.empty(),
            false);
    AnalysisResult again =
        new MonolithAnalyzer(AnalysisOptions.defaults().with(guidance), Progress.none())
            .analyze(sample("shop"), "Kerf test");
    browser.leave();
    open(again);
    int draft = again.candidates().stream().map(Candidate::id).toList().indexOf("draft");
    browser.value("kerf.app.startFrom(" + draft + ")");

    assertEquals(String.join("\n", counts), String.join("\n", counted()));
    assertEquals(
        AcceptedCut.text(again.candidates().get(draft)),
        browser.value(SAVED.replace("['by hand']", "undefined")));
  }

  /** The one gives a type away, the other a table, and git puts both together. */
  @Test
  void what_two_people_saved_merges_as_text() throws Exception {
    AnalysisResult result = analyzer().analyze(sample("shop"), "Kerf test");
    open(result);
    String start = (String) browser.value(SAVED);
    browser.value("kerf.app.move([kerf.app.cut.members(0)[0]], kerf.app.cut.services[1].id, '')");
    String one = (String) browser.value(SAVED);
    browser.value(
        "kerf.app.undo(); const last = kerf.app.cut.services.length - 1;"
            + " kerf.app.move([kerf.app.cut.members(last).at(-1)],"
            + " kerf.app.cut.services[last - 1].id, '')");
    String other = (String) browser.value(SAVED);
    browser.value(
        "kerf.app.move([kerf.app.history.start.members(0)[0]], kerf.app.cut.services[1].id, '')");

    MergeResult<RawText> merged =
        new MergeAlgorithm(new HistogramDiff())
            .merge(RawTextComparator.DEFAULT, raw(start), raw(one), raw(other));
    assertFalse(merged.containsConflicts());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MergeFormatter().formatMerge(out, merged, "base", "one", "other", StandardCharsets.UTF_8);
    assertNotEquals(start, one);
    assertNotEquals(start, other);
    assertEquals(browser.value(SAVED), out.toString(StandardCharsets.UTF_8));
  }

  private static RawText raw(String text) {
    return new RawText(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> kinds() {
    return Arrays.stream(CrossingKind.values()).map(CrossingKind::word).toList();
  }

  private static Boundaries readBack(Codebase codebase, AnalysisResult result, String text)
      throws Exception {
    List<Element> elements = new ArrayList<>();
    result.types().forEach(type -> elements.add(TypeName.of(type.name())));
    List<StoreName> stores = List.copyOf(codebase.stores().keySet());
    elements.addAll(stores);
    elements.addAll(codebase.columnNames());
    Ownership ownership =
        Ownership.of(
            BoundariesReader.read("b.yml", text.getBytes(StandardCharsets.UTF_8), kinds()),
            elements);
    assertEquals(List.of(), ownership.conflicts());
    return ownership.boundaries();
  }
}
