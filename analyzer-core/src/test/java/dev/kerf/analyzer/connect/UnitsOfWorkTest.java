package dev.kerf.analyzer.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where units of work open, what is inside of them, and what leaves them. */
class UnitsOfWorkTest {

  /** One table for each method, so that a table says which call was followed. */
  private static final String TABLES =
      """
      package shop;
      class Tables {
        org.springframework.jdbc.core.JdbcTemplate jdbc;
        void a() { jdbc.update("insert into a values (1)"); }
        void b() { jdbc.update("insert into b values (1)"); }
        void c() { jdbc.update("insert into c values (1)"); }
        void lock() { jdbc.queryForList("select x from d for update"); }
      }
      """;

  @TempDir Path folder;

  private Codebase of(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder).java(TABLES);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace.codebase();
  }

  private static String units(Codebase codebase) {
    return codebase.transactions().stream()
        .map(UnitsOfWorkTest::line)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Transaction unit) {
    return "%s %s%s %s%s"
        .formatted(
            brief(unit.root()),
            unit.propagation(),
            unit.readOnly() ? " read-only" : "",
            names(unit.written()),
            unit.locked().isEmpty() ? "" : " locks " + names(unit.locked()));
  }

  private static String brief(MethodName method) {
    return method.owner().nameInPackage() + '.' + method.name();
  }

  private static String names(Collection<StoreName> stores) {
    return stores.stream().map(store -> store.name()).toList().toString();
  }

  @Test
  void a_call_on_itself_passes_no_proxy_and_one_on_another_object_does() {
    assertEquals(
        """
        Desk.inner requires-new [b]
        Desk.itself required [a, b]
        Desk.proxied required [a]""",
        units(
            of(
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
        units(
            of(
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
        Window.look required read-only []""",
        units(
            of(
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
        units(
            of(
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
        Desk$1.doInTransaction required [c]""",
        units(
            of(
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
        Store.save local [c]""",
        units(
            of(
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
        Listener.onMessage required [a]""",
        units(
            of(
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
  void the_deployment_descriptor_wins_over_annotations() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(TABLES)
            .java(
                """
                package shop;
                class Desk {
                  Tables tables;
                  public void sell() { tables.a(); }
                  public void log() { tables.b(); }
                }
                """)
            .file(
                "src/main/resources/META-INF/ejb-jar.xml",
                """
                <ejb-jar>
                  <enterprise-beans>
                    <session>
                      <ejb-name>TheDesk</ejb-name>
                      <ejb-class>shop.Desk</ejb-class>
                      <transaction-type>Container</transaction-type>
                    </session>
                  </enterprise-beans>
                  <assembly-descriptor>
                    <container-transaction>
                      <method><ejb-name>TheDesk</ejb-name><method-name>*</method-name></method>
                      <trans-attribute>Mandatory</trans-attribute>
                    </container-transaction>
                    <container-transaction>
                      <method><ejb-name>TheDesk</ejb-name><method-name>log</method-name></method>
                      <trans-attribute>RequiresNew</trans-attribute>
                    </container-transaction>
                  </assembly-descriptor>
                </ejb-jar>
                """)
            .codebase();
    assertEquals("Desk.log requires-new [b]\nDesk.sell mandatory [a]", units(codebase));
  }

  @Test
  void advice_in_xml_opens_units_where_its_pointcut_fits() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(TABLES)
            .java(
                """
                package shop;
                abstract class Base implements Marked {
                  Tables tables;
                  public void save() { tables.a(); }
                }
                """)
            .java("package shop; interface Marked {}")
            .java("package shop; class Desk extends Base { public void getAll() { tables.b(); } }")
            .java("package shop; class Other { Tables tables; public void save() { tables.c(); } }")
            .file(
                "src/main/resources/beans.xml",
                """
                <beans xmlns:aop="http://www.springframework.org/schema/aop"
                    xmlns:tx="http://www.springframework.org/schema/tx">
                  <aop:config>
                    <aop:pointcut id="services" expression="this(shop.Marked) and !bean(other)"/>
                    <aop:advisor advice-ref="advice" pointcut-ref="services"/>
                  </aop:config>
                  <tx:advice id="advice">
                    <tx:attributes>
                      <tx:method name="get*" read-only="true"/>
                      <tx:method name="*" propagation="REQUIRED"/>
                    </tx:attributes>
                  </tx:advice>
                </beans>
                """)
            .codebase();
    assertEquals("Base.save required [a]\nDesk.getAll required read-only [b]", units(codebase));
  }

  @Test
  void a_proxy_bean_puts_units_around_its_target() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(TABLES)
            .java(
                """
                package shop;
                class Desk {
                  Tables tables;
                  public void saveOne() { tables.a(); }
                  public void logOne() { tables.b(); }
                  public int find() { tables.lock(); return 1; }
                }
                """)
            .java("package shop; class Till { Tables tables; public void book() { tables.c(); } }")
            .java("package shop; class Other { Tables tables; public void book() { tables.c(); } }")
            .file(
                "src/main/resources/beans.xml",
                """
                <beans>
                  <bean id="template" abstract="true" class=
                      "org.springframework.transaction.interceptor.TransactionProxyFactoryBean">
                    <property name="transactionAttributes">
                      <props>
                        <prop key="save*">PROPAGATION_REQUIRED,-Exception</prop>
                        <prop key="log*">PROPAGATION_REQUIRES_NEW</prop>
                        <prop key="find*">PROPAGATION_SUPPORTS,readOnly</prop>
                      </props>
                    </property>
                  </bean>
                  <bean id="deskTarget" class="shop.Desk"/>
                  <bean id="desk" parent="template">
                    <property name="target"><ref bean="deskTarget"/></property>
                  </bean>
                  <bean id="interceptor"
                      class="org.springframework.transaction.interceptor.TransactionInterceptor">
                    <property name="transactionAttributes"><value>*=PROPAGATION_REQUIRED</value>
                    </property>
                  </bean>
                  <bean class=
                      "org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator">
                    <property name="beanNames"><value>*Till</value></property>
                    <property name="interceptorNames"><list><value>interceptor</value></list>
                    </property>
                  </bean>
                  <bean id="mainTill" class="shop.Till"/>
                  <bean id="other" class="shop.Other"/>
                </beans>
                """)
            .codebase();
    assertEquals(
        "Desk.logOne requires-new [b]\nDesk.saveOne required [a]\nTill.book required [c]",
        units(codebase));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* shop..*Impl.*(..)         | true",
        "* shop..impl.*Impl.*(..)    | true",
        "* shop.*.impl.Desk*.sav*(..)| true",
        "* *..impl.*.*(..)           | true",
        "* shop..*.*(..)             | true",
        "* shop.*.*(..)              | false",
        "* shop..im.*.*(..)          | false",
      })
  void pointcuts_over_packages_and_names_fit_as_written(String execution, boolean fits) {
    String beans =
        """
        <beans xmlns:aop="http://www.springframework.org/schema/aop"
            xmlns:tx="http://www.springframework.org/schema/tx">
          <aop:config>
            <aop:advisor advice-ref="advice" pointcut="execution(%s)"/>
          </aop:config>
          <tx:advice id="advice"><tx:attributes><tx:method name="*"/></tx:attributes></tx:advice>
        </beans>
        """;
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop.sale.impl;
                public class DeskImpl {
                  org.springframework.jdbc.core.JdbcTemplate jdbc;
                  public void save() { jdbc.update("insert into a values (1)"); }
                }
                """)
            .file("src/main/resources/beans.xml", beans.formatted(execution))
            .codebase();
    assertEquals(fits ? "DeskImpl.save required [a]" : "", units(codebase));
  }

  @Test
  void other_threads_and_what_waits_for_the_commit_are_outside() {
    assertEquals(
        "Desk.sell required [a]",
        units(
            of(
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
  void a_path_leads_from_the_root_to_each_statement() {
    Codebase codebase =
        of(
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
            .map(UnitsOfWorkTest::brief)
            .collect(Collectors.joining(" > ")));
    assertEquals(
        "Desk.sell: Desk.sell -> Till.take, Desk.sell: Till.take -> Tables.a",
        codebase.scopes().innerCalls().stream()
            .map(
                inner ->
                    brief(inner.root())
                        + ": "
                        + brief(inner.call().from())
                        + " -> "
                        + brief(inner.call().to()))
            .collect(Collectors.joining(", ")));
  }

  @Test
  void an_entry_point_that_writes_in_several_units_is_told_and_so_are_bare_statements() {
    Codebase codebase =
        of(
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
                        + split.roots().stream().map(UnitsOfWorkTest::brief).toList())
            .collect(Collectors.joining("\n")));
    assertEquals(
        "[Tables.c]",
        codebase.scopes().bareWrites().stream()
            .map(write -> brief(write.method()))
            .toList()
            .toString());
  }

  @Test
  void a_repository_opens_a_unit_of_its_own_only_where_none_is_open() {
    Codebase codebase =
        of(
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
        "Desk.inside required [Parcel]\nParcels.delete required [Parcel]", units(codebase));
  }

  @Test
  void what_a_service_inherits_from_a_generic_one_ends_at_its_own_repository() {
    Codebase codebase =
        of(
            """
            package shop;
            @jakarta.persistence.Entity class Parcel { @jakarta.persistence.Id Long id; }
            """,
            """
            package shop;
            @jakarta.persistence.Entity class Van { @jakarta.persistence.Id Long id; }
            """,
            """
            package shop;
            interface Parcels extends org.springframework.data.jpa.repository.JpaRepository<Parcel, Long> {}
            """,
            """
            package shop;
            interface Vans extends org.springframework.data.jpa.repository.JpaRepository<Van, Long> {}
            """,
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
        units(codebase));
  }
}
