package com.parcelhaus.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeliveryCalendarTest {

  private final DeliveryCalendar calendar = new DeliveryCalendar();

  @Test
  void skipsSundaysAndHolidays() {
    LocalDate christmasEve = LocalDate.of(2021, 12, 24);
    assertEquals(LocalDate.of(2021, 12, 27), calendar.arrival(christmasEve, 1));
  }
}
