package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.Carve;
import dev.kerf.analyzer.result.Carve.Clearing;
import dev.kerf.analyzer.result.Carve.Staying;
import dev.kerf.analyzer.result.Carve.Step;
import dev.kerf.analyzer.result.Carve.StoreDecision;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.ServiceContract;
import dev.kerf.analyzer.result.ServiceContract.Caller;
import dev.kerf.analyzer.result.ServiceContract.Item;
import dev.kerf.analyzer.result.ServiceContract.Seam;
import dev.kerf.analyzer.result.Tie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarvePageTest {

  private static final Pattern TAG = Pattern.compile("<[a-zA-Z/][^>]*>");

  static String page(UnaryOperator<String> naming) throws IOException {
    Place at = new Place(naming.apply("src/Desk.java"), 7);
    Caller caller =
        new Caller(
            Carve.REST,
            naming.apply("shop.Desk"),
            naming.apply("send"),
            List.of(),
            List.of(naming.apply("GET /orders")),
            at);
    Seam seam =
        new Seam(
            caller,
            List.of(new Item(naming.apply("order.id"), "Long")),
            List.of(),
            List.of(naming.apply("Courier.take")),
            List.of(naming.apply("shop.Desk.accept")));
    Carve carve =
        new Carve(
            1,
            "Kerf test",
            naming.apply("Shop"),
            List.of(naming.apply("table:couriers")),
            new Group(
                List.of(naming.apply("shop.Courier")), List.of(naming.apply("table:couriers"))),
            new Group(List.of(naming.apply("shop.Money")), List.of()),
            new Staying(12, 1),
            List.of(
                new StoreDecision(
                    naming.apply("table:couriers"), "move", List.of(naming.apply("shop.Desk")))),
            List.of(
                new Tie(Carve.REST, Carve.CARVED, "call", 1, List.of()),
                new Tie(Carve.CARVED, Carve.REST, "call", 2, List.of())),
            List.of(new ServiceContract(Carve.CARVED, List.of(), List.of(), List.of(seam))),
            List.of(
                new Step("move-code", "move the types", List.of()),
                new Step(
                    "redirect-callers",
                    "call the contract",
                    List.of(
                        new Clearing(
                            "call",
                            naming.apply("shop.Courier"),
                            naming.apply("shop.Desk"),
                            true,
                            naming.apply("Desk.tell"),
                            at)))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlReport().write(carve, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String text(String page) {
    String body = page.substring(page.indexOf("<main>"), page.indexOf("</main>"));
    return body.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
  }

  @Test
  void it_says_what_goes_what_crosses_what_is_asked_and_what_each_step_clears() throws IOException {
    String text = text(page(name -> name));

    assertTrue(text.contains("Taking out table:couriers 1 type and 1 store go, 12 types"), text);
    assertTrue(text.contains("couriers moves along Desk"), text);
    assertTrue(text.contains("calls 1 2 "), text);
    assertTrue(text.contains("send(order.id: Long) Desk send src/ Desk.java:7 1+N"), text);
    assertTrue(text.contains("inside the transaction of Desk.accept"), text);
    assertTrue(text.contains("call the contract clears 1 crossing"), text);
    assertTrue(text.contains("call calls back Courier src/ Desk.java:7 Desk Desk.tell"), text);
  }

  @Test
  void numbers_of_both_directions_keep_their_headings_on_a_narrow_screen() throws IOException {
    String page = page(name -> name);
    String table = page.substring(page.indexOf("<section id=\"crossings\">"));

    assertTrue(table.indexOf("class=\"rows\"") > table.indexOf("</table>"), table);
    assertTrue(table.contains("<th scope=\"col\" class=\"num\">Out of it</th>"), table);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</style><script>alert(1)</script>",
        "\"><svg onload=alert(1)>",
        "${7*7}<#assign>"
      })
  void a_name_that_is_markup_stays_text(String hostile) throws IOException {
    assertEquals(tags(page(name -> name)), tags(page(name -> name + hostile)));
  }

  private static List<String> tags(String page) {
    return TAG.matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(tag -> !tag.equals("<wbr>")) // Longer names have more places to break.
        .map(tag -> tag.replaceAll("\"[^\"]*\"", ""))
        .toList();
  }

  @Test
  void it_needs_nothing_from_anywhere_and_runs_nothing() throws IOException {
    String page = page(name -> name);

    assertFalse(page.contains("<script"));
    assertFalse(Pattern.compile("\\s(src|style|on\\w+)=").matcher(page).find());
    assertFalse(page.contains("href=\"http"));
    assertTrue(page.contains("default-src &#39;none&#39;"), "a policy allows its style alone");
  }
}
