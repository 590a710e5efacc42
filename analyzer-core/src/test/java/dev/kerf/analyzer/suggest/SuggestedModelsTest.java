package dev.kerf.analyzer.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.config.ConfigurationFiles;
import dev.kerf.analyzer.result.SuggestedModel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed, and that nothing is proposed without evidence. */
class SuggestedModelsTest {

  /** It gives no sign of where its texts come from, or they would be found without being asked. */
  private static final String REGISTRY =
      """
      package house;
      public class Texts {
        private static final java.util.Map<String, String> ALL = load();
        public static native String get(String key);
      }
      """;

  private static final String DAO =
      """
      package shop;
      class Dao {
        java.sql.Connection connection;
        void a() throws Exception { connection.createStatement().execute(house.Texts.get("a.all")); }
        void b() throws Exception { connection.createStatement().execute(house.Texts.get("b.all")); }
        void c() throws Exception { connection.createStatement().execute(house.Texts.get("c.all")); }
      }
      """;

  @TempDir private Path folder;

  private TextWorkspace workspace(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace;
  }

  private MonolithAnalyzer.Suggestions suggestions() throws Exception {
    AnalysisOptions options = new AnalysisOptions(1, ConfigurationFiles.of(List.of(folder)));
    return new MonolithAnalyzer(options, Progress.none()).suggest(List.of(folder));
  }

  private String suggested() throws Exception {
    return suggestions().models().stream()
        .map((SuggestedModel one) -> one.sites() + " " + one.subject() + "\n" + one.model())
        .collect(Collectors.joining());
  }

  @Test
  void a_registry_is_known_by_its_keys_in_a_file_of_statements() throws Exception {
    workspace(REGISTRY, DAO)
        .file("src/main/resources/sql/a.properties", "a.all=select * from a\nb.all=delete from b\n")
        .file("src/main/resources/messages.properties", "a.all=All of it\nb.all=x\nc.all=y\n");
    assertEquals(
        """
        3 house.Texts#get(String)
        - sql-by-key: house.Texts#get(String)
          file: sql/a.properties
        """,
        suggested());
  }

  @Test
  void the_proposal_decides_what_it_explains() throws Exception {
    TextWorkspace workspace = workspace(REGISTRY, DAO);
    workspace.file(
        "src/main/resources/sql/a.properties",
        "a.all=select * from a\nb.all=delete from b\nc.all=select * from c\n");
    assertEquals(3, suggestions().open());
    SuggestedModel model = suggestions().models().get(0);
    workspace.file("kerf.yml", "models:\n" + model.model().indent(2));
    assertEquals(0, suggestions().open());
    assertEquals(List.of(), suggestions().models());
  }

  @Test
  void without_such_a_file_the_helper_is_named_and_no_model_proposed() throws Exception {
    workspace(REGISTRY, DAO)
        .file("src/main/resources/messages.properties", "a.all=All of it\nb.all=x\nc.all=y\n");
    List<SuggestedModel> models = suggestions().models();
    assertEquals(3, models.stream().mapToInt(SuggestedModel::sites).sum());
    assertEquals(List.of(""), models.stream().map(SuggestedModel::model).distinct().toList());
  }

  @Test
  void an_annotation_is_proposed_when_most_that_carry_it_write() throws Exception {
    String jdbc = "java.sql.Connection c; ";
    workspace(
        "package house; public @interface Tx {}",
        "package house; public @interface Traced {}",
        "package shop; class Dao { "
            + jdbc
            + "void write() throws Exception { c.createStatement().execute(\"delete from t\"); } }",
        """
        package shop;
        class Service {
          Dao dao;
          @house.Tx void a() throws Exception { dao.write(); }
          @house.Tx void b() throws Exception { dao.write(); }
          @house.Traced void c() throws Exception { dao.write(); }
          @house.Traced void d() throws Exception { dao.write(); }
        }
        """);
    assertEquals("0 house.Tx\n- opens-transaction: house.Tx\n", suggested());
  }

  private TextWorkspace overTwoEntities(String base, String use) {
    return workspace(
        "package shop; @jakarta.persistence.Entity class Order { @jakarta.persistence.Id long id; }",
        "package shop; @jakarta.persistence.Entity class Item { @jakarta.persistence.Id long id; }",
        base,
        "package shop; class OrderDao extends house.BaseDao<Long, Order> {}",
        "package shop; class ItemDao extends house.BaseDao<Long, Item> {}",
        "package shop; class Sale { OrderDao orders; void sell(Order order) { " + use + " } }");
  }

  @Test
  void a_base_class_is_proposed_when_nobody_knows_what_it_accesses() throws Exception {
    String base =
        "package house; public class BaseDao<K, T> { public void save(T t) { Store.write(t); }"
            + " private static class Store { static native void write(Object o); } }";
    TextWorkspace workspace = overTwoEntities(base, "orders.save(order);");
    assertEquals("0 house.BaseDao\n- repository: house.BaseDao\n  entity: 1\n", suggested());
    workspace.file("kerf.yml", "models: [{repository: house.BaseDao, entity: 1}]");
    assertEquals("", suggested());
  }

  @Test
  void a_base_class_that_kerf_follows_needs_no_model() throws Exception {
    String base =
        "package house; public class BaseDao<K, T> { java.sql.Connection c;"
            + " public void save(T t) throws Exception"
            + " { c.createStatement().execute(\"insert into log values (1)\"); } }";
    overTwoEntities(base, "orders.save(order);");
    assertEquals("", suggested());
  }

  @Test
  void a_base_class_that_is_not_asked_for_data_is_not_proposed() throws Exception {
    String base = "package house; public class BaseDao<K, T> { public void open() {} }";
    overTwoEntities(base, "orders.open();");
    assertEquals("", suggested());
  }

  @Test
  void what_is_a_part_of_several_entities_is_named_once() throws Exception {
    String entity =
        "@jakarta.persistence.Entity class %s { @jakarta.persistence.Id long id;"
            + " @jakarta.persistence.Embedded Address at; Address at() { return at; } }";
    workspace(
        "package shop; " + entity.formatted("Customer"),
        "package shop; " + entity.formatted("Supplier"),
        "package shop; @jakarta.persistence.Embeddable class Address { String city; String road;"
            + " void city(String c) { city = c; } void road(String r) { road = r; } }",
        """
        package shop;
        class Moves {
          jakarta.persistence.EntityManager entities;
          void move(Address at) { at.city("x"); at.road("y"); }
          void customer(long id) { move(entities.find(Customer.class, id).at()); }
          void supplier(long id) { move(entities.find(Supplier.class, id).at()); }
        }
        """);
    MonolithAnalyzer.Suggestions found = suggestions();
    assertEquals(found.open(), found.models().stream().mapToInt(SuggestedModel::sites).sum());
    assertEquals(List.of("Address"), found.models().stream().map(SuggestedModel::subject).toList());
  }

  @Test
  void an_annotation_that_stands_on_what_only_reads_is_not_proposed() throws Exception {
    workspace(
        "package house; public @interface Transform {}",
        """
        package shop;
        class Service {
          @house.Transform void a() {}
          @house.Transform void b() {}
        }
        """);
    assertEquals("", suggested());
  }

  @Test
  void a_composed_annotation_of_spring_needs_no_model() throws Exception {
    workspace(
        "package house; @org.springframework.transaction.annotation.Transactional public @interface Tx {}",
        """
        package shop;
        public class Service {
          java.sql.Connection c;
          @house.Tx public void a() throws Exception { c.createStatement().execute("delete from t"); }
          @house.Tx public void b() throws Exception { c.createStatement().execute("delete from u"); }
        }
        """);
    assertEquals("", suggested());
  }
}
