package dev.kerf.analyzer.framework.jpa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables, columns and references that annotations and orm.xml declare. */
class MappingTest {

  @TempDir Path folder;

  private Codebase of(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder);
    for (String source : sources) {
      workspace.java("package shop; import jakarta.persistence.*; import java.util.*; " + source);
    }
    return workspace.codebase();
  }

  @Test
  void two_embedded_objects_of_one_class_have_columns_of_their_own() {
    Codebase codebase =
        of(
            """
            @Entity public class Customer {
              @Id Long id;
              @Embedded Address home;
              @Embedded
              @AttributeOverrides({
                @AttributeOverride(name = "city", column = @Column(name = "work_city")),
                @AttributeOverride(name = "at.lat", column = @Column(name = "work_lat"))
              })
              @AssociationOverride(name = "land", joinColumns = @JoinColumn(name = "work_land"))
              Address work;
            }
            """,
            """
            @Embeddable public class Address {
              String city; @Embedded Point at; @ManyToOne(optional = false) Country land;
            }
            """,
            "@Embeddable public class Point { @Column(nullable = false) int lat; }",
            "@Entity public class Country { @Id String code; }");
    assertEquals(
        """
        Country(code key)
        Customer(id key, city, lat required, land_code required, work_city, work_lat, \
        work_land required)""",
        TextWorkspace.tables(codebase));
  }

  @Test
  void link_and_collection_tables_have_the_columns_of_both_sides() {
    Codebase codebase =
        of(
            """
            @Entity public class Course {
              @Id Long nr;
              @ManyToMany List<Student> students;
              @ElementCollection List<String> rooms;
              @ElementCollection @CollectionTable(name = "slot",
                  joinColumns = @JoinColumn(name = "course")) List<Slot> slots;
            }
            """,
            """
            @Entity public class Student {
              @Id Long id; @ManyToMany(mappedBy = "students") List<Course> courses;
            }
            """,
            "@Embeddable public class Slot { int day; @Column(name = \"at_hour\") int hour; }");
    assertEquals(
        """
        Course(nr key)
        Course_rooms(Course_nr, rooms)
        Course_Student(courses_nr, students_id)
        slot(course, day, at_hour)
        Student(id key)""",
        TextWorkspace.tables(codebase));
    assertEquals(
        """
        Course_rooms[Course_nr] -> Course[]
        Course_Student[courses_nr] -> Course[]
        Course_Student[students_id] -> Student[]
        slot[course] -> Course[]""",
        TextWorkspace.foreignKeys(codebase));
  }

  @Test
  void a_reference_to_a_compound_key_has_a_column_for_each_part() {
    Codebase codebase =
        of(
            "@Embeddable public class Key { String region; int nr; }",
            "@Entity public class Depot { @EmbeddedId Key key; }",
            "@Entity public class Truck { @Id Long id; @ManyToOne Depot depot; }",
            "@Entity public class Plate { @Id @OneToOne Truck truck; }",
            "@Entity public class Log { @Id Long id; @OneToOne @MapsId Plate plate; }");
    assertEquals(
        """
        Depot(region key, nr key)
        Log(id key)
        Plate(truck_id key)
        Truck(id key, depot_region, depot_nr)""",
        TextWorkspace.tables(codebase));
  }

  @Test
  void the_table_of_a_generator_is_read_and_written_by_what_adds_rows() {
    Codebase codebase =
        of(
            """
            @Entity public class Invoice {
              @Id @GeneratedValue(strategy = GenerationType.TABLE, generator = "numbers") Long id;
              @OneToMany(cascade = CascadeType.ALL) @JoinColumn(name = "invoice") List<Item> items;
            }
            """,
            """
            @TableGenerator(name = "numbers", table = "numbering", pkColumnName = "what",
                valueColumnName = "next")
            @Entity public class Item {
              @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
            }
            """,
            """
            class Billing {
              EntityManager em;
              void bill(Invoice invoice) { em.persist(invoice); }
              void cancel(Invoice invoice) { em.remove(invoice); }
            }
            """);
    assertEquals(
        """
        Billing.bill: Invoice write direct
        Billing.bill: Item write cascade
        Billing.bill: numbering read direct
        Billing.bill: numbering write direct
        Billing.cancel: Invoice write direct
        Billing.cancel: Item read cascade
        Billing.cancel: Item write cascade""",
        TextWorkspace.accesses(codebase));
    assertEquals(
        "numbering",
        codebase.stores().values().stream()
            .filter(Store::framework)
            .map(store -> store.name().name())
            .collect(Collectors.joining()));
  }

  @Test
  void a_table_generator_that_own_code_works_on_is_the_applications_own() {
    Codebase codebase =
        of(
            """
            @Entity public class Invoice {
              @TableGenerator(name = "numbers", table = "numbering")
              @Id @GeneratedValue(generator = "numbers") Long id;
            }
            """,
            """
            class Reset {
              java.sql.Connection connection;
              void reset() throws Exception {
                connection.createStatement().executeUpdate("delete from numbering");
              }
            }
            """);
    assertEquals(0, codebase.stores().values().stream().filter(Store::framework).count());
  }

  private Codebase named(String path, String configuration) {
    return new TextWorkspace(folder)
        .file(path, configuration)
        .java(
            """
            package shop;
            import jakarta.persistence.*;
            @Entity public class OrderLine { @Id Long id; String articleName; }
            """)
        .codebase();
  }

  @Test
  void the_configured_naming_strategy_wins_wherever_it_stands() {
    String underscores = "order_line(id key, article_name)";
    assertEquals(
        underscores,
        TextWorkspace.tables(
            named(
                "src/main/resources/META-INF/persistence.xml",
                """
                <persistence><persistence-unit name="a"><properties>
                  <property name="hibernate.ejb.naming_strategy"
                      value="org.hibernate.cfg.ImprovedNamingStrategy"/>
                </properties></persistence-unit></persistence>
                """)));
    assertEquals(
        "OrderLine(id key, articleName)",
        TextWorkspace.tables(
            named(
                "src/main/resources/application.yml",
                """
                spring:
                  jpa:
                    hibernate:
                      naming:
                        physical-strategy: org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl
                """)));
  }

  @Test
  void a_strategy_in_spring_xml_is_found() {
    assertEquals(
        "order_line(id key, article_name)",
        TextWorkspace.tables(
            named(
                "src/main/resources/applicationContext.xml",
                """
                <beans><bean id="emf"><property name="jpaProperties"><props>
                  <prop key="hibernate.physical_naming_strategy">shop.SnakeCaseStrategy</prop>
                </props></property></bean></beans>
                """)));
  }

  @Test
  void a_query_that_stands_for_a_table_and_computed_attributes_read_their_tables() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity @Table(name = "orders") public class Order {
                  @Id Long id;
                  @org.hibernate.annotations.Formula(
                      "(select count(*) from line l where l.order_id = id)")
                  int lines;
                  @org.hibernate.annotations.Formula("lower(status)") String shown;
                }
                """)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                @Entity @org.hibernate.annotations.Immutable
                @org.hibernate.annotations.Subselect(
                    "select c.id, count(o.id) as number from customer c join orders o on o.c = c.id")
                public class Sum { @Id Long id; int number; }
                """)
            .java(
                """
                package shop;
                class Desk {
                  jakarta.persistence.EntityManager em;
                  void order() { em.find(Order.class, 1L); }
                  void sum() { em.createQuery("select s from Sum s").getResultList(); }
                  void keep(Sum sum) { em.persist(sum); }
                  void change() { Sum sum = em.find(Sum.class, 1L); sum.number = 3; }
                }
                """)
            .codebase();
    assertEquals(
        """
        Desk.change: customer read direct
        Desk.change: orders read direct
        Desk.order: line read eager
        Desk.order: orders read direct
        Desk.sum: customer read direct
        Desk.sum: orders read direct""",
        TextWorkspace.accesses(codebase));
    assertEquals(
        "customer line orders",
        codebase.stores().keySet().stream()
            .map(store -> store.name())
            .collect(java.util.stream.Collectors.joining(" ")));
  }

  @Test
  void a_reference_to_anything_has_columns_and_no_target() {
    Codebase codebase =
        new TextWorkspace(folder)
            .java(
                """
                package shop;
                import jakarta.persistence.*;
                import org.hibernate.annotations.*;
                @Entity public class Note {
                  @Id Long id;
                  @Any(metaColumn = @Column(name = "about_type")) @JoinColumn(name = "about_id")
                  Object about;
                  @ManyToAny(metaColumn = @Column(name = "tag_type"))
                  @JoinTable(name = "note_tag", joinColumns = @JoinColumn(name = "note_id"),
                      inverseJoinColumns = @JoinColumn(name = "tag_id"))
                  java.util.List<Object> tags;
                }
                """)
            .java(
                """
                package shop;
                class Desk {
                  jakarta.persistence.EntityManager em;
                  void keep(Note note) { em.persist(note); }
                }
                """)
            .codebase();
    assertEquals(
        "Desk.keep: Note write direct\nDesk.keep: note_tag write cascade",
        TextWorkspace.accesses(codebase));
    assertEquals(
        "Note.about_id Note.about_type Note.id note_tag.note_id note_tag.tag_id note_tag.tag_type",
        codebase.columns().stream()
            .map(column -> column.store().name() + '.' + column.column())
            .sorted()
            .collect(java.util.stream.Collectors.joining(" ")));
  }
}
