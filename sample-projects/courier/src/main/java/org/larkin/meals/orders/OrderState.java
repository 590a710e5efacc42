package org.larkin.meals.orders;

public enum OrderState {
  PLACED,
  ACCEPTED,
  PICKED_UP,
  DELIVERED,
  CANCELLED
}
