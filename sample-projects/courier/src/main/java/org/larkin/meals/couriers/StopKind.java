package org.larkin.meals.couriers;

public enum StopKind {
  PICKUP,
  DROP_OFF
}
