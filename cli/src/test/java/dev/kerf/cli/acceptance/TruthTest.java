package dev.kerf.cli.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the truth files to their own rules and to the sources beside them, without any Kerf. */
class TruthTest {

  static List<SampleProject> samples() {
    return SampleProject.all();
  }

  @Test
  void the_readme_describes_every_sample() throws IOException {
    Path readme = SampleProject.all().get(0).folder().resolveSibling("README.md");
    List<String> described =
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\|")
            .matcher(Files.readString(readme).split("## truth.yml")[0])
            .results()
            .map(match -> match.group(1))
            .sorted()
            .toList();

    assertEquals(SampleProject.all().stream().map(SampleProject::name).toList(), described);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void it_counts_the_types_in_the_main_sources(SampleProject sample) throws IOException {
    assertEquals(sample.truth().types(), sources(sample, "src/main/java").size());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void it_counts_what_must_be_left_out(SampleProject sample) throws IOException {
    assertEquals(
        Map.of(
            "test",
            sources(sample, "src/test").size(),
            "generated",
            sources(sample, "src/main/generated").size()),
        sample.truth().leftOut());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void its_tables_are_those_of_the_scripts(SampleProject sample) throws IOException {
    Set<String> created = new TreeSet<>();
    Path tests = sample.folder().resolve("src/test");
    try (Stream<Path> files = Files.walk(sample.folder())) {
      for (Path script :
          files.filter(f -> f.toString().endsWith(".sql") && !f.startsWith(tests)).toList()) {
        String sql = Files.readString(script, StandardCharsets.UTF_8);
        Pattern.compile("(?i)create (?:or replace )?(?:table|view) (?:if not exists )?`?(\\w+)")
            .matcher(sql)
            .results()
            .forEach(match -> created.add(match.group(1)));
      }
    }
    assertEquals(created, sample.truth().tables());
  }

  @Test
  void the_shop_has_one_home_for_each_type_and_table() throws IOException {
    SampleProject shop =
        SampleProject.all().stream().filter(s -> s.name().equals("shop")).findFirst().orElseThrow();
    Truth truth = shop.truth();
    Set<String> elements =
        sources(shop, "src/main/java").stream()
            .map(file -> file.replace(".java", "").replace('/', '.'))
            .collect(Collectors.toCollection(TreeSet::new));
    truth.tables().forEach(table -> elements.add("table:" + table));

    assertEquals(elements, truth.services().orElseThrow().homes().keySet());
  }

  @Test
  void a_misspelt_key_is_refused_with_its_place() {
    YamlMap file =
        YamlMap.parse(
            "x/truth.yml",
            """
            title: X
            package: x
            types: 1
            left-out: {tests: 0, generated: 0}
            tables: []
            joins: {rows: [{method: A.f, tables: [a, b], may-inclde: [c], because: r}]}
            recommended: {is: none, because: r}
            """);

    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Truth.read(file));
    assertAll(
        () -> assertTrue(refusal.getMessage().contains("joins: rows[1]"), refusal.getMessage()),
        () -> assertTrue(refusal.getMessage().contains("may-inclde"), refusal.getMessage()));
  }

  /** Files that Kerf would read elsewhere, relative to the folder. */
  private static List<String> sources(SampleProject sample, String folder) throws IOException {
    Path root = sample.folder().resolve(folder);
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.matches(".*\\.(java|sql|xml|properties)"))
          .filter(file -> !file.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }
}
