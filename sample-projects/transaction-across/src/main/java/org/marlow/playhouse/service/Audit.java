package org.marlow.playhouse.service;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
public class Audit {

  private final JdbcTemplate jdbc;

  public Audit(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Stays, also when what the clerk tried is rolled back. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void note(String clerk, String what) {
    jdbc.update(
        "insert into audit_line (at_time, clerk, what) values (?, ?, ?)",
        Timestamp.from(Instant.now()),
        clerk,
        what);
  }
}
