package dev.kerf.analyzer.framework.springdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories of Micronaut Data read as those of Spring Data do. */
class MicronautDataTest {

  @TempDir Path folder;

  @Test
  void a_repository_works_on_its_entity_by_names_and_queries() {
    String accesses =
        TextWorkspace.accesses(
            new TextWorkspace(folder)
                .java(
                    """
                    package shop;
                    import jakarta.persistence.*;
                    @Entity @Table(name = "sales") class Sale { @Id Long id; int sum; }
                    """)
                .java(
                    """
                    package shop;
                    import io.micronaut.data.annotation.*;
                    import io.micronaut.data.jpa.repository.JpaRepository;
                    import java.util.*;
                    @Repository interface Sales extends JpaRepository<Sale, Long> {
                      List<Sale> findBySumGreaterThan(int sum);
                      @Query("from Sale s where s.sum = 0") List<Sale> gifts();
                    }
                    """)
                .java(
                    """
                    package shop;
                    import io.micronaut.data.annotation.*;
                    import io.micronaut.data.repository.CrudRepository;
                    @io.micronaut.data.jdbc.annotation.JdbcRepository
                    interface Journal extends CrudRepository<Sale, Long> {
                      @Query("delete from journal where day < :day") void trim(int day);
                    }
                    """)
                .java(
                    """
                    package shop;
                    class Shop {
                      Sales sales;
                      Object sell(Sale sale) { return sales.save(sale); }
                    }
                    """)
                .codebase());
    assertEquals(
        """
        Journal.trim: journal write direct
        Sales.findBySumGreaterThan: sales read direct
        Sales.gifts: sales read direct
        Sales.save: sales read direct
        Sales.save: sales write direct""",
        accesses);
  }

  @Test
  void what_a_repository_of_statements_keeps_is_neither_read_before_nor_written_by_itself() {
    String accesses =
        TextWorkspace.accesses(
            new TextWorkspace(folder)
                .java(
                    """
                    package shop;
                    import io.micronaut.data.annotation.*;
                    @MappedEntity("sales") class Sale {
                      @Id Long id;
                      @MappedProperty("total") int sum;
                      void setSum(int sum) { this.sum = sum; }
                    }
                    """)
                .java(
                    """
                    package shop;
                    import io.micronaut.data.repository.CrudRepository;
                    @io.micronaut.data.jdbc.annotation.JdbcRepository
                    interface Sales extends CrudRepository<Sale, Long> {}
                    """)
                .java(
                    """
                    package shop;
                    class Shop {
                      Sales sales;
                      void sell(long id) {
                        Sale sale = sales.findById(id).get();
                        sale.setSum(3);
                        sales.update(sale);
                        sales.deleteById(id);
                      }
                    }
                    """)
                .codebase());
    assertEquals(
        """
        Sales.deleteById: sales write direct
        Sales.findById: sales read direct
        Sales.update: sales write direct""",
        accesses);
  }
}
