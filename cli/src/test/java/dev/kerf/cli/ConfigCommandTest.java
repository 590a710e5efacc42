package dev.kerf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.config.ConfigurationSchema;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.SuggestedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people tell Kerf about an application, from the command line's side. */
final class ConfigCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void write_an_application() throws IOException {
    write("src/main/java/shop/Order.java", "package shop; class Order {}");
    write("src/main/java/shop/legacy/Old.java", "package shop.legacy; class Old {}");
    write("kerf.yml", "exclude: ['**/legacy/**']\n");
  }

  private Path write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void shows_what_holds_and_who_said_it() throws IOException {
    Path dump = write("outside/dump.sql", "create table a (b int);");
    CommandRun run =
        CommandRun.of(
            new FakeAnalyzer(), "config", "show", folder.toString(), "--schema", dump.toString());
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().contains("exclude: ['**/legacy/**']  # kerf.yml:1\n"), run::out);
    assertTrue(run.out().contains("dump.sql]  # option --schema\n"), run::out);
    assertTrue(run.out().contains("include: []  # default\n"), run::out);
  }

  @Test
  void a_weight_of_the_command_line_wins_over_that_of_the_file() throws IOException {
    write("kerf.yml", "weights:\n  couple.write-factor: 3\n  cluster.draws: 30\n");
    CommandRun run =
        CommandRun.of(
            new FakeAnalyzer(),
            "config",
            "show",
            folder.toString(),
            "--weight",
            "couple.write-factor=4,couple.reach-steps=2");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().contains("  couple.write-factor: 4.0  # option --weight\n"), run::out);
    assertTrue(run.out().contains("  couple.reach-steps: 2  # option --weight\n"), run::out);
    assertTrue(run.out().contains("  cluster.draws: 30  # kerf.yml:3\n"), run::out);
    assertTrue(run.out().contains("  couple.wired-call: 0.5  # default\n"), run::out);
  }

  @Test
  void wrong_weights_are_wrong_use_and_all_are_told_before_work_starts() {
    FakeAnalyzer never = new FakeAnalyzer().failingWith(new IllegalStateException("started"));
    CommandRun run =
        CommandRun.of(
            never,
            "analyze",
            folder.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--weight",
            "couple.write-facto=3,cluster.draws=many,cluster.lowest-resolution=2");
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertEquals(
        """
        kerf: error: --weight 'couple.write-facto=3' names no weight
          Did you mean 'couple.write-factor'?
        kerf: error: --weight 'cluster.draws=many': it has to be a whole number from 1 to 127
          By default it is 120.
        kerf: error: 'cluster.lowest-resolution' is 2.0 and above 'cluster.highest-resolution', which is 1.4
          Make the first one lower, or the second one higher.
        """,
        run.err());
  }

  @Test
  void writes_the_published_schema() {
    CommandRun run = CommandRun.of(new FakeAnalyzer(), "config", "schema");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertEquals(ConfigurationSchema.text(), run.out());
  }

  @Test
  void a_bad_configuration_is_wrong_use_and_all_of_it_is_told_before_work_starts()
      throws IOException {
    write("kerf.yml", "exlude: a\ncharset: utf-9\n");
    FakeAnalyzer never = new FakeAnalyzer().failingWith(new IllegalStateException("started"));
    CommandRun run =
        CommandRun.of(
            never, "analyze", folder.toString(), "--out", folder.resolve("out").toString());
    assertEquals(ExitCode.WRONG_USE, run.code());
    assertEquals(
        """
        kerf: error: kerf.yml:1:1: the configuration has no key 'exlude'
          Did you mean 'exclude'?
        kerf: error: kerf.yml:2:10: 'charset' has to be the name of a charset that Java knows, here is 'utf-9'
          For example: charset: windows-1252
        """,
        run.err());
    assertEquals(ExitCode.WRONG_USE, export("--schema", folder + "/none.sql").code());
    assertEquals(ExitCode.WRONG_USE, export("--config", folder + "/none.yml").code());
    assertEquals(ExitCode.WRONG_USE, export("--config", folder.toString()).code());
    assertEquals(ExitCode.WRONG_USE, export("--config", "kerf.yml", "--no-config").code());
  }

  @Test
  void what_is_excluded_is_not_analysed_and_counted_in_the_coverage() throws IOException {
    Path out = folder.resolve("out");
    CommandRun run = CommandRun.ofInstalled("analyze", folder.toString(), "--out", out.toString());
    assertEquals(ExitCode.FINE, run.code(), run::err);
    String result = Files.readString(out.resolve("result.json"));
    assertFalse(result.contains("shop.legacy.Old"), result);
    assertTrue(result.contains("\"auxiliary: matches 'exclude' of kerf.yml\": 1"), result);
    assertTrue(result.contains("\"configuration\""), result);

    CommandRun without =
        CommandRun.ofInstalled(
            "analyze", folder.toString(), "--no-config", "--out", out.toString());
    assertEquals(ExitCode.FINE, without.code(), without::err);
    assertTrue(Files.readString(out.resolve("result.json")).contains("shop.legacy.Old"));
  }

  @Test
  void a_schema_from_outside_gives_its_tables() throws IOException {
    Path dump = write("outside/dump.txt", "create table invoice (id int);");
    CommandRun run =
        CommandRun.ofInstalled(
            "export", folder.toString(), "--what", "tables", "--schema", dump.toString());
    assertTrue(run.out().contains("invoice,table,,ddl,"), run::out);
  }

  @Test
  void suggests_models_as_lines_for_the_file_with_what_speaks_for_them() throws IOException {
    SuggestedModel model =
        new SuggestedModel(
            "a.Q#get(String)",
            "- sql-by-key: a.Q#get(String)\n  file: q.properties\n",
            5,
            "5 of 5 keys",
            List.of(new Place("src/A.java", 7)));
    SuggestedModel other =
        new SuggestedModel("a.B#text()", "", 1, "Kerf cannot follow how", List.of());
    CommandRun run =
        CommandRun.of(
            new FakeAnalyzer().suggesting(List.of(model, other)),
            "config",
            "suggest",
            folder.toString());
    assertEquals(
        """
        # 7 places of data access stayed open; 2 helpers explain 86 % of them.
        models:
          # 5 places: 5 of 5 keys
          # src/A.java:7
          - sql-by-key: a.Q#get(String)
            file: q.properties
          # 1 place: Kerf cannot follow how
          # no model would help: a.B#text()
        """,
        run.out());
  }

  private CommandRun export(String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "export";
    arguments[1] = folder.toString();
    arguments[2] = "--what";
    arguments[3] = "tables";
    System.arraycopy(options, 0, arguments, 4, options.length);
    return CommandRun.of(new FakeAnalyzer(), arguments);
  }
}
