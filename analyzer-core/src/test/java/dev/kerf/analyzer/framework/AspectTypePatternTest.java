package dev.kerf.analyzer.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AspectTypePatternTest {

  @ParameterizedTest
  @CsvSource({
    "*, shop.Orders, true",
    "*, '', true",
    "shop.Orders, shop.Orders, true",
    "shop.Orders, shop.OrdersImpl, false",
    "shop.*, shop.Orders, true",
    "shop.*, shop.api.Orders, false",
    "shop..*, shop.Orders, true",
    "shop..*, shop.api.v2.Orders, true",
    "shop..*, shopping.Orders, false",
    "shop..*Service, shop.api.OrderService, true",
    "shop..*Service, shop.api.OrderServices, false",
    "*..Orders, shop.Orders, true",
    "*.*.Orders, shop.api.Orders, true",
    "*.*.Orders, shop.Orders, false",
    "..*, shop.Orders, false",
    "'', '', true"
  })
  void a_star_stays_within_a_name_and_two_dots_cross_packages(
      String pattern, String name, boolean fits) {
    assertEquals(fits, new AspectTypePattern(pattern).fits(name));
  }

  @Test
  void many_stars_end() {
    String name = "a".repeat(2_000);
    assertFalse(new AspectTypePattern("*a".repeat(500) + "b").fits(name));
  }
}
