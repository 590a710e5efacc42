package de.haferkamp.shop.config;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("shop")
public record ShopProperties(
    String mailFrom,
    Duration paymentDeadline,
    URI paymentProvider,
    URI carrier,
    int bonusPointsPerEuro) {}
