package de.haferkamp.shop.service;

import de.haferkamp.shop.model.Product;
import de.haferkamp.shop.repository.NewsletterDao;
import de.haferkamp.shop.util.ShopFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

@Service
public class NewsletterService {

  private final NewsletterDao subscriptions;
  private final CatalogueService catalogue;
  private final MailService mails;
  private final Clock clock;

  public NewsletterService(
      NewsletterDao subscriptions, CatalogueService catalogue, MailService mails, Clock clock) {
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
    this.mails = mails;
    this.clock = clock;
  }

  public void subscribe(String email) {
    subscriptions.subscribe(email, clock.instant());
  }

  public void unsubscribe(String email) {
    subscriptions.unsubscribe(email);
  }

  @Scheduled(cron = "${shop.jobs.newsletter}")
  public void sendNovelties() {
    String text = catalogue.novelties().stream().map(this::line).collect(Collectors.joining("\n"));
    for (String email : subscriptions.recipients(clock.instant().minus(Duration.ofDays(30)))) {
      mails.campaign(email, "Neu im Garten", text);
    }
  }

  private String line(Product product) {
    return product.getName() + ", " + ShopFormat.money(product.getPrice());
  }
}
