package net.kilnwood.library.member;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

public class JdbcMemberDao implements MemberDao {

  private final JdbcTemplate jdbc;

  public JdbcMemberDao(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  public boolean isBlocked(String cardNo) {
    return jdbc.queryForObject(
        "SELECT blocked FROM member WHERE card_no = ?", Boolean.class, cardNo);
  }

  public String email(String cardNo) {
    return jdbc.queryForObject("SELECT email FROM member WHERE card_no = ?", String.class, cardNo);
  }

  public void block(String cardNo) {
    jdbc.update("UPDATE member SET blocked = TRUE WHERE card_no = ?", cardNo);
  }
}
