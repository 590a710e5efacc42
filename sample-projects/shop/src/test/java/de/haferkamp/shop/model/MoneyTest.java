package de.haferkamp.shop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void rounds_half_up() {
    assertEquals(Money.euro("8.96"), Money.euro("9.95").lessPercent(10));
  }

  @Test
  void does_not_mix_currencies() {
    Money francs = new Money(BigDecimal.TEN, "CHF");
    assertThrows(IllegalArgumentException.class, () -> Money.euro("1").plus(francs));
  }
}
