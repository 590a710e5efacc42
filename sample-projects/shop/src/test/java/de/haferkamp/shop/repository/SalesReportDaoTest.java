package de.haferkamp.shop.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.jdbc.Sql;

@JdbcTest(properties = "spring.datasource.url=jdbc:h2:mem:reports;MODE=PostgreSQL")
@Import(SalesReportDao.class)
@Sql("/legacy-orders.sql")
class SalesReportDaoTest {

  @Autowired private SalesReportDao sales;

  @Test
  void counts_the_orders_of_a_country() {
    assertEquals(1, sales.salesByCustomer(Instant.EPOCH, "AT").size());
  }
}
