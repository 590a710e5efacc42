package dev.kerf.analyzer.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema, the reader, the writer and the guide say the same. */
final class BoundariesSchemaTest {

  private static final Path GUIDE =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .getParent()
          .resolve("docs/guides/gate.md");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(BoundariesSchema.text(), InputFormat.JSON);

  private static final List<String> KINDS = CrossingKind.words();

  private static List<String> violations(String yaml) {
    Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    String json = JsonMapper.builder().build().writeValueAsString(value);
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  private static BoundariesFile read(String yaml) throws InvalidYamlException {
    return BoundariesReader.read("b.yml", yaml.getBytes(StandardCharsets.UTF_8), KINDS);
  }

  private static String exampleOfTheGuide() throws IOException {
    String guide = Files.readString(GUIDE);
    int at = guide.indexOf("```yaml\nversion: 1");
    return guide.substring(at + 8, guide.indexOf("```", at + 8));
  }

  @Test
  void the_example_of_the_guide_is_right_for_schema_and_reader() throws Exception {
    assertEquals(List.of(), violations(exampleOfTheGuide()));
    assertEquals(2, read(exampleOfTheGuide()).services().size());
  }

  @Test
  void what_is_written_is_right_for_the_schema() throws Exception {
    String text =
        BoundariesWriter.write(
            Map.of("order", "Order"),
            Map.of(
                TypeName.of("a.A"),
                new Owner.Service("order"),
                TypeName.of("b.B"),
                Owner.UNASSIGNED),
            new TreeMap<>(
                Map.of(
                    "order",
                    List.of(StoreName.of(StoreKind.TABLE, "orders"), TypeName.of("a.A")))));
    assertEquals(List.of(), violations(text));
    assertEquals(
        "[a.A, table:orders]",
        read(text).constraints().pinned().get("order").stream()
            .map(Rule::pattern)
            .toList()
            .toString());
  }

  @Test
  void what_the_reader_refuses_the_schema_refuses() {
    for (String wrong :
        List.of(
            "version: 2\nservices: {}\n",
            "version: 1\n",
            "version: 1\nservices: {Order: {}}\n",
            "version: 1\nservices: {a: {typs: [b]}}\n",
            "version: 1\nservices: {a: {enforce: hard}}\n",
            "version: 1\nservices: {a: {enforce: {jion: warn}}}\n",
            "version: 1\nservices: {}\nconstraints: {services: few}\n",
            "version: 1\nservices: {}\nconstraints: {services: 1}\n",
            "version: 1\nservices: {}\nconstraints: {must-link: [a.A, b.B]}\n",
            "version: 1\nservices: {}\nconstraints: {pinned: {Billing: [a.A]}}\n",
            "version: 1\nservices: {}\nconstraints: {together: {a: [a.A]}}\n",
            "version: 1\nservices: {}\nconstraints: {criticality: {urgent: [a.A]}}\n",
            "version: 1\nservices: {}\nconstraints: {criticality: [a.A]}\n",
            "version: 1\nservices: {}\nexempt: [{kind: join, ends: [a], reason: b, owner: c}]\n")) {
      assertFalse(violations(wrong).isEmpty(), wrong);
    }
  }

  @Test
  void all_constraints_are_right_for_schema_and_reader() throws Exception {
    String file =
        """
        version: 1
        services: {}
        constraints:
          services: 4-8
          must-link: {one-order: [shop.Order, "table:order_*"]}
          cannot-link: {card-data: [shop.card.**, shop.order.**]}
          pinned: {billing: [shop.Invoice]}
          ignore: [shop.legacy.**]
          criticality: {high: [POST /pay*, "table:invoices"], 7: ["service:order"]}
        """;
    assertEquals(List.of(), violations(file));
    assertEquals(
        List.of("7", "high"),
        read(file).constraints().criticality().stream().map(Criticality::word).toList());
    assertEquals("4-8", read(file).constraints().services().orElseThrow().toString());
    assertEquals(2, read(file).constraints().mustLink().get("one-order").size());
    assertEquals("[billing]", read(file).constraints().pinned().keySet().toString());
  }

  @Test
  void the_reader_refuses_constraints_that_mean_nothing() {
    for (String wrong :
        List.of("services: 8-4", "services: 1", "must-link: [a.A]", "ignore: ['table:a.b.c']")) {
      assertThrows(
          InvalidYamlException.class,
          () -> read("version: 1\nservices: {}\nconstraints: {" + wrong + "}\n"),
          wrong);
    }
  }

  @Test
  void the_schema_knows_every_kind_and_every_key() {
    JsonNode schema = JsonMapper.builder().build().readTree(BoundariesSchema.text());
    List<String> kinds = new ArrayList<>();
    schema.at("/$defs/kind/enum").forEach(kind -> kinds.add(kind.asString()));
    assertEquals(new TreeSet<>(KINDS), new TreeSet<>(kinds));
    assertEquals(
        new TreeSet<>(BoundariesKeys.names(BoundariesKeys.TOP)), keys(schema.at("/properties")));
    assertEquals(
        new TreeSet<>(BoundariesKeys.names(BoundariesKeys.SERVICE)),
        keys(schema.at("/$defs/service/properties")));
    assertEquals(
        new TreeSet<>(BoundariesKeys.names(BoundariesKeys.EXEMPTION)),
        keys(schema.at("/$defs/exemption/properties")));
    assertEquals(
        new TreeSet<>(BoundariesKeys.names(BoundariesKeys.CONSTRAINT)),
        keys(schema.at("/properties/constraints/properties")));
  }

  private static TreeSet<String> keys(JsonNode properties) {
    return new TreeSet<>(properties.propertyNames());
  }
}
