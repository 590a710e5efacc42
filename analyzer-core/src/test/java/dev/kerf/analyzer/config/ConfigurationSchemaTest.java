package dev.kerf.analyzer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kerf.analyzer.weight.Weight;
import dev.kerf.analyzer.weight.Weights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema, the reader and the pages for people say the same. */
class ConfigurationSchemaTest {

  private static final Path REPOSITORY =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  @TempDir private Path folder;

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ConfigurationSchema.text(), InputFormat.JSON);

  private static List<String> violations(String yaml) {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    String json = JsonMapper.builder().build().writeValueAsString(value);
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** The examples of the page for people: each block, and all of them together. */
  private static List<String> examples() throws IOException {
    List<String> blocks = new ArrayList<>();
    String page = Files.readString(REPOSITORY.resolve("docs/kerf-yml.md"));
    for (int at = page.indexOf("```yaml\n"); at >= 0; at = page.indexOf("```yaml\n", at + 1)) {
      blocks.add(page.substring(at + 8, page.indexOf("```", at + 8)));
    }
    blocks.add(String.join("", blocks));
    return blocks;
  }

  private static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY.resolve("sample-projects"))) {
      List<String> out = new ArrayList<>();
      for (Path file : files.filter(f -> f.endsWith("kerf.yml")).sorted().toList()) {
        out.add(Files.readString(file));
      }
      return out;
    }
  }

  @Test
  void the_examples_of_the_page_and_the_samples_are_right_for_schema_and_reader() throws Exception {
    Files.createDirectory(folder.resolve("db"));
    Files.writeString(folder.resolve("db/dump.sql"), "create table a (b int);");
    List<String> all = Stream.concat(examples().stream(), samples().stream()).toList();
    assertTrue(all.size() >= 4, "examples are missing");
    for (String yaml : all) {
      assertEquals(List.of(), violations(yaml), yaml);
      ConfigurationReader.read("kerf.yml", yaml.getBytes(StandardCharsets.UTF_8), folder);
    }
  }

  @Test
  void the_page_has_an_example_of_every_key_and_every_model() throws Exception {
    String all = examples().get(examples().size() - 1);
    for (ConfigKey key : ConfigKey.ALL) {
      assertTrue(all.contains("\n" + key.name() + ":") || all.startsWith(key.name()), key.name());
    }
    ModelReader.optionsByWord()
        .forEach(
            (word, options) -> {
              assertTrue(all.contains("- " + word + ":"), word);
              options.forEach(option -> assertTrue(all.contains(" " + option + ":"), option));
            });
  }

  @Test
  void the_example_of_every_key_is_right() throws Exception {
    for (ConfigKey key : ConfigKey.ALL) {
      assertEquals(List.of(), violations(key.example()), key.name());
    }
  }

  @Test
  void the_schema_knows_the_keys_that_are_read_and_no_others() {
    JsonNode schema = JsonMapper.builder().build().readTree(ConfigurationSchema.text());
    assertEquals(
        new TreeSet<>(ConfigKey.names(ConfigKey.ALL)),
        new TreeSet<>(schema.path("properties").propertyNames()));
    Map<String, TreeSet<String>> published = new TreeMap<>();
    for (JsonNode model : schema.path("properties").path("models").path("items").path("oneOf")) {
      TreeSet<String> options = new TreeSet<>(model.path("properties").propertyNames());
      String word = model.path("required").get(0).asString();
      options.remove(word);
      published.put(word, options);
    }
    Map<String, TreeSet<String>> read = new TreeMap<>();
    ModelReader.optionsByWord().forEach((word, options) -> read.put(word, new TreeSet<>(options)));
    assertEquals(read, published);
  }

  @Test
  void the_schema_knows_every_weight_with_its_default_and_its_bounds() {
    JsonNode published =
        JsonMapper.builder()
            .build()
            .readTree(ConfigurationSchema.text())
            .path("properties")
            .path("weights")
            .path("properties");
    assertEquals(
        Weights.ALL.stream().map(Weight::name).collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(published.propertyNames()));
    for (Weight weight : Weights.ALL) {
      JsonNode node = published.path(weight.name());
      if (weight.kind() == Weight.Kind.FLAG) {
        assertEquals(weight.byDefault() == 1, node.path("default").asBoolean(), weight.name());
      } else {
        assertEquals(weight.byDefault(), node.path("default").asDouble(), weight.name());
        assertEquals(weight.least(), node.path("minimum").asDouble(), weight.name());
        boolean bounded = weight.most() < Integer.MAX_VALUE;
        assertEquals(bounded, node.has("maximum"), weight.name());
        assertTrue(!bounded || weight.most() == node.path("maximum").asDouble(), weight.name());
      }
    }
  }

  @Test
  void the_schema_refuses_what_the_reader_refuses() {
    for (String wrong :
        List.of(
            "exlude: a",
            "exclude: {a: b}",
            "naming-strategy: snake",
            "links: javascript:alert(1)//{path}",
            "models: [{executes-sql: com.acme.Db}]",
            "models: [{sql-by-key: 'com.acme.Queries#get(String)'}]",
            "models: [{opens-transaction: com.acme.Tx, propagation: sometimes}]",
            "models: [{opens-transaction: com.acme.Tx, repository: com.acme.Dao}]",
            "models: com.acme.Tx",
            "weights: {couple.write-facto: 3}",
            "weights: {recommend.most-services: 2.5}",
            "weights: {couple.carrier-factor: 2}")) {
      assertFalse(violations(wrong).isEmpty(), wrong);
    }
  }
}
