package org.riverside.gym.billing;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Billing's own way to the members' status, so that a run does not load whole members. */
@Repository
public class AccountStatusDao {

  private final JdbcTemplate jdbc;

  public AccountStatusDao(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void suspend(long memberId) {
    setStatus(memberId, "SUSPENDED");
  }

  public void reinstate(long memberId) {
    setStatus(memberId, "ACTIVE");
  }

  private void setStatus(long memberId, String status) {
    jdbc.update("UPDATE member SET status = ? WHERE id = ?", status, memberId);
  }
}
