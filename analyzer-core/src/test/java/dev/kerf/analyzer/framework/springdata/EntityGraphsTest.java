package dev.kerf.analyzer.framework.springdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What queries load with an entity because a graph names it. */
class EntityGraphsTest {

  @TempDir Path folder;

  private void assertAccesses(String expected, String method) {
    assertEquals(
        expected,
        TextWorkspace.accesses(
            folder,
            """
            package shop;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            @NamedEntityGraphs({
              @NamedEntityGraph(name = "plain", attributeNodes = @NamedAttributeNode("buyer")),
              @NamedEntityGraph(name = "full",
                  attributeNodes = @NamedAttributeNode(value = "items", subgraph = "goods"),
                  subgraphs = @NamedSubgraph(name = "goods",
                      attributeNodes = @NamedAttributeNode("article")))
            })
            class Orders {
              @Id Long id;
              @ManyToOne(fetch = FetchType.LAZY) Buyer buyer;
              @OneToMany @JoinColumn(name = "orders_id") List<Item> items;
            }
            """,
            "package shop; @jakarta.persistence.Entity class Buyer { @jakarta.persistence.Id Long"
                + " id; }",
            """
            package shop;
            import jakarta.persistence.*;
            @Entity class Item {
              @Id Long id;
              @ManyToOne(fetch = FetchType.LAZY) Article article;
            }
            """,
            """
            package shop;
            @jakarta.persistence.Entity class Article { @jakarta.persistence.Id Long id; }
            """,
            """
            package shop;
            import org.springframework.data.jpa.repository.*;
            interface Desk extends JpaRepository<Orders, Long> { %s }
            """
                .formatted(method)));
  }

  @Test
  void a_query_loads_what_the_named_graph_of_its_entity_names() {
    assertAccesses(
        """
        Desk.open: Buyer read direct
        Desk.open: Orders read direct\
        """,
        "@EntityGraph(\"plain\") @Query(\"select o from Orders o\") Orders open();");
  }

  @Test
  void a_graph_in_a_graph_loads_what_lies_behind_it() {
    assertAccesses(
        """
        Desk.findAllBy: Article read direct
        Desk.findAllBy: Item read direct
        Desk.findAllBy: Orders read direct\
        """,
        "@EntityGraph(value = \"full\") java.util.List<Orders> findAllBy();");
  }

  @Test
  void a_query_loads_the_paths_that_are_written_beside_it() {
    assertAccesses(
        """
        Desk.open: Buyer read direct
        Desk.open: Orders read direct\
        """,
        "@EntityGraph(attributePaths = \"buyer\") @Query(\"select o from Orders o\") Orders"
            + " open();");
  }
}
