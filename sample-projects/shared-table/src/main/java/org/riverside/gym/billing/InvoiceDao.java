package org.riverside.gym.billing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class InvoiceDao {

  private final JdbcTemplate jdbc;

  public InvoiceDao(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One invoice for each member who was active at the first of the month. */
  public int billActiveMembers(LocalDate month, LocalDate dueOn) {
    return jdbc.update(
        """
        INSERT INTO invoice (member_id, period, amount, due_on)
        SELECT m.id, ?, p.monthly_price, ?
        FROM member m
        JOIN plan p ON p.code = m.plan_code
        WHERE m.status = 'ACTIVE'
        """,
        month,
        dueOn);
  }

  public void markPaid(long invoiceId, LocalDate paidOn) {
    jdbc.update("UPDATE invoice SET paid_on = ? WHERE id = ?", paidOn, invoiceId);
  }

  public Long memberOf(long invoiceId) {
    return jdbc.queryForObject("SELECT member_id FROM invoice WHERE id = ?", Long.class, invoiceId);
  }

  public List<Long> membersInArrears(LocalDate dueBefore) {
    return jdbc.queryForList(
        "SELECT DISTINCT member_id FROM invoice WHERE paid_on IS NULL AND due_on < ?",
        Long.class,
        dueBefore);
  }
}
