package uk.hireyard.pricing;

import lombok.AccessLevel;
import lombok.Getter;
import lombok.NonNull;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.experimental.Accessors;
import lombok.experimental.WithBy;
import uk.hireyard.model.Money;
import uk.hireyard.model.Season;

/** What a day costs. */
@Getter
@Setter
@WithBy
@RequiredArgsConstructor(staticName = "daily")
@Accessors(
    fluent = true,
    prefix = {"m", "rate"})
public class Rate {

  @NonNull private final Money mDaily;
  private int rateFactor = 100;
  private boolean mActive;
  private Season mSeason = Season.SPRING;

  @Accessors(prefix = "m")
  @Setter(AccessLevel.PACKAGE)
  private String mNote;

  @Getter(lazy = true)
  @Accessors(prefix = "")
  private final Money weekly = Prices.times(mDaily, 6);

  Rate(Money mDaily, int rateFactor, boolean mActive, Season mSeason, String mNote) {
    this(mDaily);
    this.rateFactor = rateFactor;
    this.mActive = mActive;
    this.mSeason = mSeason;
    this.mNote = mNote;
  }
}
