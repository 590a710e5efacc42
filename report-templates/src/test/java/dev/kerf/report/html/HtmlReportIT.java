package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.AnalysisResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, opened from a file as a user does. */
class HtmlReportIT {

  private static final String HOSTILE = "</script><img src=x onerror=\"document.title='owned'\">";

  @TempDir private Path folder;
  private Browser browser;

  @BeforeEach
  void start() {
    browser = Browser.start(folder.resolve("profile"));
  }

  @AfterEach
  void stop() {
    browser.close();
  }

  private Path written(AnalysisResult result) throws IOException {
    Path file = folder.resolve("index.html");
    try (OutputStream out = Files.newOutputStream(file)) {
      new HtmlReport().write(result, out);
    }
    return file;
  }

  private long number(String expression) {
    return ((Number) browser.value(expression)).longValue();
  }

  @Test
  void it_opens_from_a_file_with_nothing_to_say_and_nothing_to_fetch() throws IOException {
    Path file = written(Results.cut(6, 10, 4));

    browser.open(file, "");

    assertEquals(List.of(), browser.console());
    assertEquals(List.of(file.toUri().toString()), browser.requests());
    assertEquals("Example – Kerf", browser.value("document.title"));
  }

  @Test
  void hostile_names_run_nothing() throws IOException {
    browser.open(written(Results.named(name -> name + HOSTILE)), "");

    assertEquals("Example" + HOSTILE + " – Kerf", browser.value("document.title"));
    assertEquals(0, number("document.images.length"));
    assertEquals(List.of(), browser.console());
  }

  @Test
  void without_script_everything_about_the_recommended_cut_is_there() throws IOException {
    Path file = written(Results.cut(6, 10, 4));
    browser.open(file, "");
    String text =
        "[...document.querySelectorAll('main > :not(#try, #cuts, .cut:not(.shown))')].map(e => {"
            + " const whole = e.cloneNode(true); whole.querySelectorAll('.export,"
            + " button.all').forEach(x => x.remove()); return whole.textContent; }).join()";
    Object complete = browser.value(text);

    browser.withoutScript().open(file, "");

    assertEquals(complete, browser.value(text));
    assertEquals(0, number("document.querySelectorAll('#tools *').length"), "no dead controls");
    assertTrue(number("document.querySelectorAll('.service').length") >= 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 640, 768, 1280, 2560})
  void the_page_never_scrolls_sideways(int width) throws IOException {
    browser.width(width);
    browser.open(written(Results.named(name -> name + "WithQuiteALongName".repeat(6))), "");
    browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertEquals(width, number("innerWidth"));
    assertTrue(
        number("document.documentElement.scrollWidth")
            <= number("document.documentElement.clientWidth"),
        () -> "wider than the window: " + browser.value(WIDER));
  }

  private static final String WIDER =
      "[...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll')"
          + " && e.getBoundingClientRect().right > document.documentElement.clientWidth)"
          + ".slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join('\\n')";

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void every_text_can_be_read_on_its_ground(String scheme) throws IOException {
    browser.width(1280).scheme(scheme).open(written(Results.cut(12, 4, 3)), "");
    browser.value("document.querySelectorAll('details').forEach(d => d.open = true)");

    assertEquals("", browser.value(Contrast.TOO_LOW));
  }

  @Test
  void the_switch_of_colours_is_remembered() throws IOException {
    Path file = written(Results.whole());
    String paper = "getComputedStyle(document.body).backgroundColor";
    browser.scheme("light").open(file, "");
    Object light = browser.value(paper);

    browser.value("document.querySelector('#tools button').click()");
    Object dark = browser.value(paper);
    browser.open(file, "");

    assertNotEquals(light, dark);
    assertEquals(dark, browser.value(paper));
  }

  @Test
  void a_link_into_something_folded_unfolds_it() throws IOException {
    Path file = written(Results.cut(3, 4, 2));

    browser.open(file, "#store-table~3a~table_1_1");

    assertEquals(true, browser.value("document.getElementById('store-table~3a~table_1_1').open"));
  }

  @Test
  void a_page_without_room_for_addresses_has_them_by_its_script() throws IOException {
    browser.open(written(Results.cut(15, 667, 20)), "");

    assertEquals(
        true,
        browser.value(
            "[...document.querySelectorAll('#services .at a')].every(a => a.href"
                + " === 'https://git.example/' + a.textContent.replace(':', '#L'))"));
    assertEquals(0, number("document.querySelectorAll('code.at:not(:has(a))').length"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_link_into_another_cut_shows_all_of_it_and_nothing_of_the_first(boolean script)
      throws IOException {
    Path file = written(Results.cut(3, 4, 2));
    String shown =
        "[...document.querySelectorAll('.cut')].filter(c => c.getBoundingClientRect().height > 0)"
            + ".map(c => c.id).join()";
    if (!script) {
      browser.withoutScript();
    }

    browser.open(file, "");
    assertEquals("cut-cut", browser.value(shown));

    browser.open(file, "#cut-coarse");
    assertEquals("cut-coarse", browser.value(shown));

    browser.open(file, "#coarse.matrix");
    assertEquals("cut-coarse", browser.value(shown));
    assertTrue(number("document.querySelectorAll('#cut-coarse .matrix td').length") > 0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_service_lies_folded_until_somebody_asks_for_it(boolean script) throws IOException {
    Path file = written(Results.cut(3, 4, 2));
    String seen = "document.getElementById('service-service-1.types').checkVisibility()";
    if (!script) {
      browser.withoutScript();
    }

    browser.open(file, "");
    assertEquals(false, browser.value(seen));

    browser.open(file, "#service-service-1");
    assertEquals(true, browser.value(seen));
  }

  @Test
  void tables_name_the_owners_of_the_cut_that_is_shown() throws IOException {
    browser.open(written(Results.cut(3, 4, 2)), "");
    browser.value("location.hash = 'cut-coarse'");
    String owner =
        "document.getElementById('store-table~3a~table_1_1').querySelector('.owner').textContent";

    assertEquals("Everything", settled(owner, "Everything"));
    assertEquals("Verdict", browser.value("document.querySelector('.of-cut.shown a').textContent"));
    assertEquals(
        "#coarse.verdict",
        browser.value("document.querySelector('.of-cut.shown a').getAttribute('href')"));
  }

  @Test
  void the_folders_of_a_place_break_after_their_slashes_once_somebody_looks() throws IOException {
    browser.open(written(Results.cut(3, 4, 2)), "");
    String place = "document.querySelector('#service-service-0 code.at')";
    assertEquals(
        0L, ((Number) browser.value(place + ".querySelectorAll('wbr').length")).longValue());
    Object text = browser.value(place + ".textContent");

    browser.value(place + ".closest('.inside').open = true");
    browser.until(place + ".querySelector('wbr')");

    assertEquals(
        "/", browser.value(place + ".querySelector('wbr').previousSibling.data.slice(-1)"));
    assertEquals(text, browser.value(place + ".textContent"));
  }

  @Test
  void each_list_can_be_taken_along_and_each_section() throws IOException {
    browser.open(written(Results.cut(3, 4, 2)), "");
    browser.value(
        "document.querySelector('#service-service-0 .export > summary').click();"
            + " lists = kerf.listsOf(document.getElementById('service-service-0'))");

    String titles = "lists.map(list => list.title).join()";
    assertTrue(
        browser.value(titles).toString().contains("Entry points"), "" + browser.value(titles));
    assertEquals(
        "route,kind,method,method at\n"
            + "GET /,http,\"Type0.get reads table_0_0, table_0_1; leads into Service1\","
            + "src/main/java/com/example/File.java:5\n",
        browser.value("kerf.csvOf(lists.find(list => list.title === 'Entry points').rows)"));
    assertEquals(
        "Domain,com.example.service0,Type0",
        browser.value(
            "lists.find(list => list.title === 'Types by role').rows"
                + ".map(row => [row.role, row.package, row.type].join())[0]"));
    String markdown =
        browser.value("kerf.markdownOf(document.getElementById('matrix'))").toString();
    assertTrue(markdown.startsWith("## Tables by service\n\n"), markdown);
    assertTrue(
        markdown.contains(
            "\n| table | service0 | service1 | service2 |\n| --- | --- | --- | --- |\n"),
        markdown);
    assertTrue(markdown.contains("\n| table\\_0\\_0 | R 10 W 10 | R 1 |  |\n"), markdown);
  }

  @Test
  void what_each_table_has_one_of_is_one_list_to_take_along() throws IOException {
    browser.open(written(Results.cut(3, 4, 2)), "");
    browser.value("lists = kerf.listsOf(document.getElementById('tables'))");

    assertEquals(
        browser.value("lists.length"), browser.value("new Set(lists.map(l => l.title)).size"));
    String rows = "lists.find(list => list.title === '%s').rows";
    assertEquals(
        number("document.querySelectorAll('#tables details.table').length"),
        number(rows.formatted("Tables") + ".length"));
    assertEquals(
        List.of("table,service,mode,method", "table_0_0,Service0,W,Type0.method0"),
        browser
            .value("kerf.csvOf(" + rows.formatted("Who writes and reads it, by service") + ")")
            .toString()
            .lines()
            .limit(2)
            .toList());
    assertEquals(
        "table_0_0,table_0_1,table_1_0,table_1_1,table_2_0,table_2_1",
        browser.value(
            "[...new Set("
                + rows.formatted("Each place that writes it")
                + ".map(row => row.table))].join()"));
    assertEquals(
        "directly",
        browser.value(rows.formatted("Each place that writes it") + "[0].how"),
        "in words, and not by the id that files have");
  }

  /** The wide ones; all that does not fit would have to be looked for. */
  @Test
  void a_dozen_services_and_all_candidates_are_seen_at_once() throws IOException {
    String hidden = "(e => e.scrollWidth - e.clientWidth)(document.querySelector('%s'))";
    browser.width(1280).open(written(Results.cut(12, 4, 3)), "");

    assertEquals(0, number(hidden.formatted("#matrix .scroll")));
    browser.value("kerf.app.show('tables')");
    assertEquals(0, number(hidden.formatted("#try .matrix")));

    browser.width(390);
    assertEquals(0, number(hidden.formatted("#candidates .scroll")));
  }

  @Test
  void the_script_breaks_long_names_where_the_page_does() throws IOException {
    browser.open(written(Results.cut(6, 10, 4)), "");
    for (String name :
        List.of(
            "StockItemRepository.findByProductSkuAndWarehouseCode",
            "customer_address_history",
            "OrderService calls InventoryReservationService here",
            "ÜbergabeProtokollÄnderungenÖffner",
            "v2Api.Orders2Archive($1,#2)/a-b-c-d-e-f-g-h",
            "short")) {
      assertEquals(
          String.join("|", SoftBreaks.pieces(name, SoftBreaks.LONG)),
          browser.value("kerf.soft('%s').map(p => p.nodeType ? '|' : p).join('')".formatted(name)));
    }
  }

  @Test
  void names_that_are_markup_elsewhere_are_none_in_what_is_taken_along() throws IOException {
    browser.open(written(Results.named(name -> "=" + name + "|\"<b>,*")), "");

    String csv =
        browser
            .value("kerf.csvOf([{name: document.querySelector('#matrix tbody bdi').textContent}])")
            .toString();
    assertEquals("name\n\"'=table_0_0|\"\"<b>,*\"\n", csv);
    String markdown =
        browser.value("kerf.markdownOf(document.getElementById('matrix'))").toString();
    assertTrue(markdown.contains("| =table\\_0\\_0\\|\"\\<b\\>,\\* |"), markdown);
  }

  @Test
  void on_paper_stands_the_cut_that_is_shown_and_nothing_to_click() throws IOException {
    browser.width(720).open(written(Results.cut(6, 10, 4)), "#cut-coarse");
    browser.print();
    String seen =
        "[...document.querySelectorAll('%s')].filter(e => e.getClientRects().length > 0).length";

    assertEquals(0, number(seen.formatted("button, input, .contents a, #try, .switch")));
    assertEquals(1, number(seen.formatted(".cut")));
    assertTrue(number(seen.formatted("#cut-coarse .service")) > 0);
    assertEquals(
        true, browser.value("document.querySelector('#cut-coarse .roles').checkVisibility()"));
    assertEquals("", browser.value(WIDER), "wider than the paper");
    assertEquals(
        "rgb(255, 255, 255)", browser.value("getComputedStyle(document.body).backgroundColor"));
  }

  /** The page follows its address in the next frame. */
  private Object settled(String expression, Object expected) {
    Object value = browser.value(expression);
    for (int i = 0; i < 1000 && !expected.equals(value); i++) {
      value = browser.value(expression);
    }
    return value;
  }
}
