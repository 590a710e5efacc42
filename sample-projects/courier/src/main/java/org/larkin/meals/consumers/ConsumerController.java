package org.larkin.meals.consumers;

import java.math.BigDecimal;
import org.larkin.meals.common.Money;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/consumers")
public class ConsumerController {

  public record Registration(String name, BigDecimal creditLimit) {}

  private final ConsumerService consumers;

  public ConsumerController(ConsumerService consumers) {
    this.consumers = consumers;
  }

  @PostMapping
  public long register(@RequestBody Registration registration) {
    Money limit = new Money(registration.creditLimit());
    return consumers.register(registration.name(), limit).getId();
  }
}
