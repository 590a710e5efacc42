package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is inside of units of work, how it is reached, and what happens outside of all. */
class UnitContentsTest {

  private static final String PARCEL =
      """
      package shop;
      @jakarta.persistence.Entity class Parcel { @jakarta.persistence.Id Long id; }
      """;

  private static final String VAN =
      """
      package shop;
      @jakarta.persistence.Entity class Van { @jakarta.persistence.Id Long id; }
      """;

  private static final String PARCELS =
      """
      package shop;
      interface Parcels extends org.springframework.data.jpa.repository.JpaRepository<Parcel, Long> {}
      """;

  private static final String VANS =
      """
      package shop;
      interface Vans extends org.springframework.data.jpa.repository.JpaRepository<Van, Long> {}
      """;

  @TempDir Path folder;

  @Test
  void other_threads_and_what_waits_for_the_commit_are_outside() {
    assertEquals(
        "Desk.sell required [a]",
        UnitText.of(
            UnitText.codebase(
                folder,
                """
                package shop;
                import org.springframework.transaction.annotation.Transactional;
                import org.springframework.transaction.support.*;
                class Desk {
                  Tables tables;
                  Mail mail;
                  java.util.concurrent.ExecutorService pool;
                  @Transactional public void sell() {
                    tables.a();
                    mail.send();
                    pool.submit(() -> {
                      tables.b();
                    });
                    TransactionSynchronizationManager.registerSynchronization(
                        new TransactionSynchronization() {
                          public void afterCommit() { tables.c(); }
                        });
                  }
                }
                """,
                """
                package shop;
                class Mail {
                  Tables tables;
                  @org.springframework.scheduling.annotation.Async
                  public void send() { tables.b(); }
                }
                """)));
  }

  @Test
  void a_private_method_is_given_to_no_other_thread() {
    assertEquals(
        "Desk.sell required [a]",
        UnitText.of(
            UnitText.codebase(
                folder,
                """
                package shop;
                import javax.ejb.Asynchronous;
                import org.springframework.transaction.annotation.Transactional;
                class Desk {
                  Tables tables;
                  @Transactional public void sell() { note(); }
                  @Asynchronous private void note() { tables.a(); }
                }
                """)));
  }

  @Test
  void a_path_leads_from_the_root_to_each_statement() {
    Codebase codebase =
        UnitText.codebase(
            folder,
            """
            package shop;
            import org.springframework.transaction.annotation.Transactional;
            class Desk {
              Till till;
              @Transactional public void sell() { till.take(); }
            }
            """,
            "package shop; class Till { Tables tables; void take() { tables.a(); } }");
    assertEquals(
        "Desk.sell > Till.take > Tables.a",
        codebase.transactions().get(0).paths().get(0).methods().stream()
            .map(UnitText::brief)
            .collect(Collectors.joining(" > ")));
    assertEquals(
        "Desk.sell: Desk.sell -> Till.take, Desk.sell: Till.take -> Tables.a",
        codebase.scopes().innerCalls().stream()
            .map(
                inner ->
                    UnitText.brief(inner.root())
                        + ": "
                        + UnitText.brief(inner.call().from())
                        + " -> "
                        + UnitText.brief(inner.call().to()))
            .collect(Collectors.joining(", ")));
  }

  @Test
  void an_entry_point_that_writes_in_several_units_is_told_and_so_are_bare_statements() {
    Codebase codebase =
        UnitText.codebase(
            folder,
            """
            package shop;
            import org.springframework.web.bind.annotation.*;
            @RestController
            class Front {
              Desk desk;
              Tables tables;
              @PostMapping("/sales") void sale() { desk.sell(); desk.pack(); tables.c(); }
              @PostMapping("/parcels") void parcel() { desk.pack(); }
            }
            """,
            """
            package shop;
            import org.springframework.transaction.annotation.Transactional;
            @Transactional
            class Desk {
              Tables tables;
              public void sell() { tables.a(); }
              public void pack() { tables.b(); }
            }
            """);
    assertEquals(
        "POST /sales [Desk.pack, Desk.sell, Tables.c]",
        codebase.scopes().splitEntryPoints().stream()
            .map(
                split ->
                    split.entry().route()
                        + ' '
                        + split.roots().stream().map(UnitText::brief).toList())
            .collect(Collectors.joining("\n")));
    assertEquals(
        "[Tables.c]",
        codebase.scopes().bareWrites().stream()
            .map(write -> UnitText.brief(write.method()))
            .toList()
            .toString());
  }

  @Test
  void what_a_service_inherits_from_a_generic_one_ends_at_its_own_repository() {
    Codebase codebase =
        UnitText.codebase(
            folder,
            PARCEL,
            VAN,
            PARCELS,
            VANS,
            """
            package shop;
            import org.springframework.data.jpa.repository.JpaRepository;
            import org.springframework.transaction.annotation.Transactional;
            @Transactional
            abstract class Base<T> {
              private final JpaRepository<T, Long> repository;
              Base(JpaRepository<T, Long> repository) { this.repository = repository; }
              public void update(T entity) { save(entity); }
              public void save(T entity) { repository.saveAndFlush(entity); }
            }
            """,
            """
            package shop;
            class ParcelService extends Base<Parcel> {
              ParcelService(Parcels parcels) { super(parcels); }
              public void change(Parcel parcel) { super.update(parcel); }
            }
            """,
            """
            package shop;
            class VanService extends Base<Van> {
              Tables tables;
              VanService(Vans vans) { super(vans); }
              @Override public void save(Van van) { tables.a(); super.save(van); }
            }
            """,
            """
            package shop;
            class Yard {
              VanService vans;
              void park(Van van) { vans.update(van); }
            }
            """);
    assertEquals(
        """
        ParcelService.change required [Parcel]
        VanService.update required [a, Van]""",
        UnitText.of(codebase));
  }

  @Test
  void what_a_service_inherits_ends_at_the_repository_that_it_names_as_a_type_argument() {
    Codebase codebase =
        UnitText.codebase(
            folder,
            PARCEL,
            VAN,
            PARCELS,
            VANS,
            """
            package shop;
            import org.springframework.data.jpa.repository.JpaRepository;
            import org.springframework.transaction.annotation.Transactional;
            abstract class Base<R extends JpaRepository<T, Long>, T> {
              protected R repository;
              @Transactional public void save(T entity) { repository.saveAndFlush(entity); }
            }
            """,
            "package shop; class ParcelService extends Base<Parcels, Parcel> {}",
            "package shop; class VanService extends Base<Vans, Van> {}",
            """
            package shop;
            class Yard {
              VanService vans;
              ParcelService parcels;
              void park(Van van) { vans.save(van); }
              void take(Parcel parcel) { parcels.save(parcel); }
            }
            """);
    assertEquals(
        """
        ParcelService.save required [Parcel]
        VanService.save required [Van]""",
        UnitText.of(codebase));
  }
}
