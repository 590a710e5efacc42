package de.haferkamp.shop.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
public class NewsletterDao {

  private final NamedParameterJdbcTemplate jdbc;

  public NewsletterDao(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void subscribe(String email, Instant now) {
    jdbc.update(
        "MERGE INTO newsletter_subscription n"
            + " USING (VALUES (:email, :now)) v (email, subscribed_at) ON n.email = v.email"
            + " WHEN NOT MATCHED THEN"
            + " INSERT (email, subscribed_at) VALUES (v.email, v.subscribed_at)",
        Map.of("email", email, "now", Timestamp.from(now)));
  }

  public void unsubscribe(String email) {
    jdbc.update("DELETE FROM newsletter_subscription WHERE email = :email", Map.of("email", email));
  }

  /** Who has not bought anything since then; everybody else gets the parcel insert. */
  public List<String> recipients(Instant since) {
    return jdbc.queryForList(
        """
        SELECT n.email
        FROM newsletter_subscription n
        LEFT JOIN customer c ON lower(c.email) = lower(n.email)
        WHERE NOT EXISTS (
          SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.placed_at > :since)
        """,
        Map.of("since", Timestamp.from(since)),
        String.class);
  }
}
