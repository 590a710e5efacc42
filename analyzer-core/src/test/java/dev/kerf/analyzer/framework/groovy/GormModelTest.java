package dev.kerf.analyzer.framework.groovy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Domain classes as Groovy's compiler writes them, told in Java: the class files say the same. */
final class GormModelTest {

  private static final String IMPORTS =
      """
      package lib;
      import grails.gorm.annotation.Entity;
      import groovy.lang.Closure;
      import java.util.*;
      import org.codehaus.groovy.runtime.ScriptBytecodeAdapter;
      """;

  @TempDir Path folder;

  private Codebase of(String... types) {
    TextWorkspace workspace =
        new TextWorkspace(folder)
            .java(
                """
                package groovy.lang;
                public class Closure { public Closure(Object owner, Object self) {} }""");
    for (String type : types) {
      workspace.java(IMPORTS + type);
    }
    return workspace.codebase();
  }

  private static String properties(String... typesAndNames) {
    StringBuilder out = new StringBuilder("private Long id; public void setId(Long v) {}\n");
    for (String property : typesAndNames) {
      String name = property.substring(property.lastIndexOf(' ') + 1);
      String type = property.substring(0, property.lastIndexOf(' '));
      String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
      out.append(
          "private %s %s; public void set%s(%s v) {}\n".formatted(type, name, capital, type));
    }
    return out.toString();
  }

  private static String map(String property, String entries) {
    return "private static Object %s = ScriptBytecodeAdapter.createMap(new Object[]{%s});\n"
        .formatted(property, entries);
  }

  private static String columns(Codebase codebase) {
    return codebase.columns().stream()
        .map(column -> column.store().qualifiedName() + '.' + column.column())
        .collect(Collectors.joining(" "));
  }

  @Test
  void properties_are_columns_named_with_underscores() {
    Codebase codebase =
        of(
            "@Entity class OrderLine {"
                + properties("String articleName", "int amount")
                + "private String noProperty; private transient String passing;"
                + "private static Object transients ="
                + " ScriptBytecodeAdapter.createList(new Object[]{\"shown\"});"
                + "private String shown; public void setShown(String v) {} }");
    assertEquals("order_line.amount order_line.article_name order_line.id", columns(codebase));
  }

  @Test
  void a_mapping_block_names_tables_columns_and_the_key() {
    Codebase codebase =
        of(
            "@Entity class Author {"
                + properties("String fullName", "String code", "Long version")
                + "private static Object mapping = new AuthorMapping(null, null); }",
            """
            class AuthorMapping extends Closure {
              AuthorMapping(Object owner, Object self) { super(owner, self); }
              public Object doCall(Object it) {
                this.table(ScriptBytecodeAdapter.createMap(
                    new Object[]{"name", "writers", "schema", "lib"}));
                this.version(Boolean.valueOf(false));
                this.id(ScriptBytecodeAdapter.createMap(new Object[]{"name", "code"}));
                return this.columns(new AuthorColumns(this, this));
              }
            }""",
            """
            class AuthorColumns extends Closure {
              AuthorColumns(Object owner, Object self) { super(owner, self); }
              public Object doCall(Object it) {
                return this.fullName(ScriptBytecodeAdapter.createMap(
                    new Object[]{"column", "name"}));
              }
            }""");
    assertEquals("lib.writers.code lib.writers.name", columns(codebase));
  }

  @Test
  void associations_are_references_and_join_tables_by_who_refers_to_whom() {
    Codebase codebase =
        of(
            "@Entity class Author {"
                + properties("Set books", "Set prizes", "Set nickNames")
                + map(
                    "hasMany",
                    "\"books\", Book.class, \"prizes\", Prize.class, \"nickNames\", String.class")
                + "}",
            "@Entity class Book {"
                + properties("Author author", "Set tags", "Cover cover")
                + map("hasMany", "\"tags\", Tag.class")
                + map("hasOne", "\"cover\", Cover.class")
                + map("belongsTo", "\"author\", Author.class")
                + "}",
            "@Entity class Cover {" + properties("Book book") + "}",
            "@Entity class Tag {"
                + properties("Set books")
                + map("hasMany", "\"books\", Book.class")
                + "private static Object belongsTo = Book.class; }",
            "@Entity class Prize {" + properties("String name") + "}");
    assertEquals(
        """
        author_nick_names[author_id] -> author[]
        author_prize[author_prizes_id] -> author[]
        author_prize[prize_id] -> prize[]
        book[author_id] -> author[]
        book_tags[book_id] -> book[]
        book_tags[tag_id] -> tag[]
        cover[book_id] -> book[]""",
        TextWorkspace.foreignKeys(codebase));
  }

  @Test
  void a_hierarchy_is_one_table_unless_its_root_says_otherwise() {
    Codebase codebase =
        of(
            "@Entity class Place {" + properties("String name") + "}",
            "@Entity class City extends Place {" + properties("int people") + "}",
            "@Entity class Plan {"
                + properties("String name")
                + "private static Object mapping = new PlanMapping(null, null); }",
            """
            class PlanMapping extends Closure {
              PlanMapping(Object owner, Object self) { super(owner, self); }
              public Object doCall(Object it) { return this.tablePerHierarchy(false); }
            }""",
            "@Entity class Route extends Plan {" + properties("int stops") + "}");
    assertEquals(
        "place.id place.name place.people plan.id plan.name route.id route.stops",
        columns(codebase));
  }

  @Test
  void what_is_asked_of_classes_and_objects_reads_and_writes_their_tables() {
    Codebase codebase =
        of(
            "@Entity class Book {" + properties("String title") + "}",
            """
            class Books {
              void one() { Book.class.get(1); }
              void named() { Book.class.findAllByTitle("x"); }
              void asked() { Book.class.executeQuery("from Book b where b.title = 'x'"); }
              void kept(Book book) { book.save(); }
              void gone(Book book) { book.delete(); }
              void other(Book book) { book.toString(); }
            }""");
    assertEquals(
        """
        Books.asked: book read direct
        Books.gone: book write direct
        Books.kept: book write direct
        Books.named: book read direct
        Books.one: book read direct""",
        TextWorkspace.accesses(codebase)
            .lines()
            .filter(line -> line.startsWith("Books."))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void who_makes_a_closure_reaches_what_it_does() {
    Codebase codebase =
        of(
            """
            class Till {
              void close() { Elsewhere.each(new TillClosing(this, this)); }
              void count() {}
            }""",
            """
            class TillClosing extends Closure {
              TillClosing(Object owner, Object self) { super(owner, self); }
              public Object doCall(Object it) { new Till().count(); return null; }
            }""");
    String calls = TextWorkspace.calls(codebase);
    assertTrue(calls.contains("Till.close -> TillClosing.doCall dispatch"), calls);
    assertTrue(calls.contains("TillClosing.doCall -> Till.count static"), calls);
  }

  @Test
  void a_transactional_method_runs_the_one_that_its_body_was_moved_to() {
    Codebase codebase =
        of(
            """
            class Lending {
              @grails.gorm.transactions.Transactional
              public void lend(String reader) {}
              protected void $tt__lend(String reader, Object status) {}
            }""");
    assertEquals("Lending.lend -> Lending.$tt__lend aop", TextWorkspace.calls(codebase));
  }
}
