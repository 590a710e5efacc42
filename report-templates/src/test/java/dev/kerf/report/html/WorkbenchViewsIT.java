package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each view of the cut that is tried: what it shows, and that everybody can use it. */
final class WorkbenchViewsIT extends WorkbenchPage {

  @Test
  void a_service_says_what_it_would_have_with_the_others() throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    browser.value(
        "kerf.app.chooseService(kerf.app.cut.number('order'));"
            + " document.querySelectorAll('.inspector details').forEach(d => d.open = true)");
    String before = (String) browser.value("document.querySelector('.inspector').innerText");
    assertTrue(before.contains("tables of others used"), before);
    assertTrue(before.contains("methods asked by others"), before);
    assertTrue(before.contains("transactions split"), before);

    browser.value("kerf.app.merge(kerf.app.cut.number('order'), 0); kerf.app.chooseService(0)");
    assertNotEquals(before, browser.value("document.querySelector('.inspector').innerText"));
  }

  @Test
  void the_matrix_is_walked_by_keyboard() throws IOException {
    open(Results.cut(3, 4, 2));
    browser.value("kerf.app.show('matrix'); document.querySelector('canvas').focus()");

    browser.press("ArrowRight");
    String says = (String) browser.value("document.querySelector('.says').textContent");
    browser.press("Enter");

    assertTrue(says.startsWith("Service0 → Service1: 4 ties"), says);
    assertEquals("list", browser.value("kerf.app.view"));
    assertEquals(
        4L,
        ((Number) browser.value("document.querySelectorAll('#workbench tbody tr').length"))
            .longValue());
  }

  /** Transactions are not of two elements: no cell can have them. */
  @Test
  void a_cell_between_services_counts_what_crosses() throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    browser.value("kerf.app.show('matrix')");
    String cells =
        "(() => { const { app } = kerf; const { rows, cells } = app.matrix.grid; const out = [];"
            + " rows.forEach((a, i) => rows.forEach((b, j) => { if (i !== j && a.home >= 0 &&"
            + " b.home >= 0) out.push(a.label + ' ' + b.label + ' ' + (cells.get(i * rows.length +"
            + " j) ?? 0)); })); return out.join('\\n"
            + "'); })()";
    String counts =
        "(() => { const { app } = kerf; const { rows } = app.matrix.grid; const out = [];"
            + " rows.forEach((a, i) => rows.forEach((b, j) => { if (i !== j && a.home >= 0 &&"
            + " b.home >= 0) { const kinds = app.counts.between.get(a.home * 4096 + b.home) ?? [];"
            + " const sum = [...kinds].reduce((x, y, k) => k === app.model.transaction ? x : x + y,"
            + " 0); out.push(a.label + ' ' + b.label + ' ' + sum); } })); return out.join('\\n"
            + "'); })()";

    assertEquals(browser.value(counts), browser.value(cells));
    assertTrue(((String) browser.value(cells)).lines().anyMatch(line -> !line.endsWith(" 0")));
  }

  @Test
  void tables_that_several_services_write_come_first_and_open_into_types() throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    browser.value("kerf.app.show('tables')");

    String writers =
        (String)
            browser.value(
                "[...document.querySelectorAll('#workbench tbody th .tag')]"
                    + ".map(tag => tag.textContent).join()");
    String first =
        (String) browser.value("document.querySelector('#workbench tbody th').innerText");
    int columns = columnsOfTables();
    browser.value("document.querySelector('#workbench thead button').click()");

    assertTrue(writers.startsWith("2 writers"), writers);
    assertTrue(first.contains("writers"), first);
    assertTrue(columnsOfTables() > columns, "a service opened into its types");
    browser.value("document.querySelector('#workbench td.writes button').click()");
    assertEquals("list", browser.value("kerf.app.view"));
    String kinds =
        (String)
            browser.value(
                "[...document.querySelectorAll('#workbench tbody td:first-child')]"
                    + ".map(cell => cell.textContent).join()");
    assertTrue(kinds.contains("table write"), kinds);
  }

  private int columnsOfTables() {
    return ((Number) browser.value("document.querySelectorAll('#workbench thead th').length"))
        .intValue();
  }

  @Test
  void all_ties_of_what_is_chosen_can_be_read() throws IOException {
    open(Results.cut(3, 40, 10));
    browser.value(
        "kerf.app.select(kerf.app.cut.members(0));"
            + " document.querySelectorAll('.inspector details').forEach(d => d.open = true)");
    String ties = "document.querySelectorAll('.inspector .ties li').length";
    String told = "parseInt(document.querySelector('details:has(> .ties) summary').textContent)";
    assertEquals(60L, ((Number) browser.value(ties)).longValue());
    browser.value("document.querySelector('[data-key=all-ties]').click()");
    assertEquals(browser.value(told), browser.value(ties));
    assertTrue(((Number) browser.value(ties)).longValue() > 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"undefined", "0"})
  void lines_of_a_narrow_picture_pass_over_no_box(String service) throws IOException {
    browser.width(390);
    open(Results.cut(9, 3, 2));
    browser.value("kerf.app.show('graph'); kerf.app.chooseService(" + service + ")");
    Object crossed =
        browser.value(
            """
            (() => {
              const boxes = [...document.querySelectorAll('.graph .node')].map(e => e.getBBox());
              const inside = (p, b) => p.x > b.x + 1 && p.x < b.x + b.width - 1
                && p.y > b.y + 1 && p.y < b.y + b.height - 1;
              const lines = [...document.querySelectorAll('.graph .tie')];
              const apart = boxes.every((a, i) => boxes.every((b, j) => i === j
                || a.x + a.width <= b.x || b.x + b.width <= a.x
                || a.y + a.height <= b.y || b.y + b.height <= a.y));
              return [lines.length > 1, apart, lines.filter(line =>
                Array.from({ length: 41 }, (_, i) => line.getPointAtLength(
                  line.getTotalLength() * i / 40)).some(p => boxes.some(b => inside(p, b)))).length]
                .join();
            })()
            """);
    assertEquals("true,true,0", crossed);
  }

  @Test
  void the_graph_is_walked_by_keyboard() throws IOException {
    open(Results.cut(3, 4, 2));
    browser.value(
        "kerf.app.show('graph'); kerf.app.select([0]);"
            + " document.querySelector('.graph .pick').focus()");
    String looked = (String) browser.value("document.activeElement.ariaLabel");

    browser.press("Enter");

    String selected = (String) browser.value("kerf.app.model.id(kerf.app.selected[0])");
    assertEquals("graph", browser.value("kerf.app.view"));
    assertTrue(looked.startsWith(selected + " ("), looked + " / " + selected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrix", "graph"})
  void a_picture_stands_by_itself(String view) throws IOException {
    String hostile = "<script>document.title='owned'</script>";
    open(Results.named(name -> name + hostile));
    browser.value(
        "URL.createObjectURL = blob => { globalThis.saved = blob; return '#'; };"
            + " kerf.app.show('"
            + view
            + "')");

    browser.value("document.querySelector('#workbench [aria-label$=\"as SVG\"]').click()");

    String svg = (String) browser.awaited("saved.text()");
    assertTrue(svg.startsWith("<svg"), svg);
    assertTrue(svg.contains("&lt;/script&gt;"), svg);
    assertFalse(svg.contains("<script") || svg.contains("class="), svg);
  }

  @Test
  void a_matrix_of_few_services_lies_in_its_box_to_the_last_row() throws IOException {
    browser.width(1280);
    open(Results.cut(16, 2, 1));
    browser.value("kerf.app.show('matrix')");

    assertEquals(
        0L,
        ((Number)
                browser.value(
                    "(box => box.scrollHeight - box.clientHeight)(document.querySelector('.dsm'))"))
            .longValue());
  }

  @Test
  void no_line_of_a_narrow_graph_runs_through_a_heading() throws IOException {
    browser.width(390);
    open(Results.cut(3, 4, 2));
    browser.value("kerf.app.select([0]); kerf.app.show('graph')");

    assertEquals(
        "",
        browser.value(
            "[...document.querySelectorAll('.graph > .title')].filter(t => { const a = t.getBBox();"
                + " return [...document.querySelectorAll('.graph .tie')].some(p => { const b ="
                + " p.getBBox(); return b.x < a.x + a.width && a.x < b.x + b.width && b.y < a.y +"
                + " a.height && a.y < b.y + b.height; }); }).map(t => t.textContent).join()"));
  }

  @Test
  void what_is_looked_for_is_selected_in_every_view() throws IOException {
    open(Results.cut(3, 4, 2));
    for (String view : List.of("board", "matrix", "tables", "graph")) {
      browser.value(
          "kerf.app.select([]); kerf.app.show('"
              + view
              + "'); { const find = document.querySelector('[data-key=find]');"
              + " find.value = 'SERVICE1.type2'; find.dispatchEvent(new Event('change')); }");

      assertEquals(
          "com.example.service1.Type2",
          browser.value("kerf.app.model.id(kerf.app.selected[0])"),
          view);
      assertEquals(view, browser.value("kerf.app.view"));
    }
    browser.value("kerf.app.show('matrix')");
    assertEquals(
        "Type2",
        browser.value("kerf.app.matrix.grid.rows[kerf.app.matrix.cursor.row].label"),
        "the matrix opened down to it");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 1280})
  void no_view_scrolls_the_page_sideways(int width) throws IOException {
    browser.width(width);
    open(Results.named(name -> name + "WithQuiteALongName".repeat(6)));

    for (String view : List.of("board", "matrix", "tables", "graph", "list", "changes")) {
      browser.value("kerf.app.select([0]); kerf.app.show('" + view + "')");
      Number wide = (Number) browser.value("document.documentElement.scrollWidth");
      assertTrue(wide.intValue() <= width, view + " is " + wide + " wide");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void every_text_of_every_view_can_be_read(String scheme) throws IOException {
    browser.width(1280).scheme(scheme);
    open(Results.cut(12, 4, 3));

    for (String view : List.of("board", "matrix", "tables", "graph", "list", "changes")) {
      browser.value(
          "kerf.app.select([0]); kerf.app.move([0], 'service-2', ''); kerf.app.show('"
              + view
              + "')");
      assertEquals("", browser.value(Contrast.TOO_LOW), view);
    }
  }

  @Test
  void hostile_names_run_nothing_in_any_view() throws IOException {
    String hostile = "</script><img src=x onerror=\"document.title='owned'\">";
    open(Results.named(name -> name + hostile));
    String title = (String) browser.value("document.title");

    for (String view : List.of("board", "matrix", "tables", "graph", "list", "changes")) {
      browser.value("kerf.app.select([0]); kerf.app.show('" + view + "')");
      assertEquals(0L, ((Number) browser.value("document.images.length")).longValue(), view);
    }
    browser.value("kerf.app.move([0], 'service-1', '" + "<img src=y onerror=alert(1)>" + "')");

    assertEquals(title, browser.value("document.title"));
    assertEquals(List.of(), browser.console());
  }
}
