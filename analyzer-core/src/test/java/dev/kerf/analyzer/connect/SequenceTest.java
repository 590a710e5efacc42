package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequenceTest {

  @TempDir Path folder;

  private TextWorkspace workspace;

  @BeforeEach
  void schema() {
    workspace =
        new TextWorkspace(folder)
            .file(
                "src/main/resources/db/migration/V1__all.sql",
                """
                create table orders (id int primary key);
                create table line (id int primary key);
                create table note (id int primary key);
                create sequence order_numbers start with 1;
                create sequence line_seq;
                create sequence hibernate_sequence;
                create sequence forgotten;
                """);
  }

  private static String sequences(Codebase codebase) {
    return codebase.sequences().stream()
        .map(
            sequence ->
                sequence.name().name()
                    + ' '
                    + sequence.origin().word()
                    + (sequence.framework() ? " framework" : "")
                    + sequence.users().stream()
                        .map(type -> ' ' + type.simpleName())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_sequence_is_told_with_the_entities_that_it_numbers() {
    Codebase codebase =
        workspace
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity @Table(name = "orders") class Order {
                  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
                  @SequenceGenerator(name = "numbers", sequenceName = "order_numbers") Long id;
                }
                """)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity class Line { @Id @GeneratedValue Long id; }
                """)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity class Note {
                  @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Long id;
                }
                """)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity class Plain {
                  @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
                }
                """)
            .codebase();
    assertEquals(
        """
        forgotten ddl
        hibernate_sequence ddl framework Note
        line_seq ddl Line
        order_numbers ddl Order""",
        sequences(codebase));
  }

  @Test
  void statements_draw_from_sequences_that_are_no_tables() {
    Codebase codebase =
        workspace
            .java(
                """
                package shop;
                class Numbers {
                  org.springframework.jdbc.core.JdbcTemplate jdbc;
                  void next() { jdbc.queryForObject("select nextval('order_numbers')", Long.class); }
                  void other() { jdbc.queryForObject("select loose.nextval from dual", Long.class); }
                }
                """)
            .codebase();
    assertEquals(
        """
        forgotten ddl
        hibernate_sequence ddl framework
        line_seq ddl
        loose statement Numbers
        order_numbers ddl Numbers""",
        sequences(codebase));
    assertEquals(
        "line note orders",
        codebase.stores().values().stream()
            .map(Store::name)
            .map(name -> name.name())
            .collect(Collectors.joining(" ")));
  }
}
