package no.tangvik.marina.dao;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import no.tangvik.marina.sql.Statements;

/** The harbour master's log. */
public class JournalDao {

  public void add(String entry) throws SQLException {
    String sql = Statements.get("journal.add");
    try (Connection connection = Db.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, entry);
      statement.executeUpdate();
    }
  }
}
