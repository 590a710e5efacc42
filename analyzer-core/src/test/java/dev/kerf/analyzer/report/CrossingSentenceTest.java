package dev.kerf.analyzer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.result.GateFinding;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossingSentenceTest {

  private static final String KINDS =
      """
      call          | shop.Bill   | shop.Orders     | Orders.find             | Bill calls Orders.find
      type-use      | shop.Bill   | shop.Orders     | field parameter         | Bill uses Orders (field, parameter)
      inherit       | shop.Bill   | shop.Paper      | extends                 | Bill extends Paper
      instantiate   | shop.Bill   | shop.Order      | new                     | Bill creates Order
      annotate      | shop.Bill   | shop.Told       | annotation              | Bill is annotated with Told
      throw         | shop.Bill   | shop.Refused    | throws                  | Bill throws Refused
      dispatch      | shop.Mailer | shop.Orders     | runs as Sender.send     | Mailer is called by Orders, which does not name it: runs as Sender.send
      table-read    | shop.Bill   | table:orders    | Bill.sum                | Bill.sum reads table orders
      table-write   | shop.Bill   | table:orders.n  | Bill.sum                | Bill.sum writes table orders.n
      join          | table:bills | table:orders    | Bill.sum                | Bill.sum joins table bills with table orders
      join          | table:bills | table:orders    | Bill.of is loaded along | table bills is joined with table orders: Bill.of is loaded along
      transaction   | shop.Bill   | table:orders    | Bill.pay                | a unit of work of Bill writes or locks table orders as well: it begins in Bill.pay
      transaction   | shop.Bill   | table:orders    | Bill.pay calls Log.add  | a unit of work of Bill writes or locks table orders as well: Bill.pay calls Log.add
      remote-in-transaction | shop.Bill | shop.Orders | Bill.pay              | Bill calls Orders within a transaction: it begins in Bill.pay
      foreign-key   | table:bills | table:orders    | order_id                | table bills refers to table orders (order_id)
      cascade       | shop.Bill   | table:orders    | order PERSIST           | changes of Bill are carried on to table orders (order PERSIST)
      event         | shop.Bill   | shop.Orders     | Bill.on hears Placed    | Bill hears what Orders publishes: Bill.on hears Placed
      event-after-commit | shop.Bill | shop.Orders  | Bill.on hears Placed    | Bill hears what Orders publishes: Bill.on hears Placed
      shared-state  | shop.Bill   | shop.Orders     | writes static Orders.n  | Bill writes static Orders.n, shared with Orders
      call          | shop.Bill   | shop.Orders     |                         | Bill reaches Orders
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', emptyValue = "", textBlock = KINDS)
  void a_sentence_says_who_does_what_to_whom(
      String kind, String from, String to, String detail, String sentence) {
    assertEquals(sentence, CrossingSentence.of(finding(kind, from, to, detail)));
  }

  @Test
  void every_kind_has_a_sentence_of_its_own() {
    TreeSet<String> told = new TreeSet<>();
    KINDS.lines().forEach(line -> told.add(line.substring(0, line.indexOf('|')).strip()));
    assertEquals(new TreeSet<>(CrossingKind.words()), told);
  }

  private static GateFinding finding(String kind, String from, String to, String detail) {
    return new GateFinding(
        "added",
        true,
        "ratchet",
        kind,
        List.of(from, to),
        from,
        to,
        "billing",
        "order",
        List.of(),
        detail == null ? "" : detail,
        List.of(),
        List.of(),
        "",
        List.of(),
        "",
        "");
  }
}
