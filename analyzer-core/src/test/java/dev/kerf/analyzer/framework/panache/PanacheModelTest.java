package dev.kerf.analyzer.framework.panache;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quarkus completes entities and repositories with the methods of Panache. */
class PanacheModelTest {

  @TempDir Path folder;

  private Codebase of(String... sources) {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import io.quarkus.hibernate.orm.panache.PanacheEntity;
                import jakarta.persistence.*;
                import java.util.*;
                @Entity class Buyer extends PanacheEntity {
                  public String name;
                  static Buyer byName(String name) { return find("name", name).firstResult(); }
                  static List<Buyer> rich() { return list("select b from Buyer b join b.orders o where o.sum > 7"); }
                  @OneToMany(mappedBy = "buyer", cascade = CascadeType.ALL) List<Sale> orders;
                }
                """)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity class Sale { @Id Long id; int sum; @ManyToOne(fetch = FetchType.LAZY) Buyer buyer; }
                """)
            .java(
                """
                package shop;
                import io.quarkus.hibernate.orm.panache.*;
                import jakarta.enterprise.context.ApplicationScoped;
                import java.util.*;
                @ApplicationScoped class Sales implements PanacheRepository<Sale> {
                  List<Sale> of(String name) { return find("buyer.name = ?1 order by id", name).list(); }
                  PanacheQuery<Sale> large() { return find("sum > 100"); }
                  void clean() { delete("sum", 0); }
                  void raise() { update("sum = sum + 1 where id > ?1", 3L); }
                }
                """);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace.codebase();
  }

  @Test
  void a_query_belongs_to_who_runs_it_and_a_completed_method_to_its_class() {
    Codebase codebase =
        of(
            """
            package shop;
            import jakarta.inject.Inject;
            class Resource {
              @Inject Sales sales;
              Object all() { return sales.listAll(); }
              Object one(Long id) { return sales.findById(id); }
              Object large() { return sales.large().list(); }
              long buyers() { return Buyer.count(); }
              void add(Buyer buyer) { buyer.persist(); }
              void drop(Long id) { Buyer.deleteById(id); }
            }
            """);
    assertEquals(
        """
        Buyer.byName: Buyer read direct
        Buyer.count: Buyer read direct
        Buyer.deleteById: Buyer read direct
        Buyer.deleteById: Buyer write direct
        Buyer.deleteById: Sale read cascade
        Buyer.deleteById: Sale write cascade
        Buyer.list: Buyer read direct
        Buyer.list: Sale read direct
        Buyer.persist: Buyer write direct
        Buyer.persist: Sale write cascade
        Resource.large: Sale read direct
        Sales.delete: Sale write direct
        Sales.findById: Sale read direct
        Sales.listAll: Sale read direct
        Sales.of: Buyer read direct
        Sales.of: Sale read direct
        Sales.update: Sale write direct""",
        TextWorkspace.accesses(codebase));
    assertEquals(
        "Sales.listAll",
        codebase.calls().stream()
            .filter(call -> call.from().name().equals("all"))
            .map(call -> call.to().owner().simpleName() + '.' + call.to().name())
            .collect(Collectors.joining(" ")));
  }
}
