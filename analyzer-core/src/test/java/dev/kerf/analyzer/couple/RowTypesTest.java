package dev.kerf.analyzer.couple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowTypesTest {

  private static final TypeName ITEM = TypeName.of("shop.Item");
  private static final TypeName ITEMS = TypeName.of("shop.Items");

  @TempDir Path folder;

  private TextWorkspace shop() {
    return new TextWorkspace(folder)
        .java("package shop; public class Item { String id; int discounted() { return 1; } }")
        .java(
            """
            package shop;
            import java.util.List;
            import org.apache.ibatis.annotations.*;
            @Mapper
            public interface Items {
              @Select("SELECT id FROM item")
              List<Item> all();
              @Insert("INSERT INTO item (id) VALUES (#{id})")
              void add(Item item);
            }
            """);
  }

  @Test
  void what_one_mapper_gives_and_takes_carries_its_rows() {
    Codebase codebase = shop().codebase();
    assertEquals(Map.of(ITEM, ITEMS), RowTypes.of(codebase));

    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    assertEquals(
        new RoleAssignment(Role.ENTITY, "carries what Items reads and writes"),
        graph.roles().get(ITEM));
    int table = graph.index().of(StoreName.table("item"));
    Ties data = graph.ties().get(CouplingKind.DATA);
    assertTrue(data.between(graph.index().of(ITEM), table) > 0);
    assertEquals(
        data.between(graph.index().of(ITEMS), table),
        data.between(graph.index().of(ITEM), table),
        1e-12);
  }

  @Test
  void what_data_access_works_with_carries_no_rows() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                public class Prices {
                  private int known;
                  int of(String id) { return known; }
                }
                """)
            .java(
                """
                package shop;
                import org.springframework.jdbc.core.JdbcTemplate;
                public class Stock {
                  private final JdbcTemplate jdbc;
                  private final Prices prices;
                  public Stock(JdbcTemplate jdbc, Prices prices) {
                    this.jdbc = jdbc;
                    this.prices = prices;
                  }
                  public void take(String id) {
                    jdbc.update("UPDATE stock SET price = ? WHERE id = ?", prices.of(id), id);
                  }
                }
                """)
            .codebase();
    assertEquals(1, codebase.accesses().size());
    assertEquals(Map.of(), RowTypes.of(codebase));
  }

  @Test
  void what_two_mappers_hand_out_carries_the_rows_of_neither() {
    Codebase codebase =
        shop()
            .java(
                """
                package shop;
                import org.apache.ibatis.annotations.*;
                @Mapper
                public interface Stock {
                  @Update("UPDATE stock SET left = left - 1 WHERE id = #{id}")
                  void take(Item item);
                }
                """)
            .codebase();
    assertEquals(Map.of(), RowTypes.of(codebase));
  }

  @Test
  void a_service_that_sends_one_statement_among_much_else_has_no_row_types() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java("package shop; public class Offer { String id; }")
            .java(
                """
                package shop;
                import org.springframework.jdbc.core.JdbcTemplate;
                public class Offers {
                  private final JdbcTemplate jdbc;
                  Offers(JdbcTemplate jdbc) { this.jdbc = jdbc; }
                  public void close() { jdbc.update("DELETE FROM offer"); }
                  public Offer best(Offer one, Offer other) { return one; }
                  public int count() { return 1; }
                  public int weigh() { return 2; }
                }
                """)
            .codebase();
    assertFalse(codebase.accesses().isEmpty());
    assertEquals(Map.of(), RowTypes.of(codebase));
  }

  @Test
  void a_repository_of_mapped_entities_has_its_rows_already() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity public class Offer { @Id Long id; }
                """)
            .java("package shop; public class Filter { String text; }")
            .java(
                """
                package shop;
                import java.util.List;
                import org.springframework.data.jpa.repository.*;
                public interface Offers extends JpaRepository<Offer, Long> {
                  @Query("select o from Offer o")
                  List<Offer> matching(Filter filter);
                }
                """)
            .codebase();
    assertFalse(codebase.accesses().isEmpty());
    assertEquals(Map.of(), RowTypes.of(codebase));
  }
}
