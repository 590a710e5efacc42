package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.BOUNDARIES;
import static dev.kerf.cli.acceptance.ShopUnderGit.ORDERS;
import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static dev.kerf.cli.acceptance.ShopUnderGit.fails;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kerf.cli.CommandRun;
import dev.kerf.cli.ProcessRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate in what the git of the machine makes: partial and shallow clones, trees, submodules. */
final class GateClonesIT {

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);
  private String base;

  @BeforeEach
  void shopWithNewJoin() throws Exception {
    assumeTrue(hasGit(), "there is no git on this machine");
    base = shop.git.getRepository().resolve("main").name();
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("join");
    git(folder, "config", "uploadpack.allowFilter", "true");
    git(folder, "config", "uploadpack.allowAnySHA1InWant", "true");
  }

  private boolean hasGit() throws InterruptedException {
    try {
      return ProcessRun.of(elsewhere, Map.of(), List.of("git", "--version")).code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String git(Path where, String... arguments) throws Exception {
    // Housekeeping would go on in the background, in a folder that the test is about to delete.
    List<String> command =
        new ArrayList<>(
            List.of("git", "-c", "protocol.file.allow=always", "-c", "maintenance.auto=false"));
    command.addAll(List.of(arguments));
    Map<String, String> nobody =
        Map.of(
            "GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_AUTHOR_NAME", "a",
            "GIT_AUTHOR_EMAIL", "a@b",
            "GIT_COMMITTER_NAME", "a",
            "GIT_COMMITTER_EMAIL", "a@b");
    ProcessRun run = ProcessRun.of(where, nobody, command);
    assertEquals(0, run.code(), run::err);
    return run.out().strip();
  }

  private Path cloned(String... options) throws Exception {
    Path target = elsewhere.resolve("clone");
    List<String> arguments = new ArrayList<>(List.of("clone", "--branch", "change"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of(folder.toUri().toString(), target.toString()));
    git(elsewhere, arguments.toArray(String[]::new));
    return target;
  }

  private static CommandRun gate(Path where, String base) {
    return CommandRun.ofInstalled("gate", where.toString(), "--base", base);
  }

  private static List<String> missing(Path clone) throws Exception {
    return git(clone, "rev-list", "--objects", "--missing=print", "--all")
        .lines()
        .filter(line -> line.startsWith("?"))
        .toList();
  }

  @Test
  void what_a_clone_without_blobs_lacks_is_fetched_by_git() throws Exception {
    Path clone = cloned("--filter=blob:none");
    assertEquals(1, missing(clone).size(), "the file of the older side that the change touches");
    fails(gate(clone, "origin/main"), "error: new join");
    assertEquals(List.of(), missing(clone));
  }

  @Test
  void two_commits_without_blobs_are_enough() throws Exception {
    Path clone = cloned("--filter=blob:none", "--depth=1");
    git(clone, "fetch", "--depth=1", "--filter=blob:none", "origin", base);
    fails(gate(clone, base), "error: new join");
  }

  @ParameterizedTest
  @ValueSource(strings = {"origin/main", "main", "COMMIT"})
  void after_the_command_that_it_tells_a_shallow_clone_is_judged(String name) throws Exception {
    Path clone = cloned("--depth=1");
    String asked = name.equals("COMMIT") ? base : name;
    CommandRun run = gate(clone, asked);
    assertEquals(2, run.code(), run.out());
    Matcher told =
        Pattern.compile("git (fetch [^;,]*?)(; or.*|, and say (\\S+))?\\.\\s").matcher(run.err());
    assertTrue(told.find(), run.err());
    git(clone, told.group(1).split(" "));
    fails(gate(clone, told.group(3) == null ? asked : told.group(3)), "error: new join");
  }

  @Test
  void after_the_command_that_it_tells_a_clone_of_one_branch_is_judged() throws Exception {
    Path clone = cloned("--single-branch");
    CommandRun run = gate(clone, "origin/main");
    assertTrue(
        run.err().contains("git fetch origin +refs/heads/main:refs/remotes/origin/main"),
        run.err());
    git(clone, "fetch", "origin", "+refs/heads/main:refs/remotes/origin/main");
    fails(gate(clone, "origin/main"), "error: new join");
  }

  @Test
  void a_repository_that_names_a_program_is_told_how_to_fetch_and_runs_none() throws Exception {
    Path clone = cloned("--filter=blob:none");
    Path trace = elsewhere.resolve("trace");
    git(clone, "config", "remote.origin.uploadpack", "touch " + trace + "; git-upload-pack");
    CommandRun run = gate(clone, "origin/main");
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains("git fetch --refetch --no-filter"), run.err());
    assertFalse(Files.exists(trace), "Kerf ran what the repository says");
    git(clone, "config", "--unset", "remote.origin.uploadpack");
    git(clone, "fetch", "--refetch", "--no-filter");
    fails(gate(clone, "origin/main"), "error: new join");
  }

  @Test
  void a_promise_that_nobody_keeps_ends_with_two() throws Exception {
    Path clone = cloned("--filter=blob:none");
    git(clone, "remote", "set-url", "origin", elsewhere.resolve("gone").toUri().toString());
    CommandRun run = gate(clone, "origin/main");
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains("which is not here"), run.err());
  }

  @Test
  void a_linked_working_tree_is_judged_by_its_own_branch() throws Exception {
    Path tree = elsewhere.resolve("tree");
    git(folder, "worktree", "add", "-b", "other", tree.toString(), "main");
    passes(gate(tree, "main"), "0 added");
    Files.writeString(tree.resolve("src/main/java/shop/order/Orders.java"), WITH_JOIN);
    fails(gate(tree, "main"), "error: new join");
  }

  @Test
  void a_submodule_is_another_repository() throws Exception {
    Path library = elsewhere.resolve("library");
    git(elsewhere, "init", "--initial-branch=main", library.toString());
    Files.writeString(
        Files.createDirectories(library.resolve("src/main/java/shop/order")).resolve("Kit.java"),
        "package shop.order;\npublic class Kit { shop.customer.Customers all; }\n");
    git(library, "add", ".");
    git(library, "commit", "-m", "a kit");
    shop.java("order", "Orders", ORDERS);
    shop.commit("no join");
    git(folder, "submodule", "add", library.toUri().toString(), "kit");
    git(folder, "commit", "-m", "use the kit");
    passes(shop.gate(), "0 added");
    passes(shop.gateBy("--base", "main", "--head", "HEAD"), "0 added");
    Path clone = cloned();
    passes(gate(clone, "origin/main"), "0 added");
    git(clone, "submodule", "update", "--init");
    passes(gate(clone, "origin/main"), "0 added");
  }

  @Test
  void a_pattern_may_mean_the_code_of_a_submodule() throws Exception {
    Path library = elsewhere.resolve("library");
    git(elsewhere, "init", "--initial-branch=main", library.toString());
    Files.writeString(
        Files.createDirectories(library.resolve("src/main/java/kit")).resolve("Kit.java"),
        "package kit;\npublic class Kit { }\n");
    git(library, "add", ".");
    git(library, "commit", "-m", "a kit");
    shop.java("order", "Orders", ORDERS);
    shop.write("boundaries.yml", BOUNDARIES.replace("[shop.order.**]", "[shop.order.**, kit.**]"));
    shop.commit("no join, and a kit to come");
    fails(shop.gate(), "'kit.**' matches nothing\n  fix       check its spelling");
    git(folder, "submodule", "add", library.toUri().toString(), "parts/kit");
    git(folder, "commit", "-m", "use the kit");
    String told = "'kit.**' matches nothing outside of the submodule parts/kit";
    passes(shop.gate(), told);
    passes(shop.gateBy("--base", "main", "--head", "HEAD"), told);
    passes(shop.gateBy("--all"), told);
    passes(gate(cloned(), "origin/main"), told);
  }

  @Test
  void a_merge_queue_blames_each_change_for_its_own() throws Exception {
    git(folder, "checkout", "-b", "innocent", "main");
    shop.java("customer", "Letters", "package shop.customer;\npublic class Letters { }\n");
    shop.commit("letters");
    // The queue merges one change after the other; each is judged against the one before it.
    git(folder, "checkout", "--detach", "main");
    git(folder, "merge", "--no-ff", "-m", "queue 1", "change");
    String first = git(folder, "rev-parse", "HEAD");
    fails(gate(folder, base), "error: new join");
    git(folder, "merge", "--no-ff", "-m", "queue 2", "innocent");
    passes(gate(folder, first), "0 added");
    fails(gate(folder, base), "error: new join");
  }

  @Test
  void history_that_was_cut_off_behind_the_base_is_no_hindrance() throws Exception {
    for (int i = 0; i < 3; i++) {
      shop.write("notes.txt", "note " + i);
      shop.commit("note " + i);
    }
    Path clone = cloned("--no-single-branch", "--depth=5");
    fails(gate(clone, "origin/main"), "error: new join");
  }
}
