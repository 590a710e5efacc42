package dev.kerf.analyzer.codebase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepeatedAccessSearchTest {

  private static final String MODEL =
      """
      package shop;
      import jakarta.persistence.*;
      import java.util.List;
      @Entity class Buyer {
        @Id Long id;
        String name;
        String getName() { return name; }
      }
      """;

  private static final String BASKET =
      """
      package shop;
      import jakarta.persistence.*;
      import java.util.*;
      @Entity class Basket {
        @Id Long id;
        @ManyToOne(fetch = FetchType.LAZY) Buyer buyer;
        @ElementCollection List<String> items;
        Buyer getBuyer() { return buyer; }
        boolean holds(String item) { return items.contains(item); }
      }
      """;

  private static final String REPOSITORY =
      """
      package shop;
      interface Baskets extends org.springframework.data.repository.CrudRepository<Basket, Long> {
        java.util.List<Basket> findByPaid(boolean paid);
      }
      """;

  @TempDir private Path folder;

  @Test
  void a_navigation_in_a_loop_is_repeated() {
    assertRepeated(
        "Desk.names 6: Buyer lazy by Desk.names",
        """
        List<String> names() {
          List<String> out = new ArrayList<>();
          for (Basket basket : baskets.findByPaid(true)) { out.add(basket.getBuyer().getName()); }
          return out;
        }
        """);
  }

  @Test
  void a_method_that_a_stream_runs_is_repeated_and_one_that_an_optional_runs_is_not() {
    assertRepeated(
        "Desk.all 4: Buyer lazy by Desk.all > Desk.name",
        """
        List<String> all() { return baskets.findByPaid(true).stream().map(this::name).toList(); }
        Optional<String> one(Long id) { return baskets.findById(id).map(this::name); }
        Optional<String> other(Long id) { return baskets.findById(id).map(b -> name(b)); }
        String name(Basket basket) { return basket.getBuyer().getName(); }
        """);
  }

  @Test
  void finding_by_key_in_a_loop_is_repeated_though_the_repository_is_always_the_same() {
    assertRepeated(
        "Desk.load 5: Basket direct by Desk.load > Baskets.findById",
        """
        void load(List<Long> ids) {
          ids.forEach(id -> baskets.findById(id));
        }
        """);
  }

  @Test
  void what_one_entity_is_asked_again_and_again_is_loaded_once() {
    assertRepeated(
        "",
        """
        int count(Basket basket, List<String> items) {
          int count = 0;
          for (String item : items) { if (basket.holds(item)) count++; }
          for (String item : items) { count += basket.getBuyer().getName().length(); }
          return count;
        }
        """);
  }

  @Test
  void a_value_that_a_map_computes_when_it_is_absent_is_no_loop() {
    assertRepeated(
        "",
        """
        Map<Long, Optional<Basket>> known = new HashMap<>();
        void remember(Long id) { known.computeIfAbsent(id, key -> baskets.findById(key)); }
        """);
  }

  @Test
  void a_query_for_each_row_of_another_one_is_repeated() {
    assertRepeated(
        """
        Desk.rows 7: bills direct by Desk.rows
        Desk.rows 8: Basket direct by Desk.rows > Baskets.findById""",
        """
        org.springframework.jdbc.core.JdbcTemplate jdbc;
        void rows(java.sql.ResultSet row) throws java.sql.SQLException {
          jdbc.query("select id from orders", (one, at) ->
            jdbc.queryForList("select * from bills where id = " + one.getLong(1)));
          while (row.next()) { baskets.findById(row.getLong(1)); }
        }
        """);
  }

  @Test
  void the_way_in_is_named() {
    Codebase codebase =
        workspace(
                """
                @org.springframework.web.bind.annotation.GetMapping("/baskets")
                void list() { for (Basket basket : baskets.findByPaid(true)) show(basket); }
                void show(Basket basket) { basket.getBuyer().getName(); }
                """,
                "@org.springframework.web.bind.annotation.RestController ")
            .codebase();

    assertEquals(
        "GET /baskets",
        new RepeatedAccessSearch(codebase)
            .all().stream()
                .flatMap(repeated -> repeated.entries().stream())
                .map(EntryPoint::label)
                .collect(Collectors.joining()));
  }

  private void assertRepeated(String expected, String members) {
    assertEquals(expected, repeated(workspace(members, "").codebase()));
  }

  private TextWorkspace workspace(String members, String annotation) {
    return new TextWorkspace(folder)
        .java(MODEL)
        .java(BASKET)
        .java(REPOSITORY)
        .java(
            "package shop; import java.util.*;\n"
                + annotation
                + "class Desk {\n Baskets baskets;\n"
                + members
                + "}");
  }

  private static String repeated(Codebase codebase) {
    return new RepeatedAccessSearch(codebase)
        .all().stream()
            .map(
                repeated ->
                    "%s.%s %d: %s %s by %s"
                        .formatted(
                            repeated.method().owner().simpleName(),
                            repeated.method().name(),
                            repeated.evidence().location().line(),
                            repeated.store().name(),
                            repeated.how().word(),
                            repeated.path().stream()
                                .map(m -> m.owner().simpleName() + '.' + m.name())
                                .collect(Collectors.joining(" > "))))
            .collect(Collectors.joining("\n"));
  }
}
