package dev.kerf.analyzer.crossing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

class EndsTest {

  private static final Element A = TypeName.of("a.A");
  private static final Element B = TypeName.of("b.B");
  private static final Element C = TypeName.of("c.C");
  private static final Owner ONE = new Owner.Service("one");
  private static final Owner OTHER = new Owner.Service("other");

  private final Ends ends = new Ends();

  @Test
  void an_element_has_one_number_however_often_it_is_an_end() {
    assertEquals(0, ends.number(A));
    assertEquals(1, ends.number(B));
    assertEquals(0, ends.number(TypeName.of("a.A")));
    assertEquals(B, ends.element(1));
  }

  @Test
  void other_boundaries_with_the_same_numbers_give_their_own_answers() {
    ends.number(C);
    ends.number(A);
    ends.number(B);
    ToIntFunction<Element> numbers = List.of(A, B)::indexOf;
    Boundaries first = new Boundaries(new Owner[] {ONE, OTHER}, numbers, Map.of());
    Boundaries second = new Boundaries(new Owner[] {OTHER, OTHER}, numbers, Map.of());
    Boundaries third = new Boundaries(new Owner[] {ONE, OTHER}, numbers, Map.of(C, ONE));
    assertArrayEquals(new int[] {0, 1, 2}, ends.in(first).numbers());
    assertArrayEquals(new int[] {0, 1, 1}, ends.in(second).numbers());
    assertEquals("other", ends.in(second).id(1));
    assertArrayEquals(new int[] {1, 1, 2}, ends.in(third).numbers());
  }

  @Test
  void an_end_that_is_added_after_somebody_asked_is_known_the_next_time() {
    ends.number(A);
    Boundaries boundaries = new Boundaries(Map.of(A, ONE, B, OTHER));
    assertArrayEquals(new int[] {1}, ends.in(boundaries).numbers());
    ends.number(B);
    assertArrayEquals(new int[] {1, 2}, ends.in(boundaries).numbers());
  }
}
