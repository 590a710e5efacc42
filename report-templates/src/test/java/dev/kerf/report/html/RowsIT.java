package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.AnalysisResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that a page has no room for are there for whoever asks, by whatever way. */
final class RowsIT extends WorkbenchPage {

  private static final String LINES = "document.querySelectorAll('.more[data-rows]').length";

  private static final String UNITS =
      "[...document.querySelectorAll('details.unit .method')].map(e =>"
          + " e.textContent).sort().join()";

  private static final String UNPACKED =
      "new Promise(done => kerf.packedRows.then(() => done('')))";

  private AnalysisResult result;

  @BeforeEach
  void analyze() throws Exception {
    result = analyzer().analyze(sample("shop"), "Kerf test");
  }

  /** The page as one with hardly any room would be. */
  private Path openShort(String fragment) throws IOException {
    Path file = folder.resolve("short.html");
    Files.write(
        file,
        new HtmlReport()
            .drawn(result, false, true)
            .written(new Limits(Limits.LAST_STEP, Integer.MAX_VALUE, Integer.MAX_VALUE)));
    browser.open(file, fragment);
    return file;
  }

  @Test
  void whoever_asks_gets_all_rows_of_each_list() throws Exception {
    open(result);
    Object whole = browser.value(UNITS);
    Object tables = browser.value("document.querySelectorAll('#tables details.table').length");
    openShort("");
    assertFalse(whole.equals(browser.value(UNITS)), "the page is short");

    browser.awaited(UNPACKED);
    browser.value(
        "(() => { for (let b; b = document.querySelector('.more[data-rows] button.all');)"
            + " b.click(); })()");

    assertEquals(
        0,
        number(LINES + " - document.querySelectorAll('.cut:not(.shown) .more[data-rows]').length"));
    assertEquals(whole, browser.value(UNITS));
    assertEquals(
        tables, browser.value("document.querySelectorAll('#tables details.table').length"));
    assertEquals(List.of(), browser.console());
  }

  @Test
  void the_line_says_how_many_there_are_and_the_focus_goes_on_with_the_first_new_one()
      throws Exception {
    openShort("");
    String line = "document.querySelector('#tables > .more')";
    int shown = number("document.querySelectorAll('#tables > details.table').length");
    int all = number(line + ".dataset.all");

    assertEquals(
        "and " + (all - shown) + " more Show all " + all, browser.value(line + ".innerText"));
    browser.value(line + ".querySelector('button').click()");
    browser.awaited(UNPACKED);

    assertEquals(all, number("document.querySelectorAll('#tables > details.table').length"));
    assertEquals(
        true,
        browser.value(
            "document.activeElement === document.querySelectorAll('#tables > details.table >"
                + " summary')["
                + shown
                + "]"));
  }

  @Test
  void where_much_lies_packed_the_page_answers_while_it_is_unpacked() throws Exception {
    openShort("");
    // More than is unpacked at once.
    browser.value(
        "(work => { kerf.packedRows.work = (function* () { yield; yield; return yield* work; })();"
            + " })(kerf.packedRows.begun())");
    Object busy =
        browser.value(
            "(b => { b.focus(); b.click(); b.click();"
                + " return b.textContent + ' ' + b.getAttribute('aria-disabled'); })"
                + "(document.querySelector('#tables > .more button'))");

    assertEquals("Unpacking … true", busy);
    browser.awaited(UNPACKED);

    assertEquals(0, number("document.querySelectorAll('#tables > .more').length"));
    assertEquals("SUMMARY", browser.value("document.activeElement.tagName"));
    assertEquals(List.of(), browser.console());
  }

  @Test
  void a_link_leads_to_what_lies_packed() throws Exception {
    openShort("");
    String hidden =
        "[...document.querySelectorAll('#matrix ~ *, .cut.shown a[href^=\"#store-\"]')]"
            + ".map(a => a.hash).find(hash => hash && !document.getElementById(hash.slice(1)))";
    String target = (String) browser.value(hidden);

    openShort(target);

    assertEquals(
        true, browser.value("document.getElementById('" + target.substring(1) + "').open"));
  }

  @Test
  void what_is_taken_along_has_all_rows_though_the_page_does_not_show_them() throws Exception {
    openShort("");
    int lines = number(LINES);
    String menu = "document.querySelector('#matrix > .export')";
    browser.value(menu + ".open = true");
    browser.until(menu + ".textContent.includes(' rows)')");

    assertTrue(
        browser
            .value(menu + ".textContent")
            .toString()
            .contains("(" + result.candidates().get(0).matrix().size() + " rows)"),
        "" + browser.value(menu + ".textContent"));
    assertEquals(lines, number(LINES), "nothing else has changed");
  }

  @Test
  void another_cut_names_the_owners_of_all_tables_however_little_is_shown() throws Exception {
    openShort("");
    browser.value("document.querySelectorAll('.cut.shown .switch a')[1].click()");
    String unnamed =
        "[...document.querySelectorAll('#tables > details.table .owner')]"
            + ".filter(owner => owner.textContent === '').length";
    browser.until(
        "document.querySelectorAll('.cut.shown .switch a')[1].matches('[aria-current]') && "
            + unnamed
            + " === 0");

    assertEquals(0, number(unnamed));
    assertEquals(
        browser.value("document.querySelectorAll('details.unit').length"),
        browser.value("[...document.querySelectorAll('details.unit[data-i]')].length"));
  }

  @Test
  void keeping_only_lines_with_a_word_finds_those_that_lie_packed() throws Exception {
    openShort("");
    String word = result.stores().get(result.stores().size() - 1).id().replaceAll(".*:", "");
    browser.value(
        "(() => { const box = document.querySelector('.search input'); box.value = '"
            + word
            + "'; box.dispatchEvent(new Event('input')); })()");
    browser.until("document.querySelector('.offered button')");
    browser.value("[...document.querySelectorAll('.offered button')].at(-1).click()");

    assertTrue(
        number(
                "[...document.querySelectorAll('#tables details.table')].filter(e => !e.hidden"
                    + " && e.querySelector('summary b').textContent === '"
                    + word
                    + "').length")
            == 1);
  }

  private static int number(String expression) {
    return ((Number) browser.value("Number(" + expression + ")")).intValue();
  }
}
