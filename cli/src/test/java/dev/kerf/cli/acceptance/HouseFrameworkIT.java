package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A house with a framework of its own, before and after the three models that Kerf itself proposes.
 * What is true after them is compared by {@link SampleProjectsIT}, fact by fact.
 */
class HouseFrameworkIT {

  private static final Path SAMPLE =
      SampleProject.all().stream()
          .filter(sample -> sample.name().equals("house-framework"))
          .findFirst()
          .orElseThrow()
          .folder();

  @TempDir private Path folder;

  private JsonNode analyze(String... options) throws IOException {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "analyze";
    arguments[1] = SAMPLE.toString();
    arguments[2] = "--out";
    arguments[3] = folder.toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    CommandRun run = CommandRun.ofInstalled(arguments);
    assertEquals(0, run.code(), run::err);
    return JsonMapper.builder().build().readTree(Files.readAllBytes(folder.resolve("result.json")));
  }

  private static double unresolvedShare(JsonNode result) {
    JsonNode coverage = result.required("coverage");
    return (double) coverage.required("unresolvedStatements").asInt()
        / coverage.required("statements").asInt();
  }

  @Test
  void three_models_decide_what_nobody_could_see_before() throws IOException {
    JsonNode before = analyze("--no-config");
    assertTrue(unresolvedShare(before) > 0.5, () -> "before: " + before.required("coverage"));
    JsonNode after = analyze();
    assertTrue(unresolvedShare(after) < 0.05, () -> "after: " + after.required("coverage"));
    assertTrue(
        after.required("coverage").required("statements").asInt()
            > before.required("coverage").required("statements").asInt(),
        "each use of the builder is a statement of its own");
  }

  @Test
  void kerf_proposes_those_three_models_itself() throws IOException {
    CommandRun suggested =
        CommandRun.ofInstalled("config", "suggest", SAMPLE.toString(), "--no-config");
    assertEquals(0, suggested.code(), suggested::err);
    assertTrue(
        suggested.out().lines().findFirst().orElse("").endsWith("2 helpers explain 100 % of them."),
        suggested::out);
    List<String> models = suggested.out().lines().filter(l -> l.startsWith("  - ")).toList();
    assertEquals(
        List.of(
            "  - sql-by-key: org.northquay.harbour.house.Queries#get(String)",
            "  - builds-sql: org.northquay.harbour.house.Query",
            "  - opens-transaction: org.northquay.harbour.house.Tx"),
        models);

    // What it proposes is what it reads.
    Path proposed = Files.writeString(folder.resolve("proposed.yml"), suggested.out());
    assertTrue(unresolvedShare(analyze("--config", proposed.toString())) < 0.05);
  }
}
