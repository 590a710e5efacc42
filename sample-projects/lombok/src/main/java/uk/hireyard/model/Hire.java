package uk.hireyard.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.Builder;
import lombok.Getter;
import lombok.Singular;
import lombok.ToString;

/** Tools that went out together. */
@Getter
@ToString
@Builder(toBuilder = true)
public class Hire {

  private static final int DAYS = 7;

  private final Customer customer;
  @Singular private final List<Tool> tools;

  @Singular("fee")
  private final Map<String, Money> fees;

  @Singular private final Set<LocalDate> holidays;
  @Singular private final ImmutableList<String> remarks;
  @Builder.Default private final int days = DAYS;
  @Builder.Default private final Money deposit = Money.of(5_000, "GBP", 0);
  private final String yard = "north";

  /** What is written of the builder stays, Lombok adds the rest. */
  public static class HireBuilder {
    public HireBuilder customer(Customer customer) {
      this.customer = customer;
      return this;
    }

    HireBuilder forWeeks(int weeks) {
      return days(weeks * DAYS);
    }
  }
}
