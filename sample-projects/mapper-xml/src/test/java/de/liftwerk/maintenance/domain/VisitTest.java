package de.liftwerk.maintenance.domain;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class VisitTest {

  @Test
  void is_open_until_it_is_closed() {
    assertNull(new Visit().getClosedOn());
  }
}
