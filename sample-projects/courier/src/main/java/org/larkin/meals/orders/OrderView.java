package org.larkin.meals.orders;

import java.math.BigDecimal;
import java.util.List;

/** An order as consumers see it. */
public record OrderView(
    long id,
    OrderState state,
    BigDecimal total,
    String restaurant,
    String courier,
    List<String> stops) {}
