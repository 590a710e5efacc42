package org.riverside.gym.frontdesk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
public class MemberDao {

  private static final String COLUMNS = "id, name, email, plan_code, status, joined_on";

  private static final RowMapper<Member> MEMBER =
      (rs, row) ->
          new Member(
              rs.getLong("id"),
              rs.getString("name"),
              rs.getString("email"),
              rs.getString("plan_code"),
              rs.getString("status"),
              rs.getObject("joined_on", LocalDate.class));

  private final JdbcTemplate jdbc;

  public MemberDao(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Member> find(long id) {
    return jdbc.query("SELECT " + COLUMNS + " FROM member WHERE id = ?", MEMBER, id).stream()
        .findFirst();
  }

  public void insert(String name, String email, String planCode, LocalDate joinedOn) {
    jdbc.update(
        "INSERT INTO member (name, email, plan_code, joined_on) VALUES (?, ?, ?, ?)",
        name,
        email,
        planCode,
        joinedOn);
  }

  public void changePlan(long id, String planCode) {
    jdbc.update("UPDATE member SET plan_code = ? WHERE id = ?", planCode, id);
  }

  /** Pausing is for members who pay: whoever the dunning run has suspended stays suspended. */
  public boolean pause(long id) {
    return jdbc.update("UPDATE member SET status = 'PAUSED' WHERE id = ? AND status = 'ACTIVE'", id)
        == 1;
  }

  public void recordVisit(long memberId, LocalDateTime enteredAt) {
    jdbc.update("INSERT INTO visit (member_id, entered_at) VALUES (?, ?)", memberId, enteredAt);
  }
}
