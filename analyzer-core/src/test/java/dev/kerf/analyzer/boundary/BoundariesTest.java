package dev.kerf.analyzer.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundariesTest {

  private static final Owner ORDERS = new Owner.Service("orders");

  private final Boundaries boundaries =
      new Boundaries(
          Map.of(
              TypeName.of("shop.Order"), ORDERS,
              StoreName.table("orders"), ORDERS,
              TypeName.of("shop.Money"), Owner.SHARED_KERNEL));

  @Test
  void nested_types_follow_the_outermost_one() {
    assertEquals(ORDERS, boundaries.ownerOf(TypeName.of("shop.Order$Line$1")));
  }

  @Test
  void columns_follow_their_store_in_whatever_spelling() {
    assertEquals(ORDERS, boundaries.ownerOf(new ColumnName(StoreName.table("ORDERS"), "id")));
  }

  @Test
  void what_is_not_named_is_unassigned() {
    assertEquals(Owner.UNASSIGNED, boundaries.ownerOf(TypeName.of("shop.Unknown")));
    assertEquals(Owner.UNASSIGNED, boundaries.ownerOf(StoreName.table("unknown")));
    assertEquals(Owner.SHARED_KERNEL, boundaries.ownerOf(TypeName.of("shop.Money")));
  }

  @Test
  void numbered_elements_are_owned_as_named_ones_are_and_named_ones_win() {
    Map<Element, Integer> numbers =
        Map.of(TypeName.of("shop.Order"), 0, StoreName.table("orders"), 1);
    ColumnName total = new ColumnName(StoreName.table("orders"), "total");
    Boundaries numbered =
        new Boundaries(
            new Owner[] {ORDERS, ORDERS},
            element -> numbers.getOrDefault(element, -1),
            Map.of(total, Owner.SHARED_KERNEL));
    assertEquals(ORDERS, numbered.ownerOf(TypeName.of("shop.Order$Line$1")));
    assertEquals(ORDERS, numbered.ownerOf(new ColumnName(StoreName.table("orders"), "id")));
    assertEquals(Owner.SHARED_KERNEL, numbered.ownerOf(total));
    assertEquals(Owner.UNASSIGNED, numbered.ownerOf(TypeName.of("shop.Unknown")));
    assertTrue(numbered.dividesColumnsOf(StoreName.table("orders")));
  }

  @Test
  void a_nested_type_has_no_owner_of_its_own() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Boundaries(Map.of(TypeName.of("shop.Order$Line"), ORDERS)));
  }
}
