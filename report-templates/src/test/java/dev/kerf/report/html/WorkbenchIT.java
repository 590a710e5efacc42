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
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Moving things around in the page: what its script counts and writes is what the analyzer counts
 * and writes, and everything can be undone, shared and done by keyboard.
 */
class WorkbenchIT {

  /** Counts by pair of services and kind, as lines. */
  private static final String COUNTS =
      "[...kerf.app.counts.between].flatMap(([key, kinds]) => [...kinds].map((n, k) => [key, k, n]))"
          + ".filter(([, , n]) => n > 0).map(([key, k, n]) =>"
          + " kerf.app.cut.services[Math.floor(key / 4096)].id + ' ' +"
          + " kerf.app.cut.services[key % 4096].id + ' ' + kerf.app.model.kinds[k] + ' ' + n)"
          + ".join('\\n')";

  private static final String SAVED =
      "kerf.boundariesText(kerf.app.model, kerf.app.cut, ['by hand'])";

  /** One for all: starting it takes longer than most of what is asked of it. */
  @TempDir private static Path profile;

  private static Browser browser;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    browser = Browser.start(profile);
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @AfterEach
  void forget() {
    browser.value("localStorage.clear()");
    browser.forget();
  }

  private Path open(AnalysisResult result) throws IOException {
    Path file = folder.resolve("index.html");
    try (OutputStream out = Files.newOutputStream(file)) {
      new HtmlReport().write(result, out);
    }
    browser.open(file, "");
    return file;
  }

  private static MonolithAnalyzer analyzer() {
    return new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none());
  }

  private static List<Path> sample(String name) {
    return List.of(Path.of("..", "sample-projects", name));
  }

  private SortedSet<String> counted() {
    return new TreeSet<>(Arrays.asList(((String) browser.value(COUNTS)).split("\n")));
  }

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
  void what_is_pinned_stays_when_more_than_itself_is_moved() throws IOException {
    open(Results.cut(3, 4, 2));
    browser.value("kerf.app.pin([0], true); kerf.app.move([0, 1, 2], 'service-1', '')");
    assertEquals("service-0", homeOf(0), "pinned");
    assertEquals("service-1", homeOf(1));

    browser.value("kerf.app.move([0], 'service-2', '')");
    assertEquals("service-2", homeOf(0), "meant itself");
    String saved = (String) browser.value(SAVED);
    assertTrue(
        saved.endsWith(
            "constraints:\n  pinned:\n    service-2:\n      - com.example.service0.Type0\n\n"),
        saved);
    browser.value("kerf.app.pin([0], false)");
    assertFalse(((String) browser.value(SAVED)).contains("constraints:"));
  }

  private Object homeOf(int element) {
    return browser.value("kerf.app.cut.word(kerf.app.cut.homes[" + element + "])");
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

  @Test
  void a_move_can_be_undone_and_done_again() throws IOException {
    open(Results.cut(3, 4, 2));
    SortedSet<String> before = counted();

    browser.value("kerf.app.move([0, 1], 'service-1', 'they call each other')");
    SortedSet<String> after = counted();
    click("undo");
    SortedSet<String> undone = counted();
    click("redo");

    assertNotEquals(before, after);
    assertEquals(before, undone);
    assertEquals(after, counted());
  }

  private void click(String key) {
    browser.value("document.querySelector('#workbench [data-key=" + key + "]').click()");
  }

  @Test
  void the_address_carries_the_cut_to_somebody_else() throws IOException {
    Path file = open(Results.cut(3, 4, 2));
    browser.value("kerf.app.move([0, 1], 'service-1', 'Grund: ä → ö')");
    SortedSet<String> moved = counted();
    String fragment = (String) browser.value("location.hash");
    browser.value("localStorage.clear()");

    browser.leave();
    browser.open(file, fragment);

    assertEquals(moved, counted());
    assertTrue(
        ((String) browser.value(SAVED.replace("['by hand']", "undefined"))).contains("services:"));
    assertEquals("Grund: ä → ö", browser.value("kerf.app.history.decisions[0].because"));
  }

  @Test
  void decisions_survive_a_reload() throws IOException {
    Path file = open(Results.cut(3, 4, 2));
    browser.value("kerf.app.move([0], 'shared', '')");
    SortedSet<String> moved = counted();

    browser.leave();
    browser.open(file, "");

    assertEquals(moved, counted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#try=000000000000.e30",
        "#try=x",
        "#try=%%%",
        "#try=ID.bm90IGpzb24",
        "#try=ID.eyJkIjpbeyJkbyI6Im1vdmUiLCJvZiI6Wzk5OTk5OTldLCJ0byI6ImEifSx7ImRvIjoiY29uc3RydWN0b3IifV19"
      })
  void an_address_that_says_nonsense_changes_nothing(String fragment) throws IOException {
    Path file = open(Results.cut(3, 4, 2));
    SortedSet<String> before = counted();
    String id = (String) browser.value("kerf.app.id");
    browser.leave();
    browser.console();

    browser.open(file, fragment.replace("ID", id));

    assertEquals(before, counted());
    assertEquals(List.of(), browser.console());
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

  @Test
  void a_type_is_moved_by_keyboard_alone() throws IOException {
    open(Results.cut(3, 4, 2));
    browser.value(
        "kerf.app.open.add('service-0'); kerf.app.render();"
            + " document.querySelector('[data-key=\"element-0\"]').focus()");

    browser.press("Enter");
    assertEquals("true", focused("ariaPressed"), "chosen, and still in focus");
    browser.value("document.querySelector('[data-key=\"move-service-2\"]').focus()");
    browser.press("Enter");

    assertEquals("service-2", browser.value("kerf.app.cut.word(kerf.app.cut.homes[0])"));
    assertTrue(
        ((String) browser.value("document.querySelector('#workbench [role=status]').textContent"))
            .contains("→"),
        "the change is announced");
  }

  private Object focused(String property) {
    return browser.value("document.activeElement." + property);
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
        "(() => { const { app } = kerf; const { rows, cells } = app.matrix; const out = [];"
            + " rows.forEach((a, i) => rows.forEach((b, j) => { if (i !== j && a.home >= 0 && b.home >= 0)"
            + " out.push(a.label + ' ' + b.label + ' ' + (cells.get(i * rows.length + j) ?? 0)); }));"
            + " return out.join('\\n'); })()";
    String counts =
        "(() => { const { app } = kerf; const { rows } = app.matrix; const out = [];"
            + " rows.forEach((a, i) => rows.forEach((b, j) => { if (i !== j && a.home >= 0 && b.home >= 0) {"
            + " const kinds = app.counts.between.get(a.home * 4096 + b.home) ?? [];"
            + " const sum = [...kinds].reduce((x, y, k) => k === app.model.transaction ? x : x + y, 0);"
            + " out.push(a.label + ' ' + b.label + ' ' + sum); } })); return out.join('\\n'); })()";

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
    assertTrue(kinds.contains("table-write"), kinds);
  }

  private int columnsOfTables() {
    return ((Number) browser.value("document.querySelectorAll('#workbench thead th').length"))
        .intValue();
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
        browser.value("kerf.app.matrix.rows[kerf.app.matrix.cursor.row].label"),
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
  void without_a_cut_there_is_nothing_to_try() throws IOException {
    open(Results.whole());

    assertFalse((boolean) browser.value("!!document.getElementById('try')"));
    assertEquals(List.of(), browser.console());
  }
}
