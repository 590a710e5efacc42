package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static dev.kerf.cli.acceptance.ShopUnderGit.passes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.kerf.cli.CommandRun;
import dev.kerf.cli.ProcessRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The recipes of docs/guides, as a build server would run them. */
final class GateRecipesIT {

  private static final Path GUIDES =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs/guides");

  @TempDir Path folder;
  @TempDir Path outputs;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  @BeforeEach
  void shopWithNewJoin() throws IOException, GitAPIException {
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("join");
  }

  private static String recipe(String name) throws IOException {
    return Files.readString(GUIDES.resolve("ci").resolve(name));
  }

  private static Object yaml(String text) {
    return new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  /** Runs the line of a recipe that calls the gate, as a shell with these variables would. */
  private CommandRun run(String recipe, Map<String, String> variables) throws Exception {
    return runIn(folder, recipe, variables);
  }

  private CommandRun runIn(Path checkout, String recipe, Map<String, String> variables)
      throws Exception {
    Matcher line = Pattern.compile("kerf gate .*").matcher(recipe);
    assertTrue(line.find(), recipe);
    List<String> arguments = new ArrayList<>();
    for (String word : words(line.group(), variables)) {
      // A build server runs in the checkout; the test must not write where it runs.
      Matcher file = Pattern.compile("(sarif|gitlab|junit|markdown)=(.*)").matcher(word);
      arguments.add(file.matches() ? file.group(1) + "=" + outputs.resolve(file.group(2)) : word);
    }
    arguments.add(checkout.toString());
    return CommandRun.ofInstalled(arguments.toArray(String[]::new));
  }

  /** What the shell hands to Kerf. */
  private List<String> words(String line, Map<String, String> variables) throws Exception {
    Path kerf = outputs.resolve("kerf");
    Files.writeString(kerf, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertTrue(kerf.toFile().setExecutable(true));
    List<String> command = new ArrayList<>(List.of("env"));
    variables.forEach((name, value) -> command.add(name + "=" + value));
    command.add("PATH=" + outputs + ":" + System.getenv("PATH"));
    command.addAll(List.of("sh", "-euc", line));
    ProcessRun shell = ProcessRun.of(outputs, Map.of(), command);
    Files.delete(kerf);
    assertEquals(0, shell.code(), shell.err());
    return List.of(shell.out().split("\n"));
  }

  @Test
  void the_workflow_of_github_annotates_summarises_and_fails() throws Exception {
    String recipe = recipe("github.yml");
    assertTrue(yaml(recipe) instanceof Map, "it is YAML");
    String base = shop.git.getRepository().resolve("main").name();
    Map<String, String> variables = Map.of("BASE", base, "BYPASS", "", "TRUST", "");
    CommandRun run = run(recipe, variables);
    assertEquals(1, run.code(), run.out() + run.err());
    assertTrue(run.out().startsWith("::error file=src/main/java/shop/order/Orders.java"));
    assertTrue(Files.readString(outputs.resolve("kerf.md")).contains("Orders"));
    assertTrue(recipe.contains("run: cat kerf.md >> \"$GITHUB_STEP_SUMMARY\""), recipe);
    assertTrue(Files.readString(outputs.resolve("kerf.sarif")).contains("\"2.1.0\""));
  }

  @Test
  void the_workflow_keeps_what_kerf_read_also_when_the_gate_fails_and_for_every_branch()
      throws Exception {
    Map<?, ?> workflow = (Map<?, ?>) yaml(recipe("github.yml"));
    assertTrue(((Map<?, ?>) workflow.get("on")).containsKey("push"), "main fills the cache");
    Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("kerf");
    List<String> steps = new ArrayList<>();
    for (Object step : (List<?>) job.get("steps")) {
      Map<?, ?> told = (Map<?, ?>) step;
      steps.add(told.get("run") != null ? "" + told.get("run") : told.get("uses") + " " + told);
    }
    int restored = indexOf(steps, "actions/cache/restore@", "path=~/.cache/kerf");
    int judged = indexOf(steps, "kerf gate --base");
    int listed = indexOf(steps, "kerf gate --all");
    int saved = indexOf(steps, "actions/cache/save@", "if=always()", "path=~/.cache/kerf");
    assertTrue(restored < judged && judged < listed && listed < saved, steps::toString);
    assertTrue(shop.gateBy("--all").code() == 0, "main is listed, not judged");
  }

  private static int indexOf(List<String> steps, String... words) {
    for (int i = 0; i < steps.size(); i++) {
      if (Stream.of(words).allMatch(steps.get(i)::contains)) {
        return i;
      }
    }
    return fail("no step with " + String.join(", ", words) + ": " + steps);
  }

  @Test
  void the_label_of_the_workflow_lets_pass() throws Exception {
    String base = shop.git.getRepository().resolve("main").name();
    Map<String, String> variables =
        Map.of("BASE", base, "BYPASS", "label:kerf-bypass", "TRUST", "");
    assertEquals(0, run(recipe("github.yml"), variables).code());
  }

  @Test
  void the_job_of_gitlab_writes_both_reports_and_fails() throws Exception {
    String recipe = recipe("gitlab.yml");
    assertTrue(yaml(recipe) instanceof Map, "it is YAML");
    String base = shop.git.getRepository().resolve("main").name();
    CommandRun run = run(recipe, Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", base));
    assertEquals(1, run.code(), run.out() + run.err());
    assertTrue(Files.exists(outputs.resolve("gl-code-quality-report.json")));
    assertTrue(Files.exists(outputs.resolve("kerf.xml")));
  }

  /** A branch that left main before main took a crossing in; checked out is what both give. */
  private MergeRequest mergedAfterOthers() throws Exception {
    shop.checkout("main");
    String forked = shop.git.getRepository().resolve("main").name();
    shop.java("order", "Orders", WITH_JOIN);
    String target = shop.commit("a join of somebody else, agreed on");
    shop.git.checkout().setCreateBranch(true).setName("own").setStartPoint(forked).call();
    shop.java("order", "Baskets", "package shop.order;\npublic class Baskets { }\n");
    String source = shop.commit("baskets");
    shop.git.checkout().setName(target).call();
    shop.git
        .merge()
        .setFastForward(FastForwardMode.NO_FF)
        .include(shop.git.getRepository().resolve("own"))
        .call();
    return new MergeRequest(forked, target, source);
  }

  /**
   * What a build server knows.
   *
   * @param forked where the branch left its target
   * @param target where the target, or the change before in the queue, is now
   * @param source the last commit of the branch
   */
  private record MergeRequest(String forked, String target, String source) {}

  @Test
  void merged_results_and_merge_trains_of_gitlab_do_not_blame_a_change_for_what_came_before()
      throws Exception {
    MergeRequest change = mergedAfterOthers();
    String recipe = recipe("gitlab.yml");
    Map<String, String> merged =
        Map.of(
            "CI_MERGE_REQUEST_DIFF_BASE_SHA", change.forked(),
            "CI_MERGE_REQUEST_TARGET_BRANCH_SHA", change.target());
    passes(run(recipe, merged), "0 added");
    // A pipeline of the branch alone has no second variable.
    shop.git.checkout().setName(change.source()).call();
    passes(run(recipe, Map.of("CI_MERGE_REQUEST_DIFF_BASE_SHA", change.forked())), "0 added");
  }

  @Test
  void the_workflow_judges_a_pull_request_by_the_branch_that_it_is_merged_into() throws Exception {
    mergedAfterOthers();
    Map<?, ?> workflow = (Map<?, ?>) yaml(recipe("github.yml"));
    assertTrue(
        workflow
            .toString()
            .contains(
                "BASE=${{ github.event.merge_group.base_sha || format('origin/{0}',"
                    + " github.base_ref) }}"),
        workflow::toString);
    // What actions/checkout makes of fetch-depth: 0 on the merge commit of the pull request.
    shop.git.branchCreate().setName("merged").call();
    Path checkout = outputs.resolve("checkout");
    try (Git clone =
        Git.cloneRepository()
            .setURI(folder.toUri().toString())
            .setDirectory(checkout.toFile())
            .setBranch("refs/heads/merged")
            .call()) {
      assertTrue(clone.getRepository().resolve("origin/main") != null);
    }
    Map<String, String> variables = Map.of("BASE", "origin/main", "BYPASS", "", "TRUST", "");
    CommandRun run = runIn(checkout, recipe("github.yml"), variables);
    assertEquals(0, run.code(), run.out() + run.err());
  }

  @Test
  void the_hook_stops_a_commit_for_a_crossing_and_for_nothing_else() throws Exception {
    shop.reset("main");
    assertEquals(0, run(recipe("pre-commit"), Map.of()).code());
    shop.java("order", "Orders", WITH_JOIN);
    assertEquals(1, run(recipe("pre-commit"), Map.of()).code());
    for (int code = 0; code <= 3; code++) {
      assertEquals(code == 1 ? 1 : 0, hookWhenKerfEndsWith(code), "kerf ends with " + code);
    }
  }

  private int hookWhenKerfEndsWith(int code) throws IOException, InterruptedException {
    Path kerf = outputs.resolve("kerf");
    Files.writeString(kerf, "#!/bin/sh\nexit " + code + "\n");
    assertTrue(kerf.toFile().setExecutable(true));
    ProcessBuilder hook = new ProcessBuilder("sh", GUIDES.resolve("ci/pre-commit").toString());
    hook.environment().merge("PATH", outputs.toString(), (path, own) -> own + ":" + path);
    Process process = hook.start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return process.exitValue();
  }

  @Test
  void the_boundaries_of_the_guide_can_be_read() throws Exception {
    String guide = Files.readString(GUIDES.resolve("gate.md"));
    Matcher block = Pattern.compile("(?s)```yaml\n(version: 1\n.*?)```").matcher(guide);
    assertTrue(block.find(), "the guide shows a file");
    shop.write("boundaries.yml", block.group(1));
    CommandRun run = shop.gateBy("--all");
    assertTrue(run.code() < 2, run.err());
  }
}
