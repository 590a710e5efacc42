package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.TypeName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving things around in the page: everything can be undone, shared and done by keyboard. */
final class WorkbenchIT extends WorkbenchPage {

  /** The end of the address once it tells of the cut. */
  private static final String ADDRESS =
      "new Promise(done => { const look = () => location.hash.startsWith('#try=')"
          + " ? done(location.hash) : setTimeout(look, 10); look(); })";

  private static final int SHIFT = 8;

  /** The first element of the made-up result. */
  private static final TypeName MOVED = TypeName.of("com.example.service0.Type0");

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
    String fragment = (String) browser.awaited(ADDRESS);
    browser.value("localStorage.clear()");

    browser.leave();
    browser.open(file, fragment);

    assertEquals(moved, counted());
    assertTrue(
        ((String) browser.value(SAVED.replace("['by hand']", "undefined"))).contains("services:"));
    assertEquals("Grund: ä → ö", browser.value("kerf.app.history.decisions[0].because"));
  }

  @Test
  void a_step_is_answered_before_the_address_follows() throws IOException {
    open(Results.cut(3, 4, 2));

    Object atOnce =
        browser.value(
            "(() => { for (let i = 0; i < 300; i++) kerf.app.move([0], `service-${i % 2 + 1}`, '');"
                + " return location.hash; })()");

    assertEquals("", atOnce);
    assertEquals(browser.value("localStorage.getItem('kerf-try')"), browser.awaited(ADDRESS));
    assertEquals(List.of(), browser.console());
  }

  @Test
  void a_link_followed_after_a_step_is_not_taken_back() throws IOException {
    open(Results.cut(3, 4, 2));

    browser.value("kerf.app.move([0], 'service-1', ''); location.hash = 'glossary'");

    assertEquals(
        "#glossary",
        browser.awaited("new Promise(done => setTimeout(() => done(location.hash), 200))"));
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

  @Test
  void whoever_has_only_keys_gets_from_the_top_to_a_saved_file() throws Exception {
    open(Results.cut(3, 4, 2));
    browser.value(
        "saved = []; URL.createObjectURL = file => { saved.push(file); return 'data:,'; }");

    walk("Tab", 0, "nav a[href=\"#try\"]");
    browser.press("Enter");
    walk("Tab", 0, "[data-key=\"members-service-0\"]");
    browser.press("Enter");
    walk("Tab", 0, "[data-key=\"element-0\"]");
    browser.press("Enter");
    walk("Tab", 0, "[data-key=\"move-service-2\"]");
    browser.press("Enter");
    walk("Tab", SHIFT, "[data-key=\"save\"]");
    browser.press("Enter");

    String saved = (String) browser.awaited("saved[0].text()");
    Ownership read =
        Ownership.of(
            BoundariesReader.read(
                "boundaries.yml",
                saved.getBytes(StandardCharsets.UTF_8),
                Arrays.stream(CrossingKind.values()).map(CrossingKind::word).toList()),
            List.of(MOVED));
    assertEquals(new Owner.Service("service-2"), read.boundaries().ownerOf(MOVED), saved);
    assertEquals(List.of(), browser.console());
  }

  /** Presses a key until what is looked for has the focus, as somebody does who sees it. */
  private static void walk(String key, int modifiers, String wanted) {
    for (int i = 0; i < 300; i++) {
      browser.press(key, modifiers);
      if (Boolean.TRUE.equals(browser.value("document.activeElement.matches('" + wanted + "')"))) {
        return;
      }
    }
    throw new AssertionError("no way to " + wanted);
  }

  private Object focused(String property) {
    return browser.value("document.activeElement." + property);
  }

  @Test
  void without_a_cut_there_is_nothing_to_try() throws IOException {
    open(Results.whole());

    assertFalse((boolean) browser.value("!!document.getElementById('try')"));
    assertEquals(List.of(), browser.console());
  }
}
