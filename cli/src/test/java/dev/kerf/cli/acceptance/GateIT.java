package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a pull request: a small shop with two services, and one change to it a test. */
final class GateIT {

  private static final String BOUNDARIES =
      """
      version: 1
      services:
        order:
          types: [shop.order.**]
          tables: [orders]
          owners: ["@orders"]
        customer:
          types: [shop.customer.**]
          tables: [customers]
          owners: ["@customers"]
      """;

  private static final String ORDERS =
      """
      package shop.order;

      import org.springframework.jdbc.core.JdbcTemplate;

      public class Orders {
        private final JdbcTemplate jdbc;

        public Orders(JdbcTemplate jdbc) {
          this.jdbc = jdbc;
        }

        public int count() {
          return jdbc.queryForObject("SELECT count(*) FROM orders", Integer.class);
        }
      }
      """;

  private static final String CUSTOMERS =
      """
      package shop.customer;

      import org.springframework.jdbc.core.JdbcTemplate;

      public class Customers {
        private final JdbcTemplate jdbc;

        public Customers(JdbcTemplate jdbc) {
          this.jdbc = jdbc;
        }

        public int count() {
          return jdbc.queryForObject("SELECT count(*) FROM customers", Integer.class);
        }
      }
      """;

  private static final String JOIN =
      """
        public int spent() {
          return jdbc.queryForObject(
              "SELECT sum(o.total) FROM orders o JOIN customers c ON c.id = o.customer_id",
              Integer.class);
        }
      }
      """;

  private static final String WITH_JOIN = ORDERS.substring(0, ORDERS.length() - 2) + "\n" + JOIN;

  @TempDir Path folder;

  private Git git;

  @BeforeEach
  void shop() throws IOException, GitAPIException {
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    write("pom.xml", "<project><artifactId>shop</artifactId></project>");
    write("boundaries.yml", BOUNDARIES);
    write(
        "src/main/resources/db/migration/V1__shop.sql",
        """
        CREATE TABLE customers (id BIGINT PRIMARY KEY, name VARCHAR(80));
        CREATE TABLE orders (id BIGINT PRIMARY KEY, customer_id BIGINT, total INT);
        """);
    java("order", "Orders", ORDERS);
    java("customer", "Customers", CUSTOMERS);
    commit("a shop");
    git.checkout().setCreateBranch(true).setName("change").call();
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void java(String service, String type, String text) throws IOException {
    write("src/main/java/shop/" + service + "/" + type + ".java", text);
  }

  private void commit(String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    git.commit().setMessage(message).setAuthor("a", "a@b").setCommitter("a", "a@b").call();
  }

  private CommandRun gate(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "gate";
    arguments[1] = folder.toString();
    arguments[2] = "--base";
    arguments[3] = "main";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandRun.ofInstalled(arguments);
  }

  private static void passes(CommandRun run) {
    assertEquals(0, run.code(), () -> run.out() + run.err());
  }

  private static void fails(CommandRun run, String... sayings) {
    assertEquals(1, run.code(), () -> run.out() + run.err());
    for (String saying : sayings) {
      assertTrue(run.out().contains(saying), () -> "not said: " + saying + "\n" + run.out());
    }
  }

  @Test
  void a_new_join_over_tables_of_two_services_fails_with_both_and_a_recipe() throws Exception {
    java("order", "Orders", WITH_JOIN);
    commit("join");
    CommandRun run = gate();
    fails(
        run,
        "error: new join",
        "src/main/java/shop/order/Orders.java:",
        "of customer, owned by @customers",
        "delete the statement, if nothing uses it",
        "exempt:",
        "2 added");
    String join = run.out().substring(run.out().indexOf("error: new join"));
    assertTrue(join.substring(0, join.indexOf("\n\n")).lines().count() <= 12, join);
  }

  @Test
  void an_exemption_with_link_owner_and_end_passes_and_is_counted() throws Exception {
    java("order", "Orders", WITH_JOIN);
    write(
        "boundaries.yml",
        BOUNDARIES
            + """
            exempt:
              - {kind: join, ends: [shop.order.Orders, "table:customers", "table:orders"],
                 reason: yearly report, link: "https://tracker/7", owner: "@orders", expires: 9999-12-31}
              - {kind: table-read, ends: [shop.order.Orders, "table:customers"],
                 reason: yearly report, link: "https://tracker/7", owner: "@orders"}
            """);
    commit("join, agreed");
    CommandRun run = gate();
    passes(run);
    assertTrue(run.out().contains("0 added, 2 exempted"), run.out());
  }

  @Test
  void an_exemption_without_a_link_is_refused_with_its_place() throws Exception {
    write(
        "boundaries.yml",
        BOUNDARIES
            + """
            exempt:
              - {kind: join, ends: [a], reason: because, owner: me}
            """);
    CommandRun run = gate();
    assertEquals(2, run.code());
    assertTrue(run.err().contains("boundaries.yml:12:5: an exemption needs 'link'"), run.err());
  }

  @Test
  void a_moved_file_passes() throws Exception {
    withKnownJoin();
    Files.delete(folder.resolve("src/main/java/shop/order/Orders.java"));
    write("app/src/main/java/shop/order/Orders.java", WITH_JOIN);
    write("app/pom.xml", "<project><artifactId>app</artifactId></project>");
    commit("move");
    passes(gate());
  }

  @Test
  void a_renamed_class_passes() throws Exception {
    withKnownJoin();
    Files.delete(folder.resolve("src/main/java/shop/order/Orders.java"));
    java("order", "OrderBook", WITH_JOIN.replace("Orders", "OrderBook"));
    commit("rename");
    CommandRun run = gate();
    passes(run);
    assertTrue(run.out().contains("0 added, 0 resolved"), run.out());
  }

  /** Makes the join one of those that were there before. */
  private void withKnownJoin() throws IOException, GitAPIException {
    git.checkout().setName("main").call();
    java("order", "Orders", WITH_JOIN);
    commit("old join");
    git.checkout().setName("change").call();
    git.reset().setMode(org.eclipse.jgit.api.ResetCommand.ResetType.HARD).setRef("main").call();
  }

  @Test
  void a_removed_cause_is_told_as_resolved() throws Exception {
    withKnownJoin();
    java("order", "Orders", ORDERS);
    commit("no join");
    CommandRun run = gate();
    passes(run);
    assertTrue(run.out().contains("0 added, 2 resolved"), run.out());
  }

  @Test
  void a_new_table_without_owner_fails_with_the_line_to_add() throws Exception {
    write("src/main/resources/db/migration/V2__audit.sql", "CREATE TABLE audit (id BIGINT);\n");
    fails(gate(), "table:audit is new and has no owner", "'- audit'");
  }

  @Test
  void a_test_is_free_to_reach_across() throws Exception {
    write(
        "src/test/java/shop/order/OrdersTest.java",
        "package shop.order;\nclass OrdersTest { shop.customer.Customers all; }\n");
    passes(gate());
  }

  @Test
  void uncommitted_work_is_judged_as_well() throws Exception {
    java("order", "Orders", WITH_JOIN);
    fails(gate(), "the working tree against");
    passes(gate("--head", "change"));
  }

  @Test
  void a_pattern_that_never_matched_fails_and_one_whose_code_goes_does_not() throws Exception {
    write("boundaries.yml", BOUNDARIES.replace("[orders]", "[orders, ordres]"));
    fails(gate(), "boundaries.yml:5:22: error: 'ordres' matches nothing");
    write(
        "boundaries.yml",
        BOUNDARIES.replace("[shop.order.**]", "[shop.order.**, shop.order.Orders]"));
    commit("named");
    git.checkout().setName("main").call();
    git.merge().include(git.getRepository().resolve("change")).call();
    git.checkout().setName("change").call();
    Files.delete(folder.resolve("src/main/java/shop/order/Orders.java"));
    java("order", "Book", "package shop.order;\ninterface Book {}\n");
    CommandRun run = gate();
    passes(run);
    assertTrue(run.out().contains("'shop.order.Orders' matches nothing any more"), run.out());
  }

  @Test
  void several_outputs_are_written_at_once() throws Exception {
    java("order", "Orders", WITH_JOIN);
    Path sarif = folder.resolve("out/kerf.sarif");
    Path junit = folder.resolve("out/kerf.xml");
    fails(
        gate("--output", "github", "--output", "sarif=" + sarif, "--output", "junit=" + junit),
        "::error file=src/main/java/shop/order/Orders.java,line=");
    assertTrue(Files.readString(sarif).contains("\"kerfIdentity/v1\""));
    assertTrue(Files.readString(junit).contains("<testcase classname=\"kerf.gate\""));
  }

  @Test
  void a_base_that_is_not_here_is_told_with_the_command_that_fetches_it() {
    CommandRun run = CommandRun.ofInstalled("gate", folder.toString(), "--base", "origin/release");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("git fetch origin"), run.err());
  }

  @Test
  void a_cut_is_written_down_and_never_written_over() throws Exception {
    Files.delete(folder.resolve("boundaries.yml"));
    Path out = folder.resolve("report");
    passes(CommandRun.ofInstalled("analyze", folder.toString(), "--out", out.toString()));
    Path file = folder.resolve("boundaries.yml");
    passes(
        CommandRun.ofInstalled(
            "accept",
            "--candidate",
            "one-service",
            "--report",
            out.toString(),
            "--boundaries",
            file.toString()));
    CommandRun all = CommandRun.ofInstalled("gate", folder.toString(), "--all");
    passes(all);
    CommandRun again =
        CommandRun.ofInstalled(
            "accept",
            "--candidate",
            "one-service",
            "--report",
            out.toString(),
            "--boundaries",
            file.toString());
    assertEquals(2, again.code());
    assertTrue(again.err().contains("does not overwrite"), again.err());
  }
}
