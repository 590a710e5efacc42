package dev.kerf.analyzer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.kerf.analyzer.codebase.CodebaseSketch;
import dev.kerf.analyzer.recommend.Provenance;
import dev.kerf.analyzer.recommend.Recommendation;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.InputEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

  private static AnalysisResult result() {
    CodebaseSketch sketch = new CodebaseSketch();
    for (String name : List.of("Order", "Invoice")) {
      for (String layer : List.of("Controller", "Service", "Rules", "Repository")) {
        sketch.use("shop." + name + layer, "shop." + name, "call", "type");
        sketch.use("shop." + name + "Controller", "shop." + name + layer, "call");
      }
      sketch
          .entity("shop." + name, name.toLowerCase(java.util.Locale.ROOT))
          .write("shop." + name + "Repository", name.toLowerCase(java.util.Locale.ROOT))
          .entryPoint("shop." + name + "Controller", "GET /\"" + name + "\"\u00e9");
    }
    sketch
        .use("shop.OrderService", "shop.InvoiceService", "call")
        .foreignKey("invoice", "o", "order");
    return Recommendation.withDefaults()
        .recommend(
            sketch.build(),
            new Provenance(
                "kerf test", List.of(new InputEntry("workspace", "shop", "", "0".repeat(64)))));
  }

  private static String written(AnalysisResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(result, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String schemaText() throws IOException {
    try (InputStream schema = AnalysisResult.class.getResourceAsStream("result.schema.json")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void what_is_written_fits_the_published_schema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText());
    assertEquals(List.of(), schema.validate(written(result()), InputFormat.JSON));
    assertFalse(
        schema
            .validate(written(result()).replace("\"candidates\"", "\"cuts\""), InputFormat.JSON)
            .isEmpty());
  }

  @Test
  void the_schema_has_exactly_the_fields_of_the_records() throws IOException {
    JsonNode schema = JsonMapper.shared().readTree(schemaText());
    TreeMap<String, TreeSet<String>> records = new TreeMap<>();
    collect(AnalysisResult.class, records);
    TreeMap<String, TreeSet<String>> published = new TreeMap<>();
    published.put("AnalysisResult", new TreeSet<>(schema.get("properties").propertyNames()));
    schema
        .get("$defs")
        .properties()
        .forEach(
            definition ->
                published.put(
                    definition.getKey(),
                    new TreeSet<>(definition.getValue().get("properties").propertyNames())));
    assertEquals(records, published);
  }

  private static void collect(Type type, TreeMap<String, TreeSet<String>> records) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collect(argument, records);
      }
    } else if (type instanceof Class<?> raw && raw.isRecord()) {
      TreeSet<String> fields = new TreeSet<>();
      if (records.put(raw.getSimpleName(), fields) == null) {
        for (RecordComponent component : raw.getRecordComponents()) {
          fields.add(component.getName());
          collect(component.getGenericType(), records);
        }
      } else {
        for (RecordComponent component : raw.getRecordComponents()) {
          fields.add(component.getName());
        }
      }
    }
  }

  @Test
  void reading_and_writing_again_gives_the_same_bytes() throws IOException {
    String first = written(result());
    AnalysisResult read =
        JsonReport.read(new ByteArrayInputStream(first.getBytes(StandardCharsets.UTF_8)));
    assertEquals(first, written(read));
    assertTrue(first.contains("GET /\\\"Order\\\"\u00e9"), "text is escaped and UTF-8");
    assertFalse(first.contains("\r"));
  }

  @Test
  void a_result_to_keep_whole_says_null() throws IOException {
    String json =
        written(
            Recommendation.withDefaults()
                .recommend(new CodebaseSketch().build(), new Provenance("kerf", List.of())));
    assertTrue(json.contains("\"recommended\": null"), json);
  }

  @Test
  void another_schema_version_is_refused_with_both_numbers() {
    IOException refused = assertThrows(IOException.class, () -> read("{\"schemaVersion\": 99}"));
    assertTrue(refused.getMessage().contains("99"), refused.getMessage());
    assertTrue(refused.getMessage().contains("reads 1"), refused.getMessage());
  }

  @Test
  void what_is_no_result_is_refused() {
    assertThrows(IOException.class, () -> read("{\"name\": \"package.json\"}"));
    assertThrows(IOException.class, () -> read("<html>"));
    assertThrows(IOException.class, () -> read(""));
    assertThrows(IOException.class, () -> read("{\"schemaVersion\": 1, \"title\": [1, 2]}"));
  }

  private static AnalysisResult read(String text) throws IOException {
    return JsonReport.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
