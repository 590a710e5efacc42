package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One click shows another cut, all of the page speaks of it, and its numbers open their lists. */
final class ShownCutIT extends WorkbenchPage {

  /** Of all ties that a part lists, those of which not as many rows are shown as it says. */
  private static final String CUT_SHORT =
      "(() => { const number = text => Number(text.replaceAll(',', ''));"
          + " const out = [...document.querySelectorAll('.cut.shown .partner table.evidence')]"
          + "   .map(t => [t.parentElement.id, number(t.querySelector('caption .q').textContent),"
          + "     t.querySelectorAll('tbody tr').length]);"
          + " for (const a of document.querySelectorAll('.cut.shown .figures-of a')) {"
          + "   if (/splits|joins|keys/.test(a.hash)) { let rows = 0;"
          + "     for (let e = document.getElementById(a.hash.slice(1)).nextElementSibling;"
          + "       e && e.tagName !== 'H4'; e = e.nextElementSibling) {"
          + "       rows += e.querySelectorAll('ul.spaced > li').length; }"
          + "     out.push([a.hash, number(a.querySelector('b').textContent), rows]); } }"
          + " return [out.length, ...out.filter(([, want, have]) => want !== have)"
          + "   .map(row => row.join(' '))].join('\\n'); })()";

  private static final String SHOW_ALL =
      "document.querySelectorAll('.cut.shown button.all').forEach(b => b.click())";

  private void show(String cut) {
    browser.value("document.querySelector('.cut.shown .switch a[href=\"#" + cut + "\"]').click()");
    assertEquals(cut, browser.awaited(SHOWN));
  }

  /** Of the part of the page about the cut of that name. */
  private static String id(String label) {
    return (String)
        browser.value(
            "[...document.querySelectorAll('.cut.shown .switch li a')]"
                + ".find(a => a.querySelector('b').textContent === '"
                + label
                + "').hash.slice(1)");
  }

  /** The address changes at once, what listens to it is called a little later. */
  private static final String SHOWN =
      "new Promise(done => setTimeout(() => done(document.querySelector('.cut.shown').id), 50))";

  private static List<String> lines(Object text) {
    return List.of(((String) text).split("\n"));
  }

  @Test
  void each_list_that_is_cut_short_is_filled_for_whoever_asks() throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    show(id("Fine"));
    List<String> before = lines(browser.value(CUT_SHORT));

    browser.value(SHOW_ALL);

    assertTrue(before.size() > 1, "other cuts have short lists: " + before);
    assertEquals(List.of(before.get(0)), lines(browser.value(CUT_SHORT)));
    assertEquals(List.of(), browser.console());
  }

  @Test
  void each_cost_beside_the_others_opens_the_crossings_that_it_counts() throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));

    String wrong =
        "[...document.querySelectorAll('.comparison td a')].filter(a => /figure-/.test(a.hash))"
            + ".map(a => { const list = document.getElementById(a.hash.slice(1));"
            + " const sum = [...list.querySelectorAll('tbody td.num a')]"
            + ".reduce((n, x) => n + Number(x.textContent), 0);"
            + " return [a.hash, a.textContent, list.querySelector('.num').textContent, sum]; })";

    assertEquals(
        "",
        browser.value(
            wrong + ".filter(([, a, b, sum]) => a !== b || Number(a) !== sum).join('\\n')"));
    assertTrue(((Number) browser.value(wrong + ".length")).intValue() >= 15);
  }

  @Test
  void units_of_work_and_users_of_tables_are_told_by_the_services_of_the_cut_shown()
      throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    String split =
        "[...document.querySelectorAll('details.unit')].map(u => u.querySelector('.split')"
            + ".textContent).join('|')";
    // A table whose service is another one in the fine cut.
    String users =
        "document.getElementById('store-table~3a~customer').querySelector('dl.homes').innerText";
    browser.value("document.querySelectorAll('#tables details').forEach(d => d.open = true)");
    Object ofFirst = browser.value(split);
    Object usersOfFirst = browser.value(users);

    show(id("Fine"));
    Object ofFine = browser.value(split);
    Object usersOfFine = browser.value(users);
    show(id("One service"));
    Object ofOne = browser.value(split);
    show(id("Recommended"));

    assertTrue(((String) ofFirst).startsWith("splits over"), "" + ofFirst);
    assertNotEquals(ofFirst, ofFine);
    assertNotEquals(usersOfFirst, usersOfFine);
    assertEquals("", ((String) ofOne).replace("|", ""), "one service splits nothing");
    assertEquals(ofFirst, browser.value(split));
    assertEquals(usersOfFirst, browser.value(users));
  }

  @Test
  void each_cell_of_tables_by_service_leads_to_as_many_methods_as_it_counts() throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    browser.value("document.querySelectorAll('#tables details').forEach(d => d.open = true)");
    String cells =
        "[...document.querySelectorAll('.cut.shown .matrix:not(.types) td a')].map(a => { const"
            + " told = { W: 0, R: 0 }; let at ="
            + " document.getElementById(a.hash.slice(1))?.nextElementSibling; for (; at?.tagName"
            + " === 'DD'; at = at.nextElementSibling) {   told[at.dataset.way] ="
            + " at.querySelectorAll('li').length;   if (!at.textContent.includes(' by ' +"
            + " told[at.dataset.way] + ' method')) told.W = -1; } const all = ['R', 'W'].filter(way"
            + " => told[way]).map(way => way + ' ' + told[way]); return"
            + " [a.textContent.replaceAll('\\u00a0', ' '), all.join(' '), a.hash]; })";

    for (String label : List.of("Recommended", "Fine", "One service", "Coarse", "Recommended")) {
      show(id(label));
      browser.value("document.body.offsetHeight");
      assertEquals(
          "",
          browser.value(cells + ".filter(([counted, told]) => counted !== told).join('\\n')"),
          label);
      assertTrue(((Number) browser.value(cells + ".length")).intValue() >= 10, label);
    }
  }

  @Test
  void a_link_to_the_methods_of_a_service_shows_the_cut_that_has_it() throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    String target =
        "[...document.querySelectorAll('.cut.shown .matrix:not(.types) td a')].at(-1).hash";
    String fine = id("Fine");
    show(fine);
    Object ofFine = browser.value(target);
    show(id("Recommended"));
    assertNotEquals(ofFine, browser.value(target));

    browser.value("location.hash = '" + ofFine + "'");

    assertEquals(fine, browser.awaited(SHOWN));
    assertEquals(
        true,
        browser.value("document.getElementById(location.hash.slice(1)).checkVisibility()"),
        "" + ofFine);
    assertEquals(List.of(), browser.console());
  }

  @Test
  void tables_that_several_services_write_are_as_many_at_the_top_as_in_the_table_of_tables()
      throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));
    String top = "document.querySelectorAll('#verdict .numbers b')[1].textContent";
    String asked =
        "/written by several services .(\\d+)/.exec(document.getElementById('try').textContent)[1]";

    browser.value("kerf.app.show('tables')");

    assertNotEquals("0", browser.value(top));
    assertEquals(browser.value(top), browser.value(asked));
  }

  @Test
  void every_cut_that_parts_something_says_what_it_would_take() throws Exception {
    open(analyzer().analyze(sample("shop"), "Kerf test"));

    for (String label : List.of("Coarse", "Fine")) {
      String cut = id(label).replaceFirst("cut-", "") + '.';
      assertTrue(
          (boolean)
              browser.value(
                  "!!document.getElementById('"
                      + cut
                      + "plan') && document.getElementById('"
                      + cut
                      + "why').querySelectorAll('.obstacles details').length > 0"),
          cut);
    }
  }
}
