package dev.kerf.analyzer.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kerf.analyzer.model.ColumnName;
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
  void a_nested_type_has_no_owner_of_its_own() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Boundaries(Map.of(TypeName.of("shop.Order$Line"), ORDERS)));
  }
}
