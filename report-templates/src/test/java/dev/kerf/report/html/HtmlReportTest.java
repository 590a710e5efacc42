package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.AnalysisResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^>]*>");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern FRAGMENT = Pattern.compile(" href=\"#([^\"]*)\"");

  private static byte[] bytes(AnalysisResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlReport().write(result, out);
    return out.toByteArray();
  }

  private static String page(AnalysisResult result) throws IOException {
    return Unpacked.page(new String(bytes(result), StandardCharsets.UTF_8));
  }

  private static Stream<AnalysisResult> results() {
    return Stream.of(
        Results.whole(),
        Results.cut(1, 3, 1),
        Results.cut(2, 3, 0),
        Results.cut(6, 10, 4),
        Results.cut(15, 20, 9));
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><img src=x onerror=alert(1)>",
        "</style><script>alert(1)</script>",
        "\"><svg onload=alert(1)>",
        "' onmouseover='alert(1)",
        "${7*7}<#assign x=1>",
        "<!-- ",
        "]]>"
      })
  void a_name_that_is_markup_stays_text(String hostile) throws IOException {
    String plain = page(Results.named(name -> name));
    String attacked = page(Results.named(name -> name + hostile));

    assertEquals(tagNames(plain), tagNames(attacked));
    assertTrue(attacked.contains(escaped("Service0" + hostile)), "the name is shown as it is");
  }

  /** With the attributes that could run something. On the map longer names take more lines. */
  private static List<String> tagNames(String page) {
    return TAG.matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(tag -> !tag.startsWith("<text class="))
        .filter(tag -> !tag.startsWith("<wbr")) // Longer names have more places to break.
        .map(tag -> tag.replaceAll("(\"[^\"]*\")", "").replaceAll("\\s*/?>$", ""))
        .toList();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Test
  void a_name_that_runs_from_right_to_left_does_not_turn_its_neighbours() throws IOException {
    String page = page(Results.named(name -> name + "\u202e\u05d0"));

    assertTrue(page.contains("<bdi>Service0\u202e\u05d0</bdi>"));
    assertTrue(page.contains("<bdi class=\"n\">Type0\u202e\u05d0</bdi>"));
  }

  @ParameterizedTest
  @MethodSource("results")
  void the_policy_allows_exactly_the_style_and_the_script_of_the_page(AnalysisResult result)
      throws IOException {
    String page = page(result);
    String policy =
        between(page, "Content-Security-Policy\" content=\"", "\"").replace("&#39;", "'");

    assertEquals(
        "default-src 'none'; style-src '"
            + Assets.hash(between(page, "<style>", "</style>"))
            + "'; script-src '"
            + Assets.hash(between(page, "<script>", "</script>"))
            + "'; base-uri 'none'; form-action 'none'",
        policy);
    assertEquals(1, Pattern.compile("<style").matcher(page).results().count());
    assertEquals(
        1,
        Pattern.compile("<script(?! type=\"application/json\")").matcher(page).results().count());
  }

  @ParameterizedTest
  @MethodSource("results")
  void no_tag_has_a_style_or_a_handler_or_an_address_but_those_of_places(AnalysisResult result)
      throws IOException {
    for (String tag : TAG.matcher(page(result)).results().map(MatchResult::group).toList()) {
      assertFalse(Pattern.compile("\\s(style|on\\w+|src)\\s*=").matcher(tag).find(), tag);
      assertFalse(
          tag.contains("href=\"")
              && !tag.contains("href=\"#")
              && !tag.matches("<a (class=\"n\" )?href=\"https://git.example/src/.*"),
          tag);
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void every_link_has_its_one_target(AnalysisResult result) throws IOException {
    String page = page(result);
    List<String> ids = all(ID, page);
    Set<String> targets = new HashSet<>(ids);
    Set<String> missing = new TreeSet<>(all(FRAGMENT, page));
    missing.removeAll(targets);

    assertEquals(Set.of(), missing);
    assertEquals(targets.size(), ids.size(), "ids are unique");
    assertTrue(
        targets.containsAll(Set.of("verdict", "candidates", "tables", "coverage", "method")));
  }

  @Test
  void the_bytes_depend_on_nothing_but_the_result() throws IOException {
    byte[] usual = bytes(Results.cut(6, 10, 4));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("ar", "EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertArrayEquals(usual, bytes(Results.cut(6, 10, 4)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void places_lead_to_their_lines_where_that_can_do_no_harm() throws IOException {
    AnalysisResult result = Results.cut(2, 3, 1);
    String linked =
        "<code class=\"at\"><a"
            + " href=\"https://git.example/src/main/java/com/example/File.java#L1\">";
    assertTrue(page(result).contains(linked));

    String harmful = page(result.withPlaceLink(Optional.of("javascript:alert(1)//{path}")));
    assertFalse(harmful.contains("javascript:"));
    assertTrue(harmful.contains("<code class=\"at\">src/main/java/com/example/<b>File.java:1</b>"));
  }

  @Test
  void ten_thousand_types_fit_into_the_budget_and_none_is_left_out() throws IOException {
    byte[] page = bytes(Results.cut(15, 667, 20));
    String whole = Unpacked.page(new String(page, StandardCharsets.UTF_8));

    assertTrue(page.length <= HtmlReport.MOST_BYTES, page.length + " bytes");
    assertTrue(whole.contains(">Type666</bdi>"));
    assertFalse(whole.contains("more in result.json"), "all of it is in the page");
  }

  @Test
  void eight_times_as_many_fit_too() throws IOException {
    byte[] page = bytes(Results.cut(40, 2000, 60));

    assertTrue(page.length <= HtmlReport.MOST_BYTES, page.length + " bytes");
  }

  @Test
  void what_has_no_room_even_packed_is_said_to_be_elsewhere() throws IOException {
    Limits last = Limits.LEAST.get(Limits.LEAST.size() - 1);
    byte[] page = new HtmlReport().drawn(Results.cut(3, 100, 20), false, true).written(last);

    assertTrue(new String(page, StandardCharsets.UTF_8).contains("more in result.json"));
  }

  @Test
  void where_there_is_room_every_cut_is_there_for_readers_without_script() throws IOException {
    String page = page(Results.cut(3, 4, 2));
    String coarse = between(page, "id=\"cut-coarse\">", "</noscript>");

    assertTrue(coarse.startsWith("\n<noscript>"), coarse.substring(0, 40));
    assertTrue(coarse.contains("id=\"coarse.services\""));
    assertFalse(page.contains("Without script, only the recommended cut"));
    assertFalse(page.contains("id=\"cuts\""));
  }

  @Test
  void names_of_five_hundred_characters_fit_too() throws IOException {
    String page = page(Results.named(name -> name + "x".repeat(500)));

    assertTrue(page.contains("Type0" + "x".repeat(500)));
    assertTrue(page.length() <= HtmlReport.MOST_BYTES);
  }

  @Test
  void what_ties_the_data_is_told_with_paths_and_headlines() throws IOException {
    String data = between(page(Results.cut(2, 3, 1)), "<section id=\"data\">", "</section>");
    assertTrue(data.contains("splits over 2 services"), data);
    assertTrue(data.contains("writes 2 tables, waits for RestTemplate.exchange"), data);
    assertTrue(data.contains("Step.work › Step.work"), data);
    assertTrue(data.contains("replacing the reference removes 1 of 1 foreign key"), data);
    assertTrue(data.contains("by <bdi>far_id</bdi>, on delete cascade, not null"), data);
    assertTrue(data.contains("POST /orders"), data);
    assertTrue(data.contains("Writes outside of any unit of work"), data);
  }

  @Test
  void cascades_are_hidden_keys_beside_the_foreign_keys_of_their_target() throws IOException {
    String page = page(Results.cut(2, 3, 1));
    String keys = between(page, "<h3 id=\"keys\">", "<h3 id=\"joins\">");
    assertTrue(keys.contains("replacing the reference removes 2 of 2 hidden keys"), keys);
    assertTrue(keys.contains("replacing the reference removes 1 of 1 foreign key<"), keys);
    assertEquals(
        2, Pattern.compile("<span class=\"tag\">hidden key</span>").split(keys).length - 1);
    assertTrue(keys.contains("by <bdi>Type0.lines</bdi>, cascades, removes orphans"), keys);
    assertTrue(between(page, "<section id=\"tables\">", "</section>").contains("hidden key"));
  }

  @Test
  void tables_by_type_have_a_cell_for_each_type_under_its_service() throws IOException {
    String grid = grid(page(Results.cut(2, 3, 2)));
    assertEquals(
        2, Pattern.compile("scope=\"colgroup\" colspan=\"3\"").matcher(grid).results().count());
    assertEquals(4 * 6, Pattern.compile("<td").matcher(grid).results().count());
    String cell =
        "<td class=\"own\"><a href=\"#store-[^\"]+\" title=\"Type0: written by 4 methods, read by 3"
            + " methods\">RW</a>";
    assertTrue(Pattern.compile(cell).matcher(grid).find(), grid);
    assertTrue(grid.contains("3 writers"), grid);
    assertFalse(grid.contains("Other types"), grid);
  }

  @Test
  void a_cell_of_the_tables_by_service_leads_to_the_methods_that_it_counts() throws IOException {
    String page = page(Results.cut(2, 3, 2));
    String cell = "<a href=\"#(store-[^\"]+)\" title=\"[^\"]+ written by [^\"]+\">R";
    List<String> entries =
        all(Pattern.compile(cell), between(page, "<h2>Tables by service</h2>", "</section>"));
    assertFalse(entries.isEmpty());
    entries.forEach(list -> assertTrue(page.contains("<dt id=\"" + list + "\">"), list));
  }

  @Test
  void the_verdict_says_which_service_goes_first_and_why() throws IOException {
    AnalysisResult result = Results.named(name -> name);
    var first = result.candidates().get(0).plan().get(0);
    String verdict = between(page(result), "verdict\">", "</section>");
    assertTrue(verdict.contains("goes first: " + first.reason() + "."), verdict);
    assertTrue(verdict.contains(Names.serviceAnchor(first.service())), verdict);
  }

  @Test
  void what_stayed_open_is_said_in_words() throws IOException {
    AnalysisResult result = Results.named(name -> name);
    String reason = result.unresolved().get(0).reason();
    String coverage = between(page(result), "<section id=\"coverage\">", "</section>");
    assertTrue(coverage.contains(OpenWords.reason(reason)), coverage);
    assertFalse(coverage.contains(reason), coverage);
  }

  @Test
  void a_grid_of_tables_and_types_that_is_too_large_keeps_what_several_types_write()
      throws IOException {
    byte[] full = new HtmlReport().drawn(Results.cut(16, 21, 9), true, true).written(Limits.FULL);
    String page = Unpacked.page(new String(full, StandardCharsets.UTF_8));
    String grid = grid(page);
    List<String> rows = all(Pattern.compile("<tr class=\"f\">(.*)</tr>"), grid);
    assertEquals(TypeMatrixBuilder.MOST, rows.size());
    assertTrue(grid.contains("Other types"), "those that only read have no column");
    assertTrue(page.contains("4 more tables with several writers: the entry of each"));
    String entry = between(page, "id=\"store-table~3a~table_14_8\">", "</details>");
    String readers = between(entry, "<dd data-way=\"R\">", "</dd>");
    assertTrue(readers.contains("read by 10 methods"), entry);
    assertTrue(readers.contains("<bdi class=\"n\">Type19</bdi><span class=\"method\">"), entry);
  }

  private static String grid(String page) {
    return between(between(page, "<section id=\"types\">", "</section>"), "<table>", "</table>");
  }

  @Test
  void an_application_to_keep_whole_has_no_map_and_says_why_nothing_is_there() throws IOException {
    String page = page(Results.whole());

    assertTrue(
        page.contains(
            "<h1>Keep it whole<span class=\"away\">:</span> <span class=\"price\">there is nothing"
                + " to cut.</span></h1>"));
    assertFalse(page.contains("<svg"));
    assertTrue(page.contains("No table, view or other store was found."));
  }

  @Test
  void the_glossary_says_what_the_documentation_says() throws IOException {
    String documented =
        Files.readString(Path.of("../docs/glossary.md"))
            .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
            .replace("`", "");
    Matcher entries =
        Pattern.compile("<dt>(.*?)</dt><dd>(.*?)</dd>").matcher(page(Results.whole()));
    int checked = 0;
    while (entries.find()) {
      String row =
          "| " + entries.group(1) + " | " + entries.group(2).replaceAll("</?code>", "") + " |";
      assertTrue(documented.contains(row), row);
      checked++;
    }
    assertTrue(checked >= 10);
  }

  @Test
  void a_circle_of_calls_is_told_beside_the_verdict_and_who_stays_behind_the_order()
      throws IOException {
    String page = page(Results.cut(3, 4, 2));

    String verdict = between(page, "id=\"verdict\">", "</section>");
    assertTrue(verdict.contains("services call one another in a circle"), verdict);
    String plan = between(page, "id=\"plan\">", "</section>");
    assertTrue(plan.contains("be what is left of the monolith"), plan);
  }

  @Test
  void every_cut_has_all_its_parts_under_names_of_its_own() throws IOException {
    String page = page(Results.cut(3, 4, 2));

    for (String part :
        List.of("verdict", "why", "map", "ties", "services", "shared", "matrix", "types")) {
      assertTrue(page.contains(" id=\"" + part + '"'), part);
      assertTrue(page.contains(" id=\"coarse." + part + '"'), part);
    }
    assertTrue(page.contains("<div class=\"cut shown\" id=\"cut-cut\">"));
    assertTrue(page.contains("<div class=\"cut\" id=\"cut-coarse\">"));
    assertTrue(page.contains("<span class=\"price\">1 service, 0 crossings.</span></h1>"));
  }

  @Test
  void a_service_has_a_list_for_each_of_its_numbers() throws IOException {
    String page = page(Results.cut(3, 4, 2));
    String service = between(page, "id=\"service-service-0\">", "id=\"service-service-1\">");

    for (String number :
        List.of(
            "<b class=\"num\">4</b> types",
            "<b class=\"num\">2</b> tables of its own",
            "<b class=\"num\">2</b> tables of others",
            "<b class=\"num\">1</b> entry point<",
            "<b class=\"num\">8</b> crossings out",
            "<b class=\"num\">1</b> event<")) {
      assertTrue(service.contains(number), number);
    }
    assertTrue(service.contains("is published by Type.tell; at the other end: Service1"), service);
    assertTrue(service.contains("reads table_0_0, table_0_1; leads into"), service);
    assertTrue(service.contains("<bdi>@team</bdi> (4 types)"), service);
    assertTrue(service.contains("Number 1 of 1: first."), service);
    assertTrue(service.contains("12 of the last 300 commits changed it, by 4 people."), service);
    assertTrue(service.contains("read by 1 method"), service);
  }

  @Test
  void what_stands_in_the_way_is_told_by_decision() throws IOException {
    String why = between(page(Results.cut(2, 3, 1)), "<section id=\"why\">", "</section>");

    assertTrue(why.contains("<b class=\"num\">3</b> <span>Publish it."), why);
    assertTrue(why.contains("and 2 more: a result names 20,000 of them for a decision"), why);
  }

  @Test
  void it_says_which_service_goes_first_and_whose_place_is_in_doubt() throws IOException {
    String page = page(Results.cut(3, 4, 2));

    String plan = between(page, "<section id=\"plan\">", "</section>");
    assertTrue(plan.contains("Move it."), plan);
    assertTrue(plan.contains("<b>4</b> to <span class=\"svc c1\"><bdi>Service1</bdi>"), plan);
    assertTrue(plan.contains("<a href=\"#tie-service-0.service-1.call\">4&nbsp;calls</a>"), plan);
    assertTrue(
        plan.contains("<a href=\"#tie-service-0.service-1.call\">Service0 → Service1 <b>4</b></a>"),
        plan);
    assertTrue(page.contains("<h3>In doubt</h3>"));
    assertTrue(page.contains("each service can have its own: only data"));
  }

  /** All parts share one scope, where a second function of a name silently replaces the first. */
  @Test
  void no_part_of_the_script_redefines_a_name_of_another() {
    Set<String> names = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    Pattern definition =
        Pattern.compile("^(?:async )?(?:function\\*?|const|let|class) (\\w+)", Pattern.MULTILINE);
    definition
        .matcher(Assets.load().script())
        .results()
        .map(found -> found.group(1))
        .filter(name -> !names.add(name))
        .forEach(twice::add);

    assertTrue(names.size() > 100, "the script is looked through");
    assertEquals(Set.of(), twice);
  }
}
