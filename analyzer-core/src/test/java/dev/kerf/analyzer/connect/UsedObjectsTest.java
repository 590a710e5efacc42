package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an object is given that lives in one method counts for that method. */
class UsedObjectsTest {

  /** A statement with everything around it, as many houses have written one. */
  private static final String STATEMENT =
      """
      package shop;
      import java.sql.*;
      class Statement implements AutoCloseable {
        private Connection connection;
        private PreparedStatement prepared;
        private String text;
        Statement(String text) throws SQLException { this(text, null); }
        Statement(String text, Connection connection) throws SQLException {
          this.text = text;
          this.connection = connection;
          prepare();
        }
        private void prepare() throws SQLException { prepared = connection.prepareStatement(text); }
        void set(int at, Object value) throws SQLException { prepared.setObject(at, value); }
        void update() throws SQLException { prepared.executeUpdate(); }
        ResultSet query() throws SQLException { return prepared.executeQuery(); }
        public void close() throws SQLException { prepared.close(); }
      }
      """;

  private static final String PURGE =
      """
      package shop;
      import java.sql.*;
      class Purge {
        private final String text;
        Connection connection;
        Purge(String text) { this.text = text; }
        void run() throws SQLException { connection.prepareStatement(text).execute(); }
      }
      """;

  private static final String QUERY =
      """
      package shop;
      class Query {
        private final String text;
        Query(String text) { this.text = text; }
        String getText() { return text; }
      }
      """;

  @TempDir Path folder;

  private void assertAccesses(String expected, String... sources) {
    assertEquals(expected.strip(), TextWorkspace.accesses(folder, sources));
  }

  @Test
  void a_statement_in_an_object_of_the_house_is_sent_by_who_makes_the_object() {
    assertAccesses(
        """
        Orders.delete: orders write direct
        Orders.find: orders read direct
        Pages.all: pages read direct
        """,
        STATEMENT,
        """
        package shop;
        import java.sql.*;
        class Orders {
          private static final String FIND = "select * from orders where id = ?";
          void find(long id) throws SQLException {
            try (Statement statement = new Statement(FIND)) {
              statement.set(1, id);
              statement.query();
            }
          }
          void delete(long id, Connection connection) throws SQLException {
            Statement statement = new Statement("delete from orders where id = " + id, connection);
            statement.update();
          }
        }
        """,
        """
        package shop;
        class Pages {
          void all() throws java.sql.SQLException { new Statement("select * from pages").query(); }
        }
        """);
  }

  @Test
  void an_object_that_is_handed_to_who_only_works_with_it_is_its_makers() {
    assertAccesses(
        """
        Orders.find: orders read direct
        Pages.find: pages read direct
        """,
        QUERY,
        """
        package shop;
        import java.sql.*;
        class Database {
          static Connection connection;
          static Query sorted(Query query) { return new Query(query.getText() + " order by id"); }
          static Object ask(Query query) throws SQLException { return send(query); }
          static Object send(Query query) throws SQLException {
            return connection.prepareStatement(query.getText()).executeQuery();
          }
        }
        """,
        """
        package shop;
        class Orders {
          void find() throws java.sql.SQLException {
            Query query = Database.sorted(new Query("select * from orders"));
            Database.ask(query);
          }
        }
        """,
        """
        package shop;
        class Pages {
          void find() throws java.sql.SQLException {
            Query query = Database.sorted(new Query("select * from pages"));
            Database.ask(query);
          }
        }
        """);
  }

  @Test
  void an_object_that_is_handed_to_who_keeps_it_is_a_part_of_the_application() {
    assertAccesses(
        """
        Purge.run: carts write direct
        Purge.run: visits write direct
        """,
        PURGE,
        """
        package shop;
        import java.util.*;
        class Jobs {
          private final List<Purge> jobs = new ArrayList<>();
          Jobs() { add(new Purge("delete from carts")); add(new Purge("delete from visits")); }
          private void add(Purge purge) { jobs.add(purge); }
          void night() throws java.sql.SQLException { for (Purge purge : jobs) { purge.run(); } }
        }
        """);
  }

  @Test
  void who_hands_an_object_to_himself_keeps_it_no_more_than_others() {
    assertAccesses(
        """
        Orders.find: orders read direct
        Pages.find: pages read direct
        """,
        QUERY,
        """
        package shop;
        import java.sql.*;
        class Database {
          static Connection connection;
          static Object ask(Query query, int times) throws SQLException {
            try {
              return connection.prepareStatement(query.getText()).executeQuery();
            } catch (SQLException e) {
              return ask(query, times - 1);
            }
          }
        }
        """,
        """
        package shop;
        class Orders {
          void find() throws java.sql.SQLException {
            Database.ask(new Query("select * from orders"), 3);
          }
        }
        """,
        """
        package shop;
        class Pages {
          void find() throws java.sql.SQLException {
            Database.ask(new Query("select * from pages"), 3);
          }
        }
        """);
  }

  @Test
  void a_text_that_a_method_sets_on_its_own_object_is_sent_by_that_method() {
    assertAccesses(
        """
        Orders.find: orders read direct
        Orders.forget: orders write direct
        """,
        """
        package shop;
        import java.sql.*;
        class Query {
          Connection connection;
          private String text;
          void setText(String text) { this.text = text; }
          void run() throws SQLException { connection.prepareStatement(text).execute(); }
        }
        """,
        """
        package shop;
        class Orders {
          void find() throws java.sql.SQLException {
            Query query = new Query();
            query.setText("select * from orders");
            query.run();
          }
          void forget() throws java.sql.SQLException {
            Query query = new Query();
            query.setText("delete from orders");
            query.run();
          }
        }
        """);
  }

  @Test
  void a_text_that_passes_through_a_factory_and_two_objects_is_sent_by_who_states_it() {
    assertAccesses(
        """
        Orders.find: orders read direct
        Orders.forget: orders write direct
        """,
        """
        package shop;
        class Settings {
          private String text;
          Settings(int kind, String text) { setText(text); }
          void setText(String text) { this.text = text; }
          String getText() { return text; }
        }
        """,
        """
        package shop;
        import java.sql.*;
        class Proxy {
          private Settings settings;
          private PreparedStatement prepared;
          Proxy(int kind, String text, Connection connection) throws SQLException {
            settings = new Settings(kind, text.trim());
            init(connection);
          }
          private void init(Connection connection) throws SQLException {
            prepared = connection.prepareStatement(settings.getText());
          }
        }
        """,
        """
        package shop;
        import java.sql.*;
        class Database {
          static Connection connection;
          static Object prepare(String text) throws SQLException { return prepare(text, 1); }
          static Object prepare(String text, int kind) throws SQLException {
            return wrap(new Proxy(kind, text, connection));
          }
          static Object wrap(Object any) { return any; }
          static void update(String text) throws SQLException { prepare(text); }
        }
        """,
        """
        package shop;
        class Orders {
          void find() throws java.sql.SQLException { Database.prepare("select * from orders"); }
          void forget() throws java.sql.SQLException { Database.update("delete from orders"); }
        }
        """);
  }

  @Test
  void a_value_that_an_object_carries_into_a_statement_sends_nothing() {
    assertAccesses(
        "",
        """
        package shop;
        class Order {
          private String key;
          void setKey(String key) { this.key = key; }
          String getKey() { return key; }
        }
        """,
        """
        package shop;
        import java.sql.*;
        class Search {
          Connection connection;
          void find(Order order, Object view) throws SQLException {
            String from = view.toString();
            connection.prepareStatement(
                "select x from " + from + " where id = '" + order.getKey() + "'").execute();
          }
        }
        """,
        """
        package shop;
        class Desk {
          Order one() { Order order = new Order(); order.setKey("customers"); return order; }
          Order two() { Order order = new Order(); order.setKey("items"); return order; }
        }
        """);
  }

  @Test
  void what_a_part_of_the_application_was_made_with_is_sent_by_the_part() {
    assertAccesses(
        """
        Purge.run: carts write direct
        Purge.run: visits write direct
        """,
        PURGE,
        """
        package shop;
        class Jobs {
          private final Purge carts;
          private final Purge visits;
          Jobs() { carts = new Purge("delete from carts"); visits = new Purge("delete from visits"); }
          void night() throws java.sql.SQLException { carts.run(); visits.run(); }
        }
        """);
  }
}
