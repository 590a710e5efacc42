package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The box at the top finds services, tables and types, and leads to what the page has of them. */
final class SearchIT extends WorkbenchPage {

  private static final String OFFERED =
      "new Promise(done => setTimeout(() => done([...document.querySelectorAll('.offered a')]"
          + ".map(a => a.textContent).join('\\n')), 200))";

  /** How many tables have an entry that can be seen. */
  private static final String LINES =
      "String(document.querySelectorAll('#tables details.table:not([hidden])').length)";

  private List<String> find(String text) {
    browser.value(
        "{ const box = document.querySelector('#tools input'); box.focus(); box.value = '"
            + text
            + "'; box.dispatchEvent(new Event('input')); }");
    return List.of(((String) browser.awaited(OFFERED)).split("\n"));
  }

  @Test
  void a_table_leads_to_its_entry() throws IOException {
    open(Results.cut(3, 4, 2));

    assertEquals("table_1_1 table, Service1", find("table_1_1").get(0));
    browser.press("Enter");

    assertEquals("#store-table~3a~table_1_1", browser.value("location.hash"));
    assertEquals(
        true,
        browser.awaited(
            "new Promise(done => setTimeout(() => done(document.getElementById("
                + "'store-table~3a~table_1_1').open), 100))"));
  }

  @Test
  void a_type_leads_to_what_ties_it_to_each_service() throws IOException {
    open(Results.cut(3, 4, 2));

    List<String> offered = find("service2 type3");
    browser.press("Enter");

    assertEquals(List.of("Type3 domain, Service2"), offered);
    assertEquals(
        "com.example.service2.Type3", browser.value("kerf.app.model.id(kerf.app.selected[0])"));
  }

  @Test
  void a_service_comes_before_what_is_in_it() throws IOException {
    open(Results.cut(3, 4, 2));

    assertEquals("Service1 service", find("service1").get(0));
  }

  @Test
  void arrows_lead_into_what_is_offered_and_back() throws IOException {
    open(Results.cut(3, 4, 2));
    List<String> offered = find("service1");

    browser.press("ArrowDown");
    browser.press("ArrowDown");
    Object second = browser.value("document.activeElement.textContent");
    browser.press("ArrowUp");
    browser.press("ArrowUp");

    assertEquals(offered.get(1), second);
    assertEquals("search", browser.value("document.activeElement.type"));
    browser.press("Escape");
    assertEquals(true, browser.value("document.querySelector('.offered').hidden"));
  }

  @Test
  void lines_without_the_words_go_only_when_asked_and_come_back() throws IOException {
    open(Results.cut(3, 4, 2));
    find("table_1 1_1");
    assertEquals("6", browser.value(LINES), "looking for something hides nothing");

    browser.value("document.querySelector('.offered button').click()");
    assertEquals("1", browser.value(LINES));
    String kept = (String) browser.value("document.querySelector('#tools output').textContent");
    assertTrue(kept.contains("with “table_1 1_1”"), kept);

    browser.value("document.querySelector('#tools output button').click()");
    assertEquals("6", browser.value(LINES));
    assertEquals("", browser.value("document.querySelector('#tools output').textContent"));
  }

  @Test
  void hostile_names_are_offered_as_text() throws IOException {
    open(Results.named(name -> name + "<img src=x onerror=\"document.title='owned'\">"));

    assertTrue(find("type1").get(0).contains("<img"), "as it is spelt");
    assertEquals(0L, ((Number) browser.value("document.images.length")).longValue());
    assertEquals(List.of(), browser.console());
  }
}
