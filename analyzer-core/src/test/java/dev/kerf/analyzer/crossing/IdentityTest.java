package dev.kerf.analyzer.crossing;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
