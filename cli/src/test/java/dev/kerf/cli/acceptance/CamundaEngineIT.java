package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.cli.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real command over a large system that others wrote: the sources of Camunda's process engine,
 * 2,262 Java files with MyBatis mappers and DDL for seven databases, unpacked by the build.
 */
final class CamundaEngineIT {

  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target/camunda-engine");

  private static final int JAVA_FILES = 2_262;

  /** A few of the files declare no type of their own. */
  private static final int FEWEST_TYPES = 2_200;

  /** The mappers hold so many statements, and each uses a table at least. */
  private static final int FEWEST_ACCESSES = 875;

  private static final double MOST_CALLS_UNRESOLVED = 0.05;

  private static final Pattern CREATE_TABLE =
      Pattern.compile("create\\s+table\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

  @TempDir private Path out;

  @Test
  void every_table_is_found_and_tied_to_the_mappers_that_use_it() throws IOException {
    CommandRun run = CommandRun.ofInstalled("analyze", SOURCES.toString(), "--out", out.toString());
    assertEquals(0, run.code(), run::err);

    JsonNode report = JsonMapper.shared().readTree(out.resolve("result.json"));
    JsonNode coverage = report.required("coverage");
    assertEquals(JAVA_FILES, coverage.required("filesByKind").required("java source").asInt());
    assertEquals(0, coverage.required("failed").asInt(), run::err);
    assertTrue(coverage.required("types").asInt() >= FEWEST_TYPES, coverage::toString);
    assertTrue(
        coverage.required("unresolvedCallSites").asInt()
            <= MOST_CALLS_UNRESOLVED * coverage.required("callSites").asInt(),
        coverage::toString);
    assertTables(report.required("stores"), report.required("tables").required("texts"));
    assertTrue(Files.readString(out.resolve("index.html")).contains("ACT_RU_EXECUTION"));
    assertTrue(run.out().endsWith("Report: " + out.resolve("index.html") + "\n"), run::out);
  }

  /**
   * Elsewhere act_* is what a process engine keeps for itself; here it is the application's own.
   */
  private static void assertTables(JsonNode stores, JsonNode texts) throws IOException {
    Set<String> tables = new TreeSet<>();
    int accesses = 0;
    for (JsonNode store : stores) {
      tables.add(store.required("name").asString().toUpperCase(Locale.ROOT));
      assertFalse(store.required("framework").asBoolean(), store::toString);
      long mapped =
          store
              .required("accesses")
              .valueStream()
              .map(access -> texts.required(access.required("at").required(0).asInt()).asString())
              .filter(path -> path.endsWith(".xml"))
              .count();
      assertTrue(mapped > 0, () -> "no mapper uses " + store.required("name"));
      accesses += store.required("accesses").size();
    }
    assertEquals(declaredTables(), tables);
    assertTrue(accesses >= FEWEST_ACCESSES, "accesses: " + accesses);
  }

  /** As one database's scripts declare them, read without Kerf: 49 tables. */
  private static Set<String> declaredTables() throws IOException {
    try (Stream<Path> scripts = Files.list(SOURCES.resolve("org/camunda/bpm/engine/db/create"))) {
      Set<String> names =
          scripts
              .filter(script -> script.getFileName().toString().contains(".h2."))
              .flatMap(CamundaEngineIT::declaredTables)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(49, names.size(), names::toString);
      return names;
    }
  }

  private static Stream<String> declaredTables(Path script) {
    try {
      Matcher table = CREATE_TABLE.matcher(Files.readString(script, StandardCharsets.UTF_8));
      return table.results().map(found -> found.group(1).toUpperCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
