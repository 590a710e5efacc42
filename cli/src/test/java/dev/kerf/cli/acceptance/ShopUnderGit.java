package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A small shop with two services under git, on a branch that is about to change it. Each test gets
 * one of its own, before its methods that run before each.
 */
final class ShopUnderGit implements BeforeEachCallback, AfterEachCallback {

  static final String BOUNDARIES =
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

  static final String ORDERS =
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

  static final String CUSTOMERS =
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

  static final String JOIN =
      """
        public int spent() {
          return jdbc.queryForObject(
              "SELECT sum(o.total) FROM orders o JOIN customers c ON c.id = o.customer_id",
              Integer.class);
        }
      }
      """;

  static final String WITH_JOIN = ORDERS.substring(0, ORDERS.length() - 2) + "\n" + JOIN;

  private final Supplier<Path> place;
  private Path folder;
  Git git;

  /**
   * @param place an empty folder, asked for when a test begins
   */
  ShopUnderGit(Supplier<Path> place) {
    this.place = place;
  }

  /** Makes the shop on the branch main, and begins the branch change. */
  @Override
  public void beforeEach(ExtensionContext test) throws IOException, GitAPIException {
    folder = place.get();
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
    branch("change");
  }

  @Override
  public void afterEach(ExtensionContext test) {
    git.close();
  }

  void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  void delete(String path) throws IOException {
    Files.delete(folder.resolve(path));
  }

  void java(String service, String type, String text) throws IOException {
    write("src/main/java/shop/" + service + "/" + type + ".java", text);
  }

  /** Commits all there is, and gives the id. */
  String commit(String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    return git.commit()
        .setMessage(message)
        .setAuthor("a", "a@b")
        .setCommitter("a", "a@b")
        .call()
        .name();
  }

  void branch(String name) throws GitAPIException {
    git.checkout().setCreateBranch(true).setName(name).call();
  }

  void checkout(String name) throws GitAPIException {
    git.checkout().setName(name).call();
  }

  /** Puts the branch that is checked out where another one is. */
  void reset(String revision) throws GitAPIException {
    git.reset().setMode(ResetType.HARD).setRef(revision).call();
  }

  /** Makes the join one of those that were there before. */
  void withKnownJoin() throws IOException, GitAPIException {
    checkout("main");
    java("order", "Orders", WITH_JOIN);
    commit("old join");
    checkout("change");
    reset("main");
  }

  /** Gates what is checked out against main. */
  CommandRun gate(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--base", "main"));
    arguments.addAll(List.of(more));
    return gateBy(arguments.toArray(String[]::new));
  }

  CommandRun gateBy(String... options) {
    List<String> arguments = new ArrayList<>(List.of("gate", folder.toString()));
    arguments.addAll(List.of(options));
    return CommandRun.ofInstalled(arguments.toArray(String[]::new));
  }

  static void passes(CommandRun run, String... sayings) {
    ends(0, run, sayings);
  }

  static void fails(CommandRun run, String... sayings) {
    ends(1, run, sayings);
  }

  private static void ends(int code, CommandRun run, String... sayings) {
    assertEquals(code, run.code(), () -> run.out() + run.err());
    for (String saying : sayings) {
      assertTrue(run.out().contains(saying), () -> "not said: " + saying + "\n" + run.out());
    }
  }
}
