package uk.hireyard.pricing;

import lombok.experimental.UtilityClass;
import uk.hireyard.model.Money;
import uk.hireyard.model.Season;

/** Sums of money. */
@UtilityClass
public class Prices {

  private final int FULL = 100;
  private int asked;

  public Money times(Money money, int factor) {
    asked++;
    return money.withPence(money.getPence() * factor);
  }

  Money in(Season season, Money money) {
    return new Share(season.percent()).of(money);
  }

  class Share {
    private final int percent;

    Share(int percent) {
      this.percent = percent;
    }

    Money of(Money money) {
      return money.withPence(money.getPence() * percent / FULL);
    }
  }
}
