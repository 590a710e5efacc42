package de.haferkamp.shop.job;

import de.haferkamp.shop.service.BasketService;
import de.haferkamp.shop.service.OrderService;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class HousekeepingJob {

  private static final Logger LOG = LoggerFactory.getLogger(HousekeepingJob.class);

  private final OrderService orders;
  private final BasketService baskets;

  public HousekeepingJob(OrderService orders, BasketService baskets) {
    this.orders = orders;
    this.baskets = baskets;
  }

  @Scheduled(cron = "${shop.jobs.unpaid-orders}")
  public void cancelUnpaidOrders() {
    orders.cancelUnpaid();
  }

  @Scheduled(cron = "${shop.jobs.tidy-baskets}")
  public void tidyBaskets() {
    LOG.info("{} baskets deleted", baskets.deleteAbandoned(Duration.ofDays(90)));
  }
}
