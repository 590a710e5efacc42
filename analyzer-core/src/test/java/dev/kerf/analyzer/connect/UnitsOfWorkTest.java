package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where units of work open by what the code says. */
class UnitsOfWorkTest {

  @TempDir Path folder;

  @Test
  void a_call_on_itself_passes_no_proxy_and_one_on_another_object_does() {
    assertEquals(
        """
        Desk.inner requires-new [b]
        Desk.itself required [a, b]
        Desk.proxied required [a]\
        """,
        UnitText.of(
            UnitText.codebase(
                folder,
                """
                package shop;
                import org.springframework.transaction.annotation.*;
                class Desk {
                  Tables tables;
                  Desk self;
                  @Transactional public void itself() { tables.a(); inner(); }
                  @Transactional public void proxied() { tables.a(); self.inner(); }
                  @Transactional(propagation = Propagation.REQUIRES_NEW)
                  public void inner() { tables.b(); }
                }
                """)));
  }

  @Test
  void a_method_that_only_its_own_class_calls_opens_none() {
    assertEquals(
        "Desk.sell required [a, b]",
        UnitText.of(
            UnitText.codebase(
                folder,
                """
                package shop;
                import org.springframework.transaction.annotation.*;
                @Transactional
                class Desk {
                  Tables tables;
                  public void sell() { tables.a(); pack(); }
                  public void pack() { tables.b(); }
                  private void hidden() { tables.c(); }
                  public static void none() {}
                  public final void fixed() { tables.c(); }
                  void internal() { tables.c(); }
                }
                """)));
  }

  @Test
  void annotations_of_superclasses_and_interfaces_and_composed_ones_count() {
    assertEquals(
        """
        Base.store required [a]
        Desk.sell required [b]
        Desk.send requires-new [c]
        Window.look required read-only []\
        """,
        UnitText.of(
            UnitText.codebase(
                folder,
                """
                package shop;
                import org.springframework.transaction.annotation.*;
                @Transactional
                abstract class Base {
                  Tables tables;
                  public void store() { tables.a(); }
                }
                """,
                """
                package shop;
                import org.springframework.transaction.annotation.*;
                interface Looking {
                  @Transactional(readOnly = true) void look();
                }
                """,
                """
                package shop;
                import org.springframework.transaction.annotation.*;
                @Transactional(propagation = Propagation.REQUIRES_NEW)
                @interface Apart {}
                """,
                """
                package shop;
                class Desk extends Base {
                  public void sell() { tables.b(); }
                  @Apart public void send() { tables.c(); }
                }
                """,
                """
                package shop;
                class Window implements Looking {
                  public void look() {}
                }
                """)));
  }

  @Test
  void a_suspended_unit_is_not_written_in_and_what_is_locked_is_told() {
    assertEquals(
        "Desk.sell required [a] locks [d]",
        UnitText.of(
            UnitText.codebase(
                folder,
                """
                package shop;
                import jakarta.transaction.Transactional;
                class Desk {
                  Tables tables;
                  Aside aside;
                  @Transactional public void sell() { tables.a(); tables.lock(); aside.run(); }
                }
                """,
                """
                package shop;
                import jakarta.transaction.Transactional;
                class Aside {
                  Tables tables;
                  @Transactional(Transactional.TxType.NOT_SUPPORTED) public void run() { tables.b(); }
                }
                """)));
  }

  @Test
  void a_template_is_a_unit_for_the_function_that_it_runs() {
    assertEquals(
        """
        Desk.sell required [a]
        Desk.settle requires-new [b]
        Desk$1.doInTransaction required [c]\
        """,
        UnitText.of(
            UnitText.codebase(
                folder,
                """
                package shop;
                import org.springframework.transaction.*;
                import org.springframework.transaction.support.*;
                class Desk {
                  Tables tables;
                  TransactionTemplate template;
                  TransactionTemplate apart;
                  Desk() {
                    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                  }
                  void sell() {
                    template.execute(status -> {
                      tables.a();
                      return null;
                    });
                    tables.c();
                  }
                  void settle() {
                    apart.executeWithoutResult(status ->
                        tables.b());
                  }
                  Object old() {
                    return template.execute(new TransactionCallback<Object>() {
                      public Object doInTransaction(TransactionStatus status) {
                        tables.c();
                        return null;
                      }
                    });
                  }
                }
                """)));
  }

  @Test
  void calls_that_begin_and_commit_enclose_a_unit_also_through_helpers() {
    assertEquals(
        """
        Bank.book bean-managed [a]
        Desk.sell local [a, b]
        Store.save local [c]\
        """,
        UnitText.of(
            UnitText.codebase(
                folder,
                """
                package shop;
                class Desk {
                  Tables tables;
                  javax.sql.DataSource source;
                  void sell() throws Exception {
                    java.sql.Connection connection = open();
                    try {
                      tables.a();
                      tables.b();
                      commit(connection);
                    } catch (Exception e) {
                      connection.rollback();
                    }
                    tables.c();
                  }
                  private java.sql.Connection open() throws Exception {
                    java.sql.Connection connection = source.getConnection();
                    connection.setAutoCommit(false);
                    return connection;
                  }
                  private void commit(java.sql.Connection connection) throws Exception {
                    if (connection != null) connection.commit();
                  }
                  void plain(java.sql.Connection connection) throws Exception {
                    connection.setAutoCommit(true);
                    tables.c();
                  }
                }
                """,
                """
                package shop;
                class Bank {
                  Tables tables;
                  jakarta.transaction.UserTransaction unit;
                  void book() throws Exception {
                    unit.begin();
                    tables.a();
                    unit.commit();
                    tables.b();
                  }
                }
                """,
                """
                package shop;
                class Store {
                  Tables tables;
                  jakarta.persistence.EntityManager entities;
                  void save() {
                    entities.getTransaction().begin();
                    tables.c();
                    entities.getTransaction().commit();
                  }
                }
                """)));
  }

  @Test
  void enterprise_beans_have_units_without_saying_so() {
    assertEquals(
        """
        Desk.audit requires-new [b]
        Desk.sell required [a]
        Desk.tick required [c]
        Listener.onMessage required [a]\
        """,
        UnitText.of(
            UnitText.codebase(
                folder,
                """
                package shop;
                import jakarta.ejb.*;
                @Stateless
                class Desk implements Selling {
                  Tables tables;
                  public void sell() { tables.a(); }
                  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
                  public void audit() { tables.b(); }
                  public void notOfTheView() { tables.c(); }
                  @Schedule(hour = "*") void tick() { tables.c(); }
                }
                """,
                """
                package shop;
                @jakarta.ejb.Local
                interface Selling { void sell(); void audit(); }
                """,
                """
                package shop;
                import jakarta.ejb.*;
                @Singleton @TransactionManagement(TransactionManagementType.BEAN)
                class Own {
                  Tables tables;
                  public void work() { tables.a(); }
                }
                """,
                """
                package shop;
                import jakarta.ejb.*;
                @MessageDriven
                class Listener implements jakarta.jms.MessageListener {
                  Tables tables;
                  public void onMessage(jakarta.jms.Message message) { tables.a(); }
                }
                """)));
  }

  @Test
  void a_repository_opens_a_unit_of_its_own_only_where_none_is_open() {
    Codebase codebase =
        UnitText.codebase(
            folder,
            """
            package shop;
            @jakarta.persistence.Entity class Parcel { @jakarta.persistence.Id Long id; }
            """,
            """
            package shop;
            interface Parcels extends org.springframework.data.repository.CrudRepository<Parcel, Long> {}
            """,
            """
            package shop;
            import org.springframework.transaction.annotation.Transactional;
            class Desk {
              Parcels parcels;
              @Transactional public void inside(Parcel parcel) { parcels.save(parcel); }
              void outside(Parcel parcel) { parcels.delete(parcel); }
            }
            """);
    assertEquals(
        "Desk.inside required [Parcel]\nParcels.delete required [Parcel]", UnitText.of(codebase));
  }

  @Test
  void what_a_repository_declares_again_of_the_library_opens_a_unit_and_a_query_opens_none() {
    Codebase codebase =
        UnitText.codebase(
            folder,
            """
            package shop;
            @jakarta.persistence.Entity class Parcel { @jakarta.persistence.Id Long id; }
            """,
            """
            package shop;
            interface Parcels extends org.springframework.data.repository.Repository<Parcel, Long> {
              void save(Parcel parcel);
              void deleteByWeight(int weight);
              @org.springframework.data.jpa.repository.Query("delete from Parcel p") void deleteAll();
            }
            """,
            """
            package shop;
            class Desk {
              Parcels parcels;
              void work(Parcel parcel) {
                parcels.save(parcel);
                parcels.deleteByWeight(7);
                parcels.deleteAll();
              }
            }
            """);
    assertEquals("Parcels.save required [Parcel]", UnitText.of(codebase));
  }
}
