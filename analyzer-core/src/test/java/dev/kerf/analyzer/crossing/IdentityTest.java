package dev.kerf.analyzer.crossing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.kerf.analyzer.crossing.Crossing.Identity;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentityTest {

  @Test
  void identities_of_a_kind_are_in_the_order_of_the_text_of_all_their_ends() {
    List<Identity> all =
        Stream.of("a", "a ", "a!", "a\t", "a.B", "a.BC", "b", "")
            .flatMap(
                one ->
                    Stream.of("", "c", "a", "\u0001")
                        .flatMap(
                            other ->
                                Stream.of(
                                    List.of(one), List.of(one, other), List.of(one, other, one))))
            .map(ends -> new Identity(CrossingKind.CALL, ends))
            .toList();
    Comparator<Identity> byText = Comparator.comparing(Identity::toString);
    for (Identity one : all) {
      for (Identity other : all) {
        assertEquals(
            Integer.signum(byText.compare(one, other)),
            Integer.signum(one.compareTo(other)),
            () -> one.ends() + " and " + other.ends());
      }
    }
  }

  @Test
  void stores_and_columns_are_the_same_in_any_letters_and_types_are_not() {
    Identity read = new Identity(CrossingKind.TABLE_READ, List.of("a.B", "table:ORDERS"));
    Identity same = new Identity(CrossingKind.TABLE_READ, List.of("a.B", "table:orders"));
    assertEquals(read, same);
    assertEquals(read.hashCode(), same.hashCode());
    assertEquals(0, read.compareTo(same));
    assertEquals(read.key(), same.key());
    assertEquals("table-read a.B table:ORDERS", read.toString());
    Identity other = new Identity(CrossingKind.TABLE_READ, List.of("a.b", "table:orders"));
    assertNotEquals(same, other);
    assertNotEquals(0, same.compareTo(other));
    assertEquals(
        new Identity(CrossingKind.FOREIGN_KEY, List.of("table:a", "B_ID", "table:b")),
        new Identity(CrossingKind.FOREIGN_KEY, List.of("table:A", "b_id", "table:B")));
  }
}
