package dev.kerf.cli.acceptance;

import static dev.kerf.cli.acceptance.ShopUnderGit.WITH_JOIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import dev.kerf.cli.ProcessRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.transport.RefSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The recipes of docs/guides where the change comes from a repository of somebody else. */
final class ForkRecipesIT {

  private static final Path RECIPES =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("docs/guides/ci");

  private static final String PROJECT = "CI_MERGE_REQUEST_PROJECT_ID";
  private static final String SOURCE = "CI_MERGE_REQUEST_SOURCE_PROJECT_ID";
  private static final String DIFF_BASE = "CI_MERGE_REQUEST_DIFF_BASE_SHA";

  /** Answers as GitHub would: which pull request there is, and which comments it has. */
  private static final String GH =
      """
      #!/bin/sh
      case "$*" in
        *POST*|*PATCH*|*body=*) echo "$@" >> "$GH_LOG" ;;
        */pulls\\ *) echo "$PULL" ;;
        */comments\\ *) printf '%s' "$COMMENT" ;;
      esac
      """;

  @TempDir Path folder;
  @TempDir Path elsewhere;

  @RegisterExtension final ShopUnderGit shop = new ShopUnderGit(() -> folder);

  private static Map<?, ?> recipe(String name) throws IOException {
    Load load = new Load(LoadSettings.builder().build());
    return (Map<?, ?>) load.loadFromString(Files.readString(RECIPES.resolve(name)));
  }

  /** The step of a workflow that has this name. */
  private static Map<?, ?> step(String recipe, String job, String name) throws IOException {
    Map<?, ?> told = (Map<?, ?>) ((Map<?, ?>) recipe(recipe).get("jobs")).get(job);
    for (Object step : (List<?>) told.get("steps")) {
      if (name.equals(((Map<?, ?>) step).get("name"))) {
        return (Map<?, ?>) step;
      }
    }
    throw new AssertionError("no step " + name + " in " + recipe);
  }

  private void program(String name, String text) throws IOException {
    Path program = elsewhere.resolve("bin").resolve(name);
    Files.createDirectories(program.getParent());
    Files.writeString(program, text);
    assertTrue(program.toFile().setExecutable(true));
  }

  private ProcessRun shell(Path where, String script, Map<String, String> variables)
      throws Exception {
    // Not by the environment of the process: that has no variables that are empty.
    List<String> command = new ArrayList<>(List.of("env"));
    variables.forEach((name, value) -> command.add(name + "=" + value));
    command.add("PATH=" + elsewhere.resolve("bin") + ":" + System.getenv("PATH"));
    command.addAll(List.of("sh", "-euc", script));
    return ProcessRun.of(where, Map.of(), command);
  }

  /** Runs a script with the Kerf of this build, in a checkout. */
  private CommandRun gate(Path checkout, String script, Map<String, String> variables)
      throws Exception {
    program("kerf", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    ProcessRun shell = shell(elsewhere, script, variables);
    assertEquals(0, shell.code(), shell.err());
    List<String> arguments = new ArrayList<>();
    for (String word : shell.out().lines().toList()) {
      String file = word.replaceFirst("^(sarif|gitlab|junit|markdown)=", "$1=" + elsewhere + "/");
      arguments.add(file);
    }
    arguments.add(checkout.toString());
    return CommandRun.ofInstalled(arguments.toArray(String[]::new));
  }

  private CommandRun github(Path checkout, String base, String trust) throws Exception {
    String script = (String) step("github.yml", "kerf", "gate").get("run");
    return gate(checkout, script, Map.of("BASE", base, "BYPASS", "", "TRUST", trust));
  }

  private CommandRun gitlab(Path checkout, Map<String, String> variables) throws Exception {
    List<?> lines = (List<?>) ((Map<?, ?>) recipe("gitlab.yml").get("boundaries")).get("script");
    return gate(
        checkout, lines.stream().map(String::valueOf).collect(Collectors.joining("\n")), variables);
  }

  private String main() throws IOException {
    return shop.git.getRepository().resolve("main").name();
  }

  @ParameterizedTest
  @ValueSource(strings = {"github.yml", "github-comment.yml"})
  void no_workflow_puts_what_a_stranger_wrote_into_a_script(String name) throws Exception {
    for (Object job : ((Map<?, ?>) recipe(name).get("jobs")).values()) {
      for (Object step : (List<?>) ((Map<?, ?>) job).get("steps")) {
        String script = String.valueOf(((Map<?, ?>) step).get("run"));
        assertFalse(script.contains("${{"), script);
      }
    }
  }

  @Test
  void the_code_of_a_stranger_and_a_token_that_may_write_never_meet() throws Exception {
    Map<?, ?> gate = recipe("github.yml");
    assertEquals(
        Set.of("push", "pull_request", "merge_group"), ((Map<?, ?>) gate.get("on")).keySet());
    assertEquals(Map.of("contents", "read", "security-events", "write"), gate.get("permissions"));
    Map<?, ?> comment = recipe("github-comment.yml");
    assertEquals(Set.of("workflow_run"), ((Map<?, ?>) comment.get("on")).keySet());
    assertEquals(Map.of("actions", "read", "pull-requests", "write"), comment.get("permissions"));
    String all = comment.toString();
    assertFalse(all.contains("checkout") || all.contains("kerf gate"), all);
    String artefact = Files.readString(RECIPES.resolve("github.yml"));
    assertTrue(artefact.contains("name: kerf-comment"), "the gate leaves what the comment takes");
    assertTrue(all.contains("name=kerf-comment"), all);
    assertEquals(
        List.of(gate.get("name")),
        ((Map<?, ?>) ((Map<?, ?>) comment.get("on")).get("workflow_run")).get("workflows"));
  }

  @Test
  void a_pull_request_from_a_fork_does_not_let_itself_pass() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("join\n\nKerf-Bypass: trust me\n");
    assertEquals(
        "${{ github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name"
            + " != github.repository && '--ignore-trailers' || '' }}",
        ((Map<?, ?>) step("github.yml", "kerf", "gate").get("env")).get("TRUST"));
    CommandRun fork = github(folder, main(), "--ignore-trailers");
    assertEquals(1, fork.code(), fork.out() + fork.err());
    assertEquals(0, github(folder, main(), "").code(), "who may push here may");
  }

  @Test
  void a_merge_request_from_a_fork_does_not_let_itself_pass_but_a_label_does() throws Exception {
    shop.java("order", "Orders", WITH_JOIN);
    shop.commit("join\n\nKerf-Bypass: trust me\n");
    Map<String, String> own = Map.of(DIFF_BASE, main(), PROJECT, "7", SOURCE, "7");
    assertEquals(0, gitlab(folder, own).code());
    Map<String, String> fork = new TreeMap<>(own);
    fork.put(SOURCE, "8");
    CommandRun run = gitlab(folder, fork);
    assertEquals(1, run.code(), run.out() + run.err());
    fork.put("KERF_BYPASS", "label kerf-bypass");
    assertEquals(0, gitlab(folder, fork).code());
    Object rules = ((Map<?, ?>) recipe("gitlab.yml").get("boundaries")).get("rules");
    assertTrue(rules.toString().contains("{KERF_BYPASS=label kerf-bypass}"), rules::toString);
  }

  /** A fork that was made before main took a crossing in, and has not fetched since. */
  @Test
  void a_merge_request_is_judged_in_a_fork_whose_main_is_old() throws Exception {
    Path fork = elsewhere.resolve("fork");
    try (Git clone = cloned(fork, "refs/heads/main")) {
      shop.checkout("main");
      shop.java("order", "Orders", WITH_JOIN);
      String target = shop.commit("a join of somebody else, agreed on");
      clone.fetch().setRefSpecs("refs/heads/main").call();
      clone.checkout().setName(target).call();
      Path baskets = fork.resolve("src/main/java/shop/order/Baskets.java");
      Files.writeString(baskets, "package shop.order;\npublic class Baskets { }\n");
      Map<String, String> variables =
          Map.of(
              DIFF_BASE,
              target,
              "CI_MERGE_REQUEST_TARGET_BRANCH_SHA",
              "",
              PROJECT,
              "7",
              SOURCE,
              "8");
      CommandRun run = gitlab(fork, variables);
      assertEquals(0, run.code(), run.out() + run.err());
      Files.writeString(
          baskets, "package shop.order;\nclass Baskets { shop.customer.Customers all; }\n");
      assertEquals(1, gitlab(fork, variables).code());
    }
  }

  /** What actions/checkout makes of the merge of a fork that upstream offers. */
  @Test
  void a_pull_request_is_judged_by_the_main_of_upstream() throws Exception {
    Path fork = elsewhere.resolve("fork");
    try (Git clone = cloned(fork, "refs/heads/main")) {
      Files.writeString(
          fork.resolve("src/main/java/shop/order/Baskets.java"),
          "package shop.order;\npublic class Baskets { }\n");
      clone.add().addFilepattern(".").call();
      clone.commit().setMessage("baskets").setAuthor("a", "a@b").setCommitter("a", "a@b").call();
      clone.push().setRefSpecs(new RefSpec("HEAD:refs/pull/1/head")).call();
    }
    shop.checkout("main");
    shop.java("order", "Orders", WITH_JOIN);
    String target = shop.commit("a join of somebody else, agreed on");
    shop.git.checkout().setName(target).call();
    shop.git.merge().include(shop.git.getRepository().exactRef("refs/pull/1/head")).call();
    String merge = shop.git.getRepository().resolve("HEAD").name();
    Path checkout = elsewhere.resolve("checkout");
    try (Git clone = cloned(checkout, "refs/heads/main")) {
      clone.fetch().setRefSpecs("+HEAD:refs/remotes/pull/1/merge").call();
      clone.checkout().setName(merge).call();
      CommandRun run = github(checkout, "origin/main", "--ignore-trailers");
      assertEquals(0, run.code(), run.out() + run.err());
    }
  }

  private Git cloned(Path target, String branch) throws GitAPIException {
    return Git.cloneRepository()
        .setURI(folder.toUri().toString())
        .setDirectory(target.toFile())
        .setBranch(branch)
        .call();
  }

  @ParameterizedTest
  @CsvSource({
    "12, '',  api repos/o/shop/issues/12/comments -F body=@told/kerf.md --silent",
    "12, 345, api --method PATCH repos/o/shop/issues/comments/345 -F body=@told/kerf.md --silent",
    "'', '',  ''"
  })
  void the_comment_is_written_once_and_only_to_a_pull_request_that_is_still_there(
      String pull, String comment, String expected) throws Exception {
    Path told = Files.createDirectories(elsewhere.resolve("told"));
    Files.writeString(told.resolve("kerf.md"), "<!-- kerf-gate -->\n");
    assertEquals(0, comment(pull, comment).code());
    assertEquals(expected, log());
  }

  @Test
  void a_link_in_what_a_fork_left_is_not_followed() throws Exception {
    Path told = Files.createDirectories(elsewhere.resolve("told"));
    Path secret = Files.writeString(elsewhere.resolve("secret"), "token");
    Files.createSymbolicLink(told.resolve("kerf.md"), secret);
    assertEquals(1, comment("12", "").code());
    assertEquals("", log());
  }

  private ProcessRun comment(String pull, String comment) throws Exception {
    program("gh", GH);
    String script = (String) step("github-comment.yml", "comment", "comment").get("run");
    Map<String, String> variables = new TreeMap<>();
    variables.put("REPO", "o/shop");
    variables.put("HEAD", "stranger:main; echo owned");
    variables.put("SHA", "0123");
    variables.put("PULL", pull);
    variables.put("COMMENT", comment);
    variables.put("GH_LOG", elsewhere.resolve("log").toString());
    return shell(elsewhere, script, variables);
  }

  private String log() throws IOException {
    Path log = elsewhere.resolve("log");
    return Files.exists(log) ? Files.readString(log).strip() : "";
  }
}
