package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.ProgressResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * WCAG 2.2 AA as far as a program can judge it, on every view: in light and dark, on a wide screen,
 * at twice the size (a window of 1280 pixels at 200 % zoom is one of 640) and on a telephone.
 */
final class AccessibilityIT extends WorkbenchPage {

  private static final String RULES =
      "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
          + " resultTypes: ['violations']";

  private static final String VIOLATIONS =
      "axe.run(%s, {"
          + RULES
          + "}).then(result =>"
          + " result.violations.flatMap(v => v.nodes.slice(0, 5).map(n => v.id + ': ' + n.html +"
          + " ' ' + n.failureSummary)).join('\\n'))";

  /** What is found is offered a frame later. */
  private static final String SETTLED = "new Promise(done => setTimeout(done, 500)).then(() => ";

  /**
   * Unfolds all there is. Rows of a list have one template, as have services and tables: the first
   * ones speak for the rest, or this would take minutes.
   */
  private static final String UNFOLD =
      """
      {
        const keep = (list, most) => [...list].slice(most).forEach(each => each.remove());
        document.querySelectorAll('.cut.shown, main > section:not(#try)').forEach(part => {
          keep(part.querySelectorAll('section.service:not(.strays)'), 2);
          part.querySelectorAll('tbody, ul, ol, dl, .obstacles').forEach(of => keep(of.children, 4));
          part.querySelectorAll('tr').forEach(row => keep(row.children, 12));
        });
        keep(document.querySelectorAll('#tables > details'), 4);
        keep(document.querySelectorAll('#data > .unit'), 4);
        document.querySelectorAll('main > section:not(#try) details, .cut.shown details')
          .forEach(each => each.open = true);
      }
      """;

  /** Of everything that a page can have. */
  private static Path page;

  private static Path carve;

  @BeforeAll
  static void draw(@TempDir Path pages) throws Exception {
    ProgressResult progress =
        ProgressChartTest.result(
            false,
            ProgressChartTest.week("2026-W01", "0123456789abcdef", 10, 0, 2),
            ProgressChartTest.week("2026-W02", "fedcba98", 8, 3, 5));
    page = pages.resolve("index.html");
    try (OutputStream out = Files.newOutputStream(page)) {
      new HtmlReport(new Beside(Optional.of(Results.cut(4, 5, 2)), Optional.of(progress)))
          .write(analyzer().analyze(sample("shop"), "Kerf test"), out);
    }
    carve = Files.writeString(pages.resolve("carve.html"), CarvePageTest.page(name -> name));
  }

  private static String axe() throws IOException {
    try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Nobody is kept out of a part of the page, and nobody has to shift the page sideways. */
  private static void assertOpenToAll(String part, String what) {
    assertEquals("", browser.awaited(VIOLATIONS.formatted(part)), what);
    long beyond =
        ((Number)
                browser.value(
                    "document.documentElement.scrollWidth"
                        + " - document.documentElement.clientWidth"))
            .longValue();
    assertTrue(beyond <= 0, what + " reaches beyond the window by " + beyond);
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "640, light", "640, dark", "390, light", "390, dark"})
  void no_part_of_the_page_keeps_anybody_out(int width, String scheme) throws Exception {
    browser.width(width).scheme(scheme).open(page, "");
    browser.value(axe());
    List<?> parts =
        (List<?>)
            browser.value(
                "[...document.querySelectorAll('main > section, .cut.shown > section')]"
                    + ".map(part => part.id)");
    for (String part : List.of("since", "progress", "candidates", "data", "tables", "coverage")) {
      assertTrue(parts.contains(part), parts::toString);
    }
    // Another cut is unpacked and told of once somebody goes there.
    browser.value("location.hash = document.querySelectorAll('.cut')[1].id");
    browser.until("document.querySelectorAll('.cut')[1].classList.contains('shown')");
    browser.value(
        "document.querySelectorAll('.cut:not(.shown) > section:not(:first-child)')"
            + ".forEach(other => other.remove())");
    browser.value(UNFOLD + "scrollTo(0, 0)"); // What is halfway under the bar counts as too small.
    assertOpenToAll("document", "the page");
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "640, light", "640, dark", "390, light", "390, dark"})
  void no_view_of_another_cut_keeps_anybody_out(int width, String scheme) throws Exception {
    browser.width(width).scheme(scheme).open(page, "");
    browser.value(
        axe()
            + "; document.querySelectorAll('main > section:not(#try), .cut').forEach(e =>"
            + " e.remove()); kerf.app.open.add(kerf.app.cut.services[0].id); kerf.app.move([1],"
            + " 'shared', 'a reason')");
    for (String view : List.of("board", "matrix", "tables", "graph", "list", "changes")) {
      browser.value("kerf.app.select([]); kerf.app.show('" + view + "')");
      browser.value(
          "[...document.querySelectorAll('#try .crossing-rows tbody tr')].slice(8)"
              + ".forEach(row => row.remove())");
      assertOpenToAll("'#try'", view);
    }
    for (String view : List.of("board", "matrix", "tables", "graph")) {
      browser.value("kerf.app.show('" + view + "'); kerf.app.select([1])");
      assertOpenToAll("'#workbench'", view + " with a type");
      browser.value("kerf.app.chooseService(0)");
      assertOpenToAll("'#workbench'", view + " with a service");
    }
    browser.value(
        "{ const find = document.querySelector('#tools input');"
            + " find.focus(); find.value = 'order'; find.dispatchEvent(new Event('input')); }");
    browser.awaited(SETTLED + "0)");
    assertOpenToAll("'.top'", "what is found");
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "640, light", "640, dark", "390, light", "390, dark"})
  void what_a_part_would_take_to_go_keeps_nobody_out(int width, String scheme) throws Exception {
    browser.width(width).scheme(scheme).open(carve, "");
    browser.value(axe() + ";document.querySelectorAll('details').forEach(d => d.open = true)");
    assertOpenToAll("document", "the carving");
  }

  @Test
  void a_monolith_that_stays_whole_is_no_exception() throws Exception {
    browser.width(390);
    open(Results.whole());
    browser.value(axe());
    assertOpenToAll("document", "the page");
  }
}
