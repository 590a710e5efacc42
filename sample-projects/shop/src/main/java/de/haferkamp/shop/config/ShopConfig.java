package de.haferkamp.shop.config;

import java.time.Clock;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.client.RestTemplate;

@Configuration
public class ShopConfig {

  @Bean
  public Clock clock() {
    return Clock.systemDefaultZone();
  }

  @Bean
  public PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder();
  }

  @Bean
  public RestTemplate paymentProvider(RestTemplateBuilder builder, ShopProperties properties) {
    return builder.rootUri(properties.paymentProvider().toString()).build();
  }

  @Bean
  public RestTemplate carrier(RestTemplateBuilder builder, ShopProperties properties) {
    return builder.rootUri(properties.carrier().toString()).build();
  }
}
