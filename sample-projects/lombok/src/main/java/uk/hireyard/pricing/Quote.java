package uk.hireyard.pricing;

import java.util.List;
import lombok.Builder;
import lombok.Getter;
import lombok.Singular;
import uk.hireyard.model.Money;
import uk.hireyard.model.Tool;

/** What a hire would cost. */
@Getter
public class Quote<T extends Comparable<T>> {

  private final T subject;
  private final Money total;

  @Builder(
      builderClassName = "Draft",
      builderMethodName = "draft",
      buildMethodName = "sign",
      setterPrefix = "with")
  Quote(T subject, @Singular List<Money> parts) {
    this.subject = subject;
    this.total = parts.stream().reduce(Money.of(0, "GBP", 0), Money::plus);
  }

  @Builder(builderMethodName = "forTool")
  static Money price(Tool tool, Rate rate, int days) {
    return Prices.in(rate.season(), Prices.times(rate.daily(), days));
  }
}
