package com.parcelhaus.estimate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows the days on which the vans are out. */
@Component
public class DeliveryCalendar {

  private static final Set<MonthDay> HOLIDAYS =
      Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

  /** The first delivery day after {@code handedIn}, counting {@code days} delivery days. */
  public LocalDate arrival(LocalDate handedIn, int days) {
    LocalDate day = handedIn;
    int left = days;
    while (left > 0) {
      day = day.plusDays(1);
      if (isDeliveryDay(day)) {
        left--;
      }
    }
    return day;
  }

  private static boolean isDeliveryDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SUNDAY && !HOLIDAYS.contains(MonthDay.from(day));
  }
}
