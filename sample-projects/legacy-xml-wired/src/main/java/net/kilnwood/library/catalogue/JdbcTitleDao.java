package net.kilnwood.library.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.support.JdbcDaoSupport;

public class JdbcTitleDao extends JdbcDaoSupport implements TitleDao {

  private static final String SELECT = "SELECT id, isbn, name FROM title ";

  private final TitleMapper mapper = new TitleMapper();

  public List<Title> search(String words) {
    return getJdbcTemplate()
        .query(
            SELECT + "WHERE LOWER(name) LIKE ? ORDER BY name",
            new Object[] {"%" + words.toLowerCase() + "%"},
            mapper);
  }

  public Title byIsbn(String isbn) {
    return getJdbcTemplate().queryForObject(SELECT + "WHERE isbn = ?", new Object[] {isbn}, mapper);
  }

  public void setStatus(String barcode, String status) {
    getJdbcTemplate().update("UPDATE copy SET status = ? WHERE barcode = ?", status, barcode);
  }

  public int countCopies(long titleId) {
    return getJdbcTemplate()
        .queryForObject("SELECT COUNT(*) FROM copy WHERE title_id = ?", Integer.class, titleId);
  }

  static class TitleMapper implements RowMapper<Title> {
    public Title mapRow(ResultSet row, int number) throws SQLException {
      return new Title(row.getLong("id"), row.getString("isbn"), row.getString("name"));
    }
  }
}
