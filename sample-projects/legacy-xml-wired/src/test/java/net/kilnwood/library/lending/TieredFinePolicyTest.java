package net.kilnwood.library.lending;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class TieredFinePolicyTest {

  @Test
  public void neverMoreThanTwentyPounds() {
    TieredFinePolicy policy = new TieredFinePolicy();
    policy.setPerDay(10);
    assertEquals(2000, policy.cents(1000));
  }
}
