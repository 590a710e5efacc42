package org.riverside.gym.frontdesk;

import java.time.LocalDate;

public record Member(
    long id, String name, String email, String planCode, String status, LocalDate joinedOn) {

  boolean mayEnter() {
    return "ACTIVE".equals(status);
  }
}
