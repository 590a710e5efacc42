package de.haferkamp.shop;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:shop;MODE=PostgreSQL")
class ShopApplicationTests {

  /** Flyway migrates, and Hibernate finds every column that it maps. */
  @Test
  void starts() {}
}
