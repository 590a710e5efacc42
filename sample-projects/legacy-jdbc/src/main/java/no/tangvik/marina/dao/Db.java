package no.tangvik.marina.dao;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** The two ways to the one database. */
final class Db {

  private static final SessionFactory SESSIONS =
      new Configuration().configure().buildSessionFactory();

  private Db() {}

  static Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:mysql://localhost/marina");
  }

  static SessionFactory sessions() {
    return SESSIONS;
  }
}
