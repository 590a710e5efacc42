package dev.kerf.analyzer.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PatternsTest {

  @ParameterizedTest
  @CsvSource({
    "com.shop.order.**, com.shop.order.Order, true",
    "com.shop.order.**, com.shop.order.api.Order, true",
    "com.shop.order.**, com.shop.orders.Order, false",
    "com.shop.order.*, com.shop.order.Order, true",
    "com.shop.order.*, com.shop.order.api.Order, false",
    "com.shop.order.Order, com.shop.order.Order$Line, true",
    "com.shop.order.Order, com.shop.order.OrderItem, false",
    "com.shop.*Dto, com.shop.OrderDto, true",
    "com.shop.**.api.*, com.shop.order.v1.api.Orders, true",
    "com.shop.**.api.*, com.shop.api.Orders, true",
    "com.shop.**.api.*, com.shop.order.Orders, false",
    "**, com.shop.Order, true",
    "Order, Order, true",
    "apps:billing:com.shop.**, apps:billing:com.shop.Order, true",
    "apps:billing:com.shop.**, com.shop.Order, false",
    "com.shop.**, apps:billing:com.shop.Order, false",
    "two.war:com.shop.Order, two.war:com.shop.Order$Line, true",
    "two-b:Order, two-b:Order, true",
  })
  void types_are_matched_by_segments(String pattern, String type, boolean matches) {
    assertEquals(matches, new TypePattern(pattern).matches(TypeName.of(type)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.shop.order.**",
        "com.shop.order.*",
        "com.shop.*Dto",
        "com.shop.**.api.*",
        "**.api.**",
        "**",
        "com.**.Order",
        "com.shop.Cash$flow",
        "a:b:com.shop.order.Order"
      })
  void a_regular_expression_says_the_same_of_names_without_a_place(String text) {
    TypePattern pattern = new TypePattern(text);
    String name = text.substring(text.lastIndexOf(':') + 1);
    for (String type :
        new String[] {
          "Order",
          "com.Order",
          "com.shop.order.Order",
          "com.shop.orders.Order",
          "com.shop.order.api.Order",
          "com.shop.OrderDto",
          "com.shop.order.OrderDto",
          "com.shop.order.v1.api.Orders",
          "com.shop.api.Orders",
          "com.shop.Cash$flow",
          "api.Order",
          "com.shop.order"
        }) {
      if (type.indexOf('$') < 0 || pattern.isExact()) {
        boolean expected =
            pattern.isExact()
                ? type.equals(name)
                : new TypePattern(name).matches(TypeName.of(type));
        assertEquals(expected, type.matches(pattern.regex()), type + " of " + pattern.regex());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".a", "a.", "a..b", "a/b", "a b", "a**.b", "a.b!", "a:", "b c:a.b", "*:a"})
  void what_is_no_type_pattern_is_refused(String text) {
    assertFalse(TypePattern.isValid(text));
  }

  @Test
  void a_table_is_meant_in_any_schema_and_any_case() {
    StoreName orders = new StoreName(StoreKind.TABLE, "sales", "ORDERS");
    assertTrue(new StorePattern("orders").matches(orders));
    assertTrue(new StorePattern("Sales.orders").matches(orders));
    assertTrue(new StorePattern("sales.*").matches(orders));
    assertFalse(new StorePattern("crm.orders").matches(orders));
    assertFalse(new StorePattern("order").matches(orders));
  }

  @Test
  void other_kinds_of_stores_are_meant_only_when_said() {
    StoreName cache = new StoreName(StoreKind.CACHE, "", "prices");
    assertFalse(new StorePattern("prices").matches(cache));
    assertTrue(new StorePattern("cache:prices").matches(cache));
    assertFalse(StorePattern.isValid("cashe:prices"));
  }

  @Test
  void a_column_is_meant_with_its_table() {
    ColumnName points = new ColumnName(StoreName.table("crm.customer"), "Loyalty_Points");
    assertTrue(new ColumnPattern("customer.loyalty_*").matches(points));
    assertTrue(new ColumnPattern("crm.customer.loyalty_points").matches(points));
    assertFalse(new ColumnPattern("orders.loyalty_points").matches(points));
    assertFalse(ColumnPattern.isValid("customer"));
  }

  @Test
  void many_wildcards_cost_no_more_than_the_product_of_the_lengths() {
    assertFalse(Wildcards.matches("*a".repeat(400) + "b", "a".repeat(20_000)));
  }
}
