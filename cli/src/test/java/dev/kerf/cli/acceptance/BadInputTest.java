package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.kerf.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One bad input at a time beside a good one: it is named with what to do about it, and costs
 * nothing else.
 */
final class BadInputTest {

  private static final int WRONG_USE = 2;
  private static final String JAVA = "src/main/java/shop/";
  private static final String RESOURCES = "src/main/resources/";

  @TempDir private Path temporary;

  private Path shop;
  private Path out;

  @BeforeEach
  void name_the_folders() {
    shop = temporary.resolve("shop");
    out = temporary.resolve("out");
  }

  @Test
  void an_empty_folder_is_nothing_to_analyse() throws IOException {
    Files.createDirectory(shop);
    CommandRun run = analyze();
    assertRefused(run, "nothing to analyse in " + shop, "Name the folder that holds the sources");
  }

  @Test
  void a_folder_without_java_is_told_what_else_is_in_it() throws IOException {
    write("README.md", "# Shop\n");
    write("src/app.py", "print('shop')\n");
    CommandRun run = analyze();
    assertRefused(run, "no Java type was read; 1 line of Python not analysed.", "Name the folder");
  }

  @Test
  void languages_that_are_read_as_class_files_name_the_way() throws IOException {
    write("src/main/groovy/Shop.groovy", "class Shop {\n}\n");
    CommandRun run = analyze();
    assertRefused(
        run,
        "2 lines of Groovy not analysed; point Kerf at the build output to include them.",
        "Name the folder");
  }

  @Test
  void paths_that_do_not_exist_or_are_files_are_all_named_before_work_starts() throws IOException {
    Path file = write("pom.xml", "<project/>");
    CommandRun run =
        CommandRun.ofInstalled(
            "analyze", shop + "/nowhere", file.toString(), "--out", out.toString());
    assertRefused(run, "'" + shop + "/nowhere' does not exist", "Check the spelling");
    assertRefused(run, "'" + file + "' is ", "folder");
  }

  @Test
  void the_smallest_java_is_enough() throws IOException {
    write("A.java", "class A {}");
    assertEquals(0, analyze().code());
    assertEquals(List.of("A"), texts(report().required("types"), "name"));
  }

  @Test
  void a_java_file_that_is_no_java_is_left_out_alone() throws IOException {
    writeOrders();
    write(JAVA + "Letter.java", "Dear reader,\nthis is a letter.\n");
    CommandRun run = analyze();
    assertTold(
        run,
        JAVA + "Letter.java:1: error [unparsable-source]",
        "not Java and is left out",
        "Check that the file compiles");
    assertOrdersWereAnalysed();
    assertEquals(1, report().required("coverage").required("failed").asInt());
  }

  @Test
  void bytes_that_are_no_text_are_left_out_alone() throws IOException {
    writeOrders();
    byte[] bytes = new byte[4_096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 167);
    }
    Files.write(shop.resolve(JAVA + "Image.java"), bytes);
    CommandRun run = analyze();
    assertTrue(run.err().contains(JAVA + "Image.java"), run::err);
    assertFalse(run.err().chars().anyMatch(c -> c < ' ' && c != '\n'), run::err);
    assertOrdersWereAnalysed();
  }

  @Test
  void a_class_file_that_is_none_is_told_beside_sources_and_beside_a_table() throws IOException {
    writeOrders();
    write(JAVA + "Orders.class", "<html>not found</html>");
    String where = JAVA + "Orders.class: warning [unreadable-class-file]";
    assertTold(analyze(), where, "is no class file", "Build or download");
    assertOrdersWereAnalysed();
    assertEquals(
        "{\"generated: is a class file beside the sources that are read\":1}",
        report().required("coverage").required("leftOutByReason").toString());
    for (String what : List.of("tables", "type-dependencies")) {
      CommandRun run = CommandRun.ofInstalled("export", shop.toString(), "--what", what);
      assertTold(run, where, "is no class file", "leave it out");
      assertTrue(run.out().lines().count() >= 1, run::out);
    }
  }

  @Test
  void an_export_of_nothing_is_refused() throws IOException {
    Files.createDirectory(shop);
    for (String what : List.of("tables", "type-dependencies")) {
      CommandRun run = CommandRun.ofInstalled("export", shop.toString(), "--what", what);
      assertRefused(run, "nothing to export", "Name the folder");
    }
  }

  @Test
  void half_a_file_is_read_as_far_as_it_goes() throws IOException {
    writeOrders();
    write(
        JAVA + "Half.java",
        """
        package shop;
        class Half {
          void whole(Orders orders) { orders.cancel(1); }
          void torn() { if (x\
        """);
    CommandRun run = analyze();
    assertTold(
        run,
        JAVA + "Half.java:4: warning [unparsable-source]",
        "Part of this file is not Java",
        "Check that the file compiles");
    assertOrdersWereAnalysed();
    List<Row> calls = export("method-calls");
    assertTrue(
        calls.stream()
            .anyMatch(
                row ->
                    row.text("fromMethod").equals("whole")
                        && row.text("toMethod").equals("cancel")),
        calls::toString);
  }

  @Test
  void an_external_entity_is_named_and_never_read() throws IOException {
    writeOrders();
    Path secret = Files.writeString(temporary.resolve("secret.txt"), "kept_to_itself");
    write(
        JAVA + "ItemMapper.java",
        """
        package shop;
        interface ItemMapper {
          java.util.List<String> torn();
          java.util.List<String> whole();
        }
        """);
    write(
        RESOURCES + "ItemMapper.xml",
        """
        <?xml version="1.0"?>
        <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN"
          "http://mybatis.org/dtd/mybatis-3-mapper.dtd" [<!ENTITY secret SYSTEM "%s">]>
        <mapper namespace="shop.ItemMapper">
          <select id="torn">select name from &secret;</select>
          <select id="whole">select name from items</select>
        </mapper>
        """
            .formatted(secret.toUri()));
    CommandRun run = analyze();
    assertTold(
        run,
        RESOURCES + "ItemMapper.xml:5: warning [external-entity]",
        "'secret' lies outside this document and was not loaded",
        "Put its content into the document");
    assertOrdersWereAnalysed();
    assertAccessed("items", "shop.ItemMapper", "whole");
    for (String file : List.of("result.json", "index.html")) {
      assertFalse(Files.readString(out.resolve(file)).contains("kept_to_itself"), file);
    }
  }

  @Test
  void sql_that_is_no_sql_costs_only_itself() throws IOException {
    writeOrders();
    write(
        RESOURCES + "schema.sql",
        """
        create table customers (id bigint primary key);
        eggs, milk and butter;
        create table orders (id bigint primary key);
        """);
    CommandRun run = analyze();
    assertTold(
        run,
        RESOURCES + "schema.sql:2: warning [unread-script]",
        "eggs, milk and butter",
        "Check that it is SQL");
    assertOrdersWereAnalysed();
    assertEquals(List.of("customers", "orders"), texts(report().required("stores"), "name"));
  }

  @Test
  void links_in_a_circle_to_nowhere_and_outside_are_named_and_not_followed() throws IOException {
    writeOrders();
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("Foreign.java"), "class Foreign {}");
    link(JAVA + "up", Path.of(".."));
    link("itself", Path.of("itself"));
    link(JAVA + "Gone.java", Path.of("nowhere"));
    link("away", outside);
    CommandRun run = analyze();
    assertTold(run, "itself: warning [link-broken]", "in a circle", "delete the link");
    assertTold(run, JAVA + "Gone.java: warning [link-broken]", "nowhere", "delete the link");
    assertTold(
        run, "away: warning [link-leaves-workspace]", "was not followed", "as a further path");
    assertOrdersWereAnalysed();
    assertEquals(List.of("shop.Orders"), texts(report().required("types"), "name"));
  }

  @Test
  void an_output_folder_below_a_file_is_refused() throws IOException {
    writeOrders();
    out = Files.writeString(temporary.resolve("taken"), "mine").resolve("below");
    assertRefused(analyze(), "cannot write to " + out, "--out");
    assertEquals("mine", Files.readString(temporary.resolve("taken")));
  }

  @Test
  void an_output_folder_without_rights_is_refused() throws IOException {
    writeOrders();
    Files.createDirectory(
        out, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
    assumeFalse(Files.isWritable(out), "rights do not bind this user; a read-only mount does");
    assertRefused(analyze(), "cannot write to " + out + ": permission denied", "--out");
  }

  /** A good input, to see whether it is still analysed. */
  private void writeOrders() throws IOException {
    write(
        JAVA + "Orders.java",
        """
        package shop;
        import org.springframework.jdbc.core.JdbcTemplate;
        class Orders {
          private JdbcTemplate jdbc;
          void cancel(long id) { jdbc.update("delete from orders where id = ?", id); }
        }
        """);
  }

  private Path write(String path, String text) throws IOException {
    Path file = shop.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void link(String path, Path target) throws IOException {
    Files.createSymbolicLink(shop.resolve(path), target);
  }

  private CommandRun analyze() {
    return CommandRun.ofInstalled("analyze", shop.toString(), "--out", out.toString());
  }

  private List<Row> export(String what) {
    CommandRun run = CommandRun.ofInstalled("export", shop.toString(), "--what", what);
    assertEquals(0, run.code(), run::err);
    return Csv.rows(run.out());
  }

  private void assertRefused(CommandRun run, String what, String whatToDo) {
    assertEquals(WRONG_USE, run.code(), run::err);
    assertEquals("", run.out());
    assertTrue(run.err().contains(what), run::err);
    assertTrue(run.err().substring(run.err().indexOf(what)).contains(whatToDo), run::err);
    assertFalse(Files.exists(out), "a report was written");
  }

  /** The finding stands on three lines: where, what, what to do and where to read on. */
  private static void assertTold(CommandRun run, String where, String what, String whatToDo) {
    assertEquals(0, run.code(), run::err);
    List<String> lines = run.err().lines().toList();
    int at = lines.indexOf(where);
    assertTrue(at >= 0, () -> where + " is not in\n" + run.err());
    assertTrue(lines.get(at + 1).contains(what), run::err);
    assertTrue(lines.get(at + 2).contains(whatToDo), run::err);
    assertTrue(lines.get(at + 2).contains("More: kerf explain "), run::err);
  }

  private void assertOrdersWereAnalysed() {
    assertTrue(texts(report().required("types"), "name").contains("shop.Orders"));
    assertAccessed("orders", "shop.Orders", "cancel");
  }

  private void assertAccessed(String table, String type, String method) {
    JsonNode stores = report().required("stores");
    assertTrue(
        stores
            .valueStream()
            .filter(store -> store.required("name").asString().equals(table))
            .flatMap(store -> store.required("accesses").valueStream())
            .anyMatch(
                access ->
                    access.required("type").asString().equals(type)
                        && access.required("method").asString().startsWith(method)),
        stores::toString);
  }

  private JsonNode report() {
    return JsonMapper.shared().readTree(out.resolve("result.json"));
  }

  private static List<String> texts(JsonNode rows, String field) {
    return rows.valueStream().map(row -> row.required(field).asString()).sorted().toList();
  }
}
