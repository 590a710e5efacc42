package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.BOUNDARIES;
import static dev.kerf.cli.acceptance.ShopUnderGit.CUSTOMERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.ORDERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gate in the repositories that build servers make: it judges rightly, or says why it cannot.
 */
final class GateTrustIT {

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);
  private String base;

  @BeforeEach
  void shopWithNewJoin() throws IOException, GitAPIException {
    base = shop.git.getRepository().resolve("main").name();
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("join");
  }

  private CommandRun gateIn(Path where, String... options) {
    String[] arguments = new String[2 + options.length];
    arguments[0] = "gate";
    arguments[1] = where.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CommandRun.ofInstalled(arguments);
  }

  private Path cloned(String branch, int depth) throws GitAPIException {
    Path target = elsewhere.resolve("clone");
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(target.toFile())
        .setBranch(branch)
        .setDepth(depth)
        .call()
        .close();
    return target;
  }

  @Test
  void a_shallow_clone_is_told_the_exact_fix() throws Exception {
    Path clone = cloned("refs/heads/change", 1);
    CommandRun run = gateIn(clone, "--base", "origin/main");
    assertEquals(2, run.code(), run.out() + run.err());
    assertTrue(run.err().contains("git fetch"), run.err());
    assertTrue(run.err().contains("fetch-depth: 0"), run.err());
  }

  @Test
  void two_commits_fetched_alone_are_enough_when_the_base_is_named_in_full() throws Exception {
    Path clone = cloned("refs/heads/change", 1);
    try (Git git = Git.open(clone.toFile())) {
      git.fetch().setRefSpecs("+refs/heads/main:refs/remotes/origin/main").setDepth(1).call();
    }
    fails(gateIn(clone, "--base", base), "error: new join");
  }

  @Test
  void a_detached_head_is_judged_like_a_branch() throws Exception {
    shop.git.checkout().setName(shop.git.getRepository().resolve("change").name()).call();
    fails(shop.gate(), "error: new join");
  }

  @Test
  void a_bare_repository_is_judged_from_its_objects() throws Exception {
    Path bare = elsewhere.resolve("bare.git");
    Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(bare.toFile())
        .setBare(true)
        .call()
        .close();
    fails(gateIn(bare, "--base", base, "--head", "refs/heads/change"), "error: new join");
  }

  @Test
  void a_merge_of_main_into_the_branch_adds_nothing_of_main() throws Exception {
    shop.checkout("main");
    shop.java(
        "order",
        "Old",
        "package shop.order;\nclass Old { int n(shop.customer.Customers c) { return c.count(); } }\n");
    shop.commit("old call on main");
    shop.checkout("change");
    shop.java("order", "Orders", ORDERS);
    shop.commit("no join");
    shop.git.merge().include(shop.git.getRepository().resolve("main")).call();
    passes(shop.gate(), "0 added");
  }

  @Test
  void a_base_without_a_common_commit_is_refused_by_name_and_taken_by_its_id() throws Exception {
    shop.git.checkout().setOrphan(true).setName("island").call();
    shop.java("order", "Orders", ORDERS);
    String orphan = shop.commit("an orphan");
    shop.checkout("change");
    CommandRun run = shop.gateBy("--base", "island");
    assertEquals(2, run.code());
    assertTrue(run.err().contains("no common commit"), run.err());
    fails(shop.gateBy("--base", orphan), "error: new join");
  }

  @Test
  void a_renamed_default_branch_is_told_with_what_to_fetch() throws Exception {
    shop.git.branchRename().setOldName("main").setNewName("trunk").call();
    CommandRun run = shop.gate();
    assertEquals(2, run.code());
    assertTrue(run.err().contains("'main' names no commit"), run.err());
    fails(shop.gateBy("--base", "trunk"), "error: new join");
  }

  @Test
  void a_folder_of_a_repository_with_blanks_and_accents_is_judged_by_itself() throws Exception {
    String module = "mein läden/";
    shop.checkout("main");
    shop.write(module + "pom.xml", "<project><artifactId>shop</artifactId></project>");
    shop.write(module + "boundaries.yml", BOUNDARIES.replace("shop.", "laden."));
    shop.write(
        module + "src/main/resources/db/migration/V1__a.sql",
        "CREATE TABLE orders (id INT);\nCREATE TABLE customers (id INT);\n");
    shop.write(
        module + "src/main/java/laden/customer/Kunde.java",
        "package laden.customer;\npublic class Kunde { public int n() { return 1; } }\n");
    shop.write(
        module + "src/main/java/laden/order/Auftrag.java",
        "package laden.order;\npublic class Auftrag { }\n");
    shop.commit("a shop of its own");
    shop.branch("umbau");
    shop.write(
        module + "src/main/java/laden/order/Auftrag.java",
        "package laden.order;\nclass Auftrag { int n(laden.customer.Kunde k) { return k.n(); } }\n");
    CommandRun run = gateIn(folder.resolve(module), "--base", "main", "--output", "github");
    fails(run, "file=src/main/java/laden/order/Auftrag.java");
    assertFalse(run.out().contains("Orders"), "the folder above is another application");
  }

  @Test
  void a_name_cannot_forge_a_workflow_command_or_markup() throws Exception {
    shop.java("order", "Orders", ORDERS);
    shop.write(
        "src/main/java/shop/order/x%0A::set-output name=a::b,line=1 <img src=x> | `.java",
        "package shop.order;\nclass Evil { shop.customer.Customers all; }\n");
    Path markdown = elsewhere.resolve("kerf.md");
    CommandRun run = shop.gate("--output", "github", "--output", "markdown=" + markdown);
    fails(run, "file=src/main/java/shop/order/x%250A%3A%3Aset-output name=a%3A%3Ab%2Cline=1");
    assertTrue(run.out().lines().allMatch(line -> line.startsWith("::error file=")), run.out());
    assertFalse(Files.readString(markdown).contains("<img"), Files.readString(markdown));
  }

  @Test
  void a_file_that_cannot_be_read_any_more_ends_with_two() throws Exception {
    shop.java("customer", "Customers", CUSTOMERS.replace("public class", "public clas {"));
    CommandRun run = shop.gate();
    assertEquals(2, run.code(), run.out() + run.err());
    assertTrue(run.err().contains("src/main/java/shop/customer/Customers.java"), run.err());
  }

  @Test
  void a_base_that_the_event_does_not_have_is_told_with_where_to_take_it() {
    CommandRun run = gateIn(folder, "--base", "");
    assertEquals(2, run.code(), run.out() + run.err());
    assertTrue(run.err().contains("--base is empty"), run.err());
    assertTrue(run.err().contains("merge_group.base_sha"), run.err());
  }
}
