package uk.hireyard.model;

import lombok.Value;
import lombok.With;
import lombok.experimental.NonFinal;

/** An amount in pence. */
@Value(staticConstructor = "of")
public class Money {

  @With long pence;
  String currency;
  @NonFinal int rounding;

  public Money plus(Money other) {
    return withPence(pence + other.getPence());
  }
}
