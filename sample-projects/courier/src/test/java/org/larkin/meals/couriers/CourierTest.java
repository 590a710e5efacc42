package org.larkin.meals.couriers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.larkin.meals.common.Address;

class CourierTest {

  @Test
  void starts_with_an_empty_route() {
    Courier courier = new Courier("Ines", new Address("Hill Road 4", "Bristol", "BS6"));
    assertEquals(List.of(), courier.stopsFor(null));
  }
}
