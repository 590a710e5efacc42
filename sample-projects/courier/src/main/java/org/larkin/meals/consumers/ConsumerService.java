package org.larkin.meals.consumers;

import org.larkin.meals.common.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class ConsumerService {

  private final ConsumerRepository consumers;

  public ConsumerService(ConsumerRepository consumers) {
    this.consumers = consumers;
  }

  public Consumer register(String name, Money creditLimit) {
    return consumers.save(new Consumer(name, creditLimit));
  }

  /** Refuses an order that the consumer may not make. */
  public void checkOrder(long consumerId, Money total) {
    Consumer consumer = consumers.findById(consumerId).orElseThrow();
    consumer.check(total);
  }
}
