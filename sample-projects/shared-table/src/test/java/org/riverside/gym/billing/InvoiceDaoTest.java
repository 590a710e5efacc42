package org.riverside.gym.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@JdbcTest
@AutoConfigureTestDatabase
@Import(InvoiceDao.class)
class InvoiceDaoTest {

  @Autowired private InvoiceDao invoices;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void bills_active_members_only() {
    jdbc.update("INSERT INTO plan (code, title, monthly_price) VALUES ('BASIC', 'Basic', 19.90)");
    jdbc.update(
        "INSERT INTO member (name, email, plan_code, status, joined_on)"
            + " VALUES ('Ada', 'ada@example.org', 'BASIC', 'ACTIVE', DATE '2020-01-01'),"
            + " ('Bo', 'bo@example.org', 'BASIC', 'PAUSED', DATE '2020-01-01')");

    LocalDate month = LocalDate.of(2021, 5, 1);
    assertEquals(1, invoices.billActiveMembers(month, month.plusDays(14)));
  }
}
