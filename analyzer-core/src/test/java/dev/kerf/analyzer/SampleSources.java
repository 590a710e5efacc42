package dev.kerf.analyzer;

import java.util.ArrayList;
import java.util.List;

/**
 * What the samples of recipes are made of: a shop of two services. Types of order may use {@code
 * shop.customer.api} and the other way round; {@code shop.common} is the shared kernel.
 */
final class SampleSources {

  static final String BOUNDARIES =
      """
      version: 1
      services:
        order: {types: [shop.order.**], tables: [orders], api: [shop.order.api.**]}
        customer: {types: [shop.customer.**], tables: [customers], api: [shop.customer.api.**]}
      shared-kernel: {types: [shop.common.**]}
      """;

  /** What every pattern has to match before and after. */
  static final List<String> ALWAYS =
      List.of(
          "package shop.order; public class Order {}",
          "package shop.customer; public class Person {}",
          "package shop.common; public record Money(long cents) {}");

  static final String SCHEMA =
      """
      CREATE TABLE customers (id BIGINT PRIMARY KEY, name VARCHAR(80), points INT);
      CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT, total INT);
      """;

  static final String NAMES =
      "package shop.customer.api; public interface Names { String of(long id); void rename(long id); }";

  static final String OWNER_OF_NAMES =
      type(
          "customer.StoredNames implements shop.customer.api.Names",
          """
          public String of(long id) {
            return jdbc.queryForObject("SELECT name FROM customers WHERE id = ?", String.class, id);
          }
          public void rename(long id) {
            jdbc.update("UPDATE customers SET name = 'x' WHERE id = ?", id);
          }
          """);

  static final String PLACED =
      "package shop.order.api; public record Placed(long order, long customer) {}";

  static final String OWNED_TOGETHER =
      BOUNDARIES
          .replace("tables: [orders]", "tables: [orders, customers]")
          .replace(", tables: [customers]", "");

  private SampleSources() {}

  /** A class with what most of these need; {@code header} may go on with supertypes. */
  static String type(String header, String members) {
    return type("", header, members);
  }

  static String type(String annotation, String header, String members) {
    int dot = header.indexOf('.');
    return """
        package shop.%s;

        import org.springframework.transaction.annotation.Transactional;

        %s @org.springframework.stereotype.Component
        public class %s {
          private org.springframework.jdbc.core.JdbcTemplate jdbc;
          private org.springframework.context.ApplicationEventPublisher events;

        %s}
        """
        .formatted(
            header.substring(0, dot), annotation, header.substring(dot + 1), members.indent(2));
  }

  static String afterCommit(String header, String event, String statement) {
    return type(
        header,
        """
        @org.springframework.transaction.event.TransactionalEventListener
        @Transactional(propagation = org.springframework.transaction.annotation.Propagation.REQUIRES_NEW)
        public void on(EVENT event) {
          STATEMENT
        }
        """
            .replace("EVENT event", event + " event")
            .replace("STATEMENT", statement));
  }

  static String owning(String table) {
    return BOUNDARIES.replace("tables: [orders]", "tables: [orders, " + table + "]");
  }

  static String owningColumn(String column) {
    return BOUNDARIES.replace("tables: [orders]", "tables: [orders], columns: [" + column + "]");
  }

  static List<String> with(List<String> sources, String... more) {
    List<String> out = new ArrayList<>(sources);
    out.addAll(List.of(more));
    return out;
  }

  static List<String> replaced(List<String> sources, String old, String by) {
    return sources.stream().map(source -> source.replace(old, by)).toList();
  }
}
