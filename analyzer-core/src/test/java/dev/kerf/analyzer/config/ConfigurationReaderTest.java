package dev.kerf.analyzer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.weight.CouplingWeights;
import dev.kerf.analyzer.weight.Weights;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kerf.yml means, and what it is told when it means nothing. */
class ConfigurationReaderTest {

  @TempDir private Path folder;

  private Configuration read(String text) throws InvalidYamlException {
    return ConfigurationReader.read("kerf.yml", text.getBytes(StandardCharsets.UTF_8), folder);
  }

  /** Every problem as a line, its remedy after a bar. */
  private String problems(String text) {
    return assertThrows(InvalidYamlException.class, () -> read(text)).problems().stream()
        .map(problem -> problem.sentence() + " | " + problem.remedy())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void every_key_is_optional() throws Exception {
    for (String empty : List.of("", "# nothing yet\n", "---\n", "exclude:\nmodels:\n")) {
      assertEquals(List.of(), read(empty).exclude().value(), empty);
      assertEquals(Origin.DEFAULT, read(empty).exclude().origin(), empty);
    }
  }

  @Test
  void values_know_their_line() throws Exception {
    Files.writeString(folder.resolve("dump.sql"), "create table a (b int);");
    Configuration read =
        read(
            """
            # A comment counts as a line.
            exclude: ['**/legacy/**', Old.java]
            charset: windows-1252

            naming-strategy: spring
            source-roots: [./app/code/, lib]
            schema: dump.sql
            application-packages: [com.acme, org.acme.shop.**]
            links: https://git.acme.example/{path}?at={commit}#{line}
            """);
    assertEquals(
        Optional.of("https://git.acme.example/{path}?at={commit}#{line}"), read.links().value());
    assertEquals(List.of("com.acme", "org.acme.shop"), read.applicationPackages().value());
    assertEquals(new Origin.FileLine("kerf.yml", 2), read.exclude().origin());
    assertEquals(List.of(new Glob("**/legacy/**"), new Glob("Old.java")), read.exclude().value());
    assertEquals(Optional.of(Charset.forName("windows-1252")), read.charset().value());
    assertEquals(Optional.of(Naming.SPRING), read.naming().value());
    assertEquals(List.of("app/code", "lib"), read.sourceRoots().value());
    assertEquals("dump.sql", read.schema().value().get(0).shown());
    assertEquals("kerf.yml:5", read.naming().origin().toString());
    assertEquals(Origin.DEFAULT, read.include().origin());
  }

  @Test
  void an_unknown_key_is_refused_with_what_was_meant() {
    assertEquals(
        """
        kerf.yml:1:1: the configuration has no key 'exlude' | Did you mean 'exclude'?
        kerf.yml:2:1: the configuration has no key 'zzz' | Known are: include, exclude, \
        source-roots, charset, generated, vendored, application-packages, naming-strategy, schema, \
        links, models, weights.""",
        problems("exlude: [a]\nzzz: 1\n"));
  }

  @Test
  void a_key_that_is_there_twice_is_refused() {
    assertEquals(
        "kerf.yml:3:1: the key 'exclude' is here a second time"
            + " | Keep one of the two; nobody can tell which one counts.",
        problems("exclude: a\ncharset: UTF-8\nexclude: b\n"));
  }

  @Test
  void a_wrong_kind_of_value_is_told_with_an_example() {
    assertEquals(
        """
        kerf.yml:1:10: 'charset' has to be the name of a charset that Java knows, here is 'utf-9' \
        | For example: charset: windows-1252
        kerf.yml:2:10: 'exclude' has to be a list of patterns of paths, here is a mapping \
        | For example: exclude: ['**/legacy/**', src/main/java/shop/Old.java]
        kerf.yml:3:18: 'naming-strategy' has to be spring or jpa, here is 'snake' \
        | For example: naming-strategy: spring
        kerf.yml:4:14: 'include' has to be a list of patterns of paths, here is nothing \
        | For example: include: ['modules/*/src/**']
        kerf.yml:5:9: 'models' has to be a list of models, here is 'com.acme.Tx' \
        | For example: models: [{opens-transaction: com.acme.Tx}]
        kerf.yml:6:8: 'links' has to be an address of http, https, idea or vscode with {path} in \
        it, here is 'javascript:alert(1)//{path}' \
        | For example: links: 'https://git.acme.example/shop/{path}?at={commit}#{line}'""",
        problems(
            """
            charset: utf-9
            exclude: {a: b}
            naming-strategy: snake
            include: [a, '']
            models: com.acme.Tx
            links: javascript:alert(1)//{path}
            """));
  }

  @Test
  void a_model_says_one_thing_and_knows_its_options() {
    assertEquals(
        """
        kerf.yml:2:5: this model does not say what it declares | Did you mean 'opens-transaction'?
        kerf.yml:3:5: this model declares several things: opens-transaction, repository \
        | Make a model of each.
        kerf.yml:5:19: 'executes-sql' has to be a method, here is 'com.acme.Db' \
        | For example: executes-sql: com.acme.Db#query(String, Object...)
        kerf.yml:6:5: a model with 'executes-sql' has no key 'argment' | Did you mean 'argument'?
        kerf.yml:7:5: a model with 'sql-by-key' has to say in which file the keys are \
        | For example: file: sql/queries.properties
        kerf.yml:9:18: 'propagation' has to be a propagation (required, requires-new, nested, \
        mandatory, supports, not-supported, never), or values with one, here is 'sometimes' \
        | For example: propagation: {NEW: requires-new}
        kerf.yml:10:5: 'models' has to be a list of models, here is 'com.acme.Tx' \
        | For example: models: [{opens-transaction: com.acme.Tx}]""",
        problems(
            """
            models:
              - opens-transacton: com.acme.Tx
              - opens-transaction: com.acme.Tx
                repository: com.acme.BaseDao
              - executes-sql: com.acme.Db
                argment: 1
              - sql-by-key: com.acme.Queries#get(String)
              - opens-transaction: com.acme.Tx
                propagation: sometimes
              - com.acme.Tx
            """));
  }

  @Test
  void models_are_read_with_their_defaults() throws Exception {
    List<DeclaredModel> models =
        read("""
                models:
                  - executes-sql: com.acme.Db#query(String, Object...)
                  - opens-transaction: com.acme.Tx
                    propagation: {NEW: REQUIRES_NEW}
                  - entry-point: com.acme.Route
                  - publishes: com.acme.Bus#send
                """)
            .models()
            .value();
    DeclaredModel.ExecutesSql sql = (DeclaredModel.ExecutesSql) models.get(0);
    assertEquals("com.acme.Db#query(String, Object...)", sql.subject());
    assertTrue(sql.argument().isEmpty());
    assertEquals(2, sql.at().line());
    DeclaredModel.OpensTransaction tx = (DeclaredModel.OpensTransaction) models.get(1);
    assertEquals("requires-new", tx.propagation().get("NEW"));
    assertEquals("readOnly", tx.readOnly());
    assertEquals("http", ((DeclaredModel.EntryPoint) models.get(2)).kind());
    assertEquals("publishes", models.get(3).word());
  }

  @Test
  void weights_are_read_shown_with_their_reasons_and_read_again() throws Exception {
    Configuration read = read("exclude: a\nweights:\n  couple.write-factor: 3\n");
    assertEquals(3, read.weighed().number(CouplingWeights.WRITE_FACTOR));
    String shown = ConfigurationText.of(read);
    assertTrue(
        shown.contains(
            """
              # how much more a write ties than a read; a number, 0.0 or more
              # default 2.0: who writes a table has to own it, who reads it may copy it
              couple.write-factor: 3.0  # kerf.yml:3
            """),
        shown);
    assertTrue(shown.contains("  couple.wired-call: 0.5  # default\n"), shown);
    assertEquals(read.weighed().values(), read(shown).weighed().values());
    assertEquals(Weights.defaults(), Configuration.none().weighed());
  }

  @Test
  void wrong_weights_are_refused_where_they_stand() {
    assertEquals(
        "kerf.yml:2:3: the list of weights has no key 'couple.write-facto'"
            + " | Did you mean 'couple.write-factor'?",
        problems("weights:\n  couple.write-facto: 3\n"));
    assertEquals(
        "kerf.yml:2:28: 'recommend.most-services' has to be a whole number, 2 or more, here is"
            + " '2.5' | For example: recommend.most-services: 15, which is the default",
        problems("weights:\n  recommend.most-services: 2.5\n"));
    assertTrue(problems("weights: [a]\n").contains("a mapping of weights with their values"));
    assertTrue(
        problems("weights: {cluster.lowest-resolution: 2}\n")
            .startsWith("kerf.yml:1:10: 'cluster.lowest-resolution' is 2.0 and above"));
  }

  @Test
  void what_plain_configuration_does_not_need_is_refused() {
    assertEquals(
        "kerf.yml:1:10: tags are not read here: !!java.net.URL"
            + " | Write the plain value; in quotes if it starts with '!'.",
        problems("exclude: !!java.net.URL [a]\n"));
    assertTrue(problems("include: &a [x]\nexclude: *a\n").contains(":2:10: aliases are not read"));
    assertTrue(problems("a: 1\n---\nb: 2\n").contains("this is a second document"));
    assertTrue(problems("exclude: " + "[".repeat(5_000)).contains("nests deeper than 20"));
    assertTrue(problems("exclude: [a\n").contains("this is no YAML"));
    assertTrue(problems("# " + "x".repeat(1 << 20)).contains("larger than"));
    assertTrue(problems("- a\n").contains("this is no mapping"));
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    byte[] bytes = {'a', ':', ' ', (byte) 0xff};
    assertEquals(
        "kerf.yml: the file is not UTF-8",
        assertThrows(
                InvalidYamlException.class,
                () -> ConfigurationReader.read("kerf.yml", bytes, folder))
            .problems()
            .get(0)
            .sentence());
  }

  @Test
  void a_schema_cannot_be_outside_of_the_repository() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Files.writeString(folder.resolve("secret.sql"), "create table secret (a int);");
    Files.createSymbolicLink(inside.resolve("link.sql"), folder.resolve("secret.sql"));
    Files.createSymbolicLink(inside.resolve("way"), folder);
    for (String path :
        List.of(
            "../secret.sql", folder + "/secret.sql", "link.sql", "way/secret.sql", "none.sql")) {
      String text = "schema: ['" + path + "']\n";
      InvalidYamlException refused =
          assertThrows(
              InvalidYamlException.class,
              () ->
                  ConfigurationReader.read(
                      "kerf.yml", text.getBytes(StandardCharsets.UTF_8), inside),
              path);
      assertTrue(refused.problems().get(0).sentence().contains("SQL files below the folder"), path);
    }
  }

  @Test
  void what_holds_is_shown_with_who_said_it_and_can_be_read_again() throws Exception {
    String text =
        """
        exclude: ['**/legacy/**', Old.java]
        models:
          - opens-transaction: com.acme.Tx
            propagation: {NEW: requires-new}
          - builds-sql: com.acme.Query
            executes: [list]
        """;
    Configuration read = read(text);
    String shown = ConfigurationText.of(read);
    assertTrue(shown.contains("exclude: ['**/legacy/**', Old.java]  # kerf.yml:1\n"), shown);
    assertTrue(shown.contains("charset:  # default\n"), shown);
    assertTrue(
        shown.contains(
            """
              - opens-transaction: com.acme.Tx  # kerf.yml:3
                propagation: {NEW: requires-new}
                read-only: readOnly
            """),
        shown);
    assertEquals(read.exclude().value(), read(shown).exclude().value());
    assertEquals(read.models().value().size(), read(shown).models().value().size());
  }

  @Test
  void several_folders_need_a_named_configuration() throws Exception {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path two = Files.createDirectory(folder.resolve("two"));
    Files.writeString(one.resolve("kerf.yml"), "exclude: a\n");
    assertEquals(1, ConfigurationFiles.of(List.of(one)).exclude().value().size());
    assertEquals(0, ConfigurationFiles.of(List.of(two)).exclude().value().size());
    assertTrue(
        assertThrows(InvalidYamlException.class, () -> ConfigurationFiles.of(List.of(two, one)))
            .problems()
            .get(0)
            .remedy()
            .contains("--config"));
  }
}
