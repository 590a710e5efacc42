package de.haferkamp.shop.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
public class AuditService {

  private final JdbcTemplate jdbc;
  private final Clock clock;

  public AuditService(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Part of the caller's transaction: nothing is logged that did not happen. */
  public void log(String actor, String action, String subject) {
    jdbc.update(
        "INSERT INTO audit_log (actor, action, subject, logged_at) VALUES (?, ?, ?, ?)",
        actor,
        action,
        subject,
        Timestamp.from(clock.instant()));
  }

  public List<Map<String, Object>> entriesOf(String subject) {
    return jdbc.queryForList(
        "SELECT actor, action, logged_at FROM audit_log WHERE subject = ? ORDER BY id DESC",
        subject);
  }
}
