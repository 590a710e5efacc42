package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Source and class files of one text give the same dependencies, calls and accesses, but for what
 * docs/dependency-rules.md says.
 */
final class SameFromBothSidesTest {

  private static final String SHOP =
      """
      package shop;
      import java.util.*;
      import java.util.function.*;

      class Main {
        private int sold;
        private final List<Order> orders = new ArrayList<>();
        static final Clerk FIRST = new Clerk("first");

        Order sell(Item item, Clerk clerk) throws SoldOut {
          if (item == null || clerk.isOff()) {
            throw new SoldOut();
          }
          Order order = new Order(item, clerk);
          orders.add(order);
          for (Order other : orders) {
            other.touch();
          }
          return order;
        }

        int total(Function<Order, Integer> price) {
          return orders.stream().map(price).reduce(0, Integer::sum)
              + orders.stream().mapToInt(Order::amount).sum();
        }

        void each(Consumer<Item> action) {
          orders.forEach(order -> {
            action.accept(order.item());
            order.touch();
          });
        }

        Runnable later(Clerk clerk) {
          return new Runnable() {
            @Override
            public void run() {
              clerk.greet();
              sold++;
            }
          };
        }

        String label(State state, Order order) {
          switch (state) {
            case OPEN:
              return "open " + order.amount();
            case CLOSED:
              return order.close();
            default:
              return state == State.LOST ? order.lost() : FIRST.name();
          }
        }

        Object guarded(Object some) {
          try {
            return ((Order) some).item();
          } catch (ClassCastException | NullPointerException e) {
            return some instanceof Clerk ? Clerk.class : null;
          } finally {
            Clerk.reset();
          }
        }

        class Inner {
          int count() {
            return sold + secret(new Item());
          }
        }

        private int secret(Item item) {
          return item.hashCode();
        }
      }

      enum State { OPEN, CLOSED { @Override void note() { Clerk.reset(); } }, LOST; void note() {} }

      class Item {}

      class SoldOut extends Exception {}

      record Point(Item at, int distance) {}

      class Clerk {
        private final String name;
        Clerk(String name) { this.name = name; }
        boolean isOff() { return false; }
        void greet() { System.out.println("hello " + name); }
        String name() { return name; }
        static void reset() {}
      }

      class Order {
        private final Item item;
        private final Clerk by;
        Order(Item item, Clerk by) { this.item = item; this.by = by; }
        Item item() { return item; }
        int amount() { return 1; }
        void touch() { by.greet(); }
        String close() { return by.name(); }
        String lost() { return super.toString(); }
      }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"17", "9", "8"})
  void dependencies_and_calls_are_the_same_for_every_release(String release) {
    String text = release.equals("17") ? SHOP : SHOP.replaceAll("record Point.*", "");
    BothSides shop = BothSides.of(folder, text, "-g", "--release", release);

    assertEquals(BothSides.dependencies(shop.source()), BothSides.dependencies(shop.bytecode()));
    assertEquals(TextWorkspace.calls(shop.source()), TextWorkspace.calls(shop.bytecode()));
    assertFalse(TextWorkspace.calls(shop.source()).isEmpty());
  }

  @Test
  void what_debuggers_need_changes_nothing() {
    BothSides shop = BothSides.of(folder, SHOP, "-g:lines");

    assertEquals(BothSides.dependencies(shop.source()), BothSides.dependencies(shop.bytecode()));
    assertEquals(TextWorkspace.calls(shop.source()), TextWorkspace.calls(shop.bytecode()));
  }

  @Test
  void rows_say_that_they_were_seen_in_bytecode() {
    BothSides shop = BothSides.of(folder, SHOP, "-g");

    assertEquals(
        List.of("BYTECODE"),
        shop.bytecode().dependencies().stream()
            .map(dependency -> dependency.evidence().origin().name())
            .distinct()
            .toList());
  }

  @Test
  void statements_are_the_same_however_their_text_is_put_together() {
    BothSides jdbc =
        BothSides.of(
            folder,
            """
            package shop;
            import java.sql.*;
            class Orders {
              private static final String TABLE = "orders";
              private static final String ALL = "select * from " + TABLE;
              private final String prefix = "audit";
              ResultSet all(Connection c) throws SQLException {
                return c.createStatement().executeQuery(ALL + " order by id");
              }
              int delete(Connection c, long id, boolean hard) throws SQLException {
                String sql = hard ? "delete from " + TABLE : "update items set gone = 1";
                sql += " where id = ?";
                PreparedStatement statement = c.prepareStatement(sql);
                statement.setLong(1, id);
                return statement.executeUpdate();
              }
              void log(Connection c, char kind) throws SQLException {
                StringBuilder sql = new StringBuilder("insert into ");
                sql.append("log").append('s');
                if (kind == 'x') {
                  sql.append(" (kind) values ('x')");
                } else {
                  sql.append(" (other) values (1)");
                }
                c.createStatement().execute(sql.toString());
              }
              void formatted(Connection c) throws SQLException {
                run(c, String.format("update %s set n = %d", "counters", 1));
              }
              private void run(Connection c, String text) throws SQLException {
                c.createStatement().execute(text);
              }
            }
            """,
            "-g");

    assertEquals(
        """
        Orders.all: orders read direct
        Orders.delete: items write direct
        Orders.delete: orders write direct
        Orders.formatted: counters write direct
        Orders.log: logs write direct""",
        TextWorkspace.accesses(jdbc.source()));
    assertEquals(TextWorkspace.accesses(jdbc.source()), TextWorkspace.accesses(jdbc.bytecode()));
  }

  @Test
  void what_the_compiler_writes_out_is_read_as_it_was_written() {
    BothSides jdbc =
        BothSides.of(
            folder,
            """
            package shop;
            import java.sql.*;
            import java.util.*;
            class Desugared {
              private static final String[] TABLES = {"orders", "items"};
              void cleanAll(Connection c) throws SQLException {
                for (String table : TABLES) {
                  try (Statement statement = c.createStatement()) {
                    statement.executeUpdate("delete from " + table);
                  }
                }
              }
              void byWord(Connection c, String word) throws SQLException {
                String sql;
                switch (word) {
                  case "order":
                    sql = "select 1 from orders";
                    break;
                  case "item":
                    sql = "select 1 from items";
                    break;
                  default:
                    sql = "select 1 from others";
                }
                c.createStatement().executeQuery(sql);
              }
              void byKind(Connection c, Kind kind) throws SQLException {
                String table = switch (kind) {
                  case ORDER -> "orders";
                  case ITEM -> { check(kind); yield "items"; }
                };
                c.createStatement().execute(\"""
                    update %s
                    set touched = 1\""".formatted(table));
              }
              void later(Connection c, List<Kind> kinds) {
                kinds.forEach(kind -> {
                  try {
                    synchronized (this) { byKind(c, kind); }
                  } catch (SQLException e) {
                    throw new IllegalStateException(e);
                  } finally {
                    check(kind);
                  }
                });
                assert !kinds.isEmpty() : Kind.ORDER;
                Runnable check = this::checkAll;
                check.run();
              }
              private void checkAll() { check(Kind.ITEM); }
              private static void check(Kind kind) { kind.name(); }
            }
            enum Kind { ORDER, ITEM }
            """,
            "-g");

    assertEquals(TextWorkspace.accesses(jdbc.source()), TextWorkspace.accesses(jdbc.bytecode()));
    assertEquals(TextWorkspace.calls(jdbc.source()), TextWorkspace.calls(jdbc.bytecode()));
    assertEquals(BothSides.dependencies(jdbc.source()), BothSides.dependencies(jdbc.bytecode()));
    assertEquals(
        """
        Desugared.byKind: items write direct
        Desugared.byKind: orders write direct
        Desugared.byWord: items read direct
        Desugared.byWord: orders read direct
        Desugared.byWord: others read direct
        Desugared.cleanAll: items write direct
        Desugared.cleanAll: orders write direct""",
        TextWorkspace.accesses(jdbc.source()));
  }
}
