package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.result.AnalysisResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA as far as a program can judge it, on every view in light and dark. */
class AccessibilityIT {

  private static final String VIOLATIONS =
      "axe.run(%s, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
          + " 'best-practice'], resultTypes: ['violations']}).then(result =>"
          + " result.violations.flatMap(v => v.nodes.slice(0, 5).map(n => v.id + ': ' + n.html +"
          + " ' ' + n.failureSummary)).join('\\n'))";

  /** Another cut is shown and what was found is offered a frame later. */
  private static final String SETTLED = "new Promise(done => setTimeout(done, 500)).then(() => ";

  @TempDir private Path folder;

  private static String axe() throws IOException {
    try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static AnalysisResult shop() throws Exception {
    return new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none())
        .analyze(List.of(Path.of("..", "sample-projects", "shop")), "Kerf test");
  }

  private Path written(AnalysisResult result) throws IOException {
    Path file = folder.resolve("index.html");
    try (OutputStream out = Files.newOutputStream(file)) {
      new HtmlReport().write(result, out);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void no_view_keeps_anybody_out(String scheme) throws Exception {
    Path file = written(shop());
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      browser.width(1280).scheme(scheme).open(file, "");
      browser.value(axe());
      assertEquals("", browser.awaited(VIOLATIONS.formatted("document")));
      browser.value(
          "document.querySelectorAll('main > section:not(#try) details, .cut.shown details')"
              + ".forEach(d => d.open = true);"
              + " kerf.app.open.add(kerf.app.cut.services[0].id)");
      for (String part : List.of(".cut.shown", "#candidates", "#data", "#tables", "#coverage")) {
        assertEquals("", browser.awaited(VIOLATIONS.formatted("'" + part + "'")), part);
      }
      browser.value("location.hash = document.querySelectorAll('.cut')[1].id");
      // A link that is halfway under the bar at the top of the window counts as too small.
      assertEquals(
          "",
          browser.awaited(
              SETTLED + "(scrollTo(0, 0), " + VIOLATIONS.formatted("'.cut.shown'") + "))"));
      browser.value(
          "{ const find = document.querySelector('#tools input');"
              + " find.focus(); find.value = 'order'; find.dispatchEvent(new Event('input')); }");
      assertEquals("", browser.awaited(SETTLED + VIOLATIONS.formatted("'.top'") + ")"));
      for (String view : List.of("board", "matrix", "tables", "graph", "list", "changes")) {
        browser.value(
            "kerf.app.select([1]); kerf.app.move([1], 'shared', 'a reason');"
                + " kerf.app.show('"
                + view
                + "')");
        assertEquals("", browser.awaited(VIOLATIONS.formatted("'#try'")), view);
      }
    }
  }

  @Test
  void a_monolith_that_stays_whole_is_no_exception() throws Exception {
    Path file = written(Results.whole());
    try (Browser browser = Browser.start(folder.resolve("profile"))) {
      browser.width(390).open(file, "");
      browser.value(axe());

      assertEquals("", browser.awaited(VIOLATIONS.formatted("document")));
    }
  }
}
