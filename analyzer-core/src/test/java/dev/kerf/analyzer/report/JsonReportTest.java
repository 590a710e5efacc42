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
import dev.kerf.analyzer.result.ByNumber;
import dev.kerf.analyzer.result.CrossingEntry;
import dev.kerf.analyzer.result.InputEntry;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.Tie;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

  /** What the schema calls the number of an entry, by table; a place has one and a line. */
  private static final List<String> ENTRIES =
      List.of("text", "place", "crossing", "caller", "item", "entryPoint");

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
    TreeSet<String> root = new TreeSet<>(schema.get("properties").propertyNames());
    assertTrue(root.remove("tables"), "the tables are of the document, not of the record");
    published.put("AnalysisResult", root);
    schema
        .get("$defs")
        .properties()
        .forEach(
            definition -> {
              if (definition.getValue().has("properties")) {
                published.put(
                    definition.getKey(),
                    new TreeSet<>(definition.getValue().get("properties").propertyNames()));
              }
            });
    assertEquals(records, published);
  }

  @Test
  void the_schema_says_by_number_exactly_what_the_records_do() throws IOException {
    JsonNode schema = JsonMapper.shared().readTree(schemaText());
    Set<Class<?>> seen = new LinkedHashSet<>();
    records(AnalysisResult.class, seen);
    for (Class<?> type : seen) {
      JsonNode published =
          type == AnalysisResult.class ? schema : schema.get("$defs").get(type.getSimpleName());
      for (RecordComponent component : type.getRecordComponents()) {
        JsonNode property = published.get("properties").get(component.getName());
        String said = (property.has("items") ? property.get("items") : property).toString();
        assertEquals(
            Optional.ofNullable(component.getAnnotation(ByNumber.class))
                .map(byNumber -> entryOf(byNumber.value(), component.getType())),
            ENTRIES.stream().filter(entry -> said.contains("#/$defs/" + entry + '"')).findFirst(),
            () -> type.getSimpleName() + '.' + component.getName());
      }
    }
  }

  /** {@code crossing} for the table {@code crossings}. */
  private static String entryOf(String table, Class<?> type) {
    return type == Place.class ? "place" : table.substring(0, table.length() - 1);
  }

  private static void records(Type type, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        records(argument, seen);
      }
    } else if (type instanceof Class<?> raw && raw.isRecord() && seen.add(raw)) {
      for (RecordComponent component : raw.getRecordComponents()) {
        records(component.getGenericType(), seen);
      }
    }
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
  void what_several_cuts_say_alike_stands_there_once() throws IOException {
    AnalysisResult result = result();
    JsonNode root = JsonMapper.shared().readTree(written(result));
    JsonNode tables = root.get("tables");
    List<CrossingEntry> said = new ArrayList<>();
    List<CrossingEntry> found = new ArrayList<>();
    for (int cut = 0; cut < result.candidates().size(); cut++) {
      List<Tie> ties = result.candidates().get(cut).ties();
      for (int tie = 0; tie < ties.size(); tie++) {
        said.addAll(ties.get(tie).evidence());
        for (JsonNode number : root.at("/candidates/" + cut + "/ties/" + tie + "/evidence")) {
          found.add(crossing(tables.get("crossings").get(number.asInt()), tables.get("texts")));
        }
      }
    }
    assertFalse(said.isEmpty());
    assertEquals(said, found);
    Set<JsonNode> once = new HashSet<>();
    for (JsonNode table : tables) {
      once.clear();
      table.forEach(entry -> assertTrue(once.add(entry), entry::toString));
    }
  }

  private static CrossingEntry crossing(JsonNode entry, JsonNode texts) {
    JsonNode at = entry.get("at");
    return new CrossingEntry(
        entry.get("kind").asString(),
        texts.get(entry.get("from").asInt()).asString(),
        texts.get(entry.get("to").asInt()).asString(),
        texts.get(entry.get("detail").asInt()).asString(),
        new Place(texts.get(at.get(0).asInt()).asString(), at.get(1).asInt()));
  }

  @Test
  void a_record_without_others_is_one_line() throws IOException {
    List<String> lines = written(result()).lines().toList();
    String link = lines.get(lines.indexOf(" \"links\": [") + 1);
    assertTrue(link.startsWith("  {\"kind\":\"call\",\"from\":"), link);
    assertTrue(link.endsWith("},"), link);
  }

  @Test
  void a_number_that_its_table_does_not_have_is_refused() throws IOException {
    String whole = written(result());
    String cutShort = whole.substring(0, whole.indexOf("\"texts\": [")) + "\"texts\": [\"only\"]}}";
    IOException refused = assertThrows(IOException.class, () -> read(cutShort));
    assertTrue(
        refused.getMessage().contains("the table 'texts' has no entry"), refused::getMessage);
    String spelled = whole.replaceAll("\"at\":\\[\\d+,", "\"at\":[\"a/B.java\",");
    assertThrows(IOException.class, () -> read(spelled));
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
  void another_schema_version_is_refused_numbers() {
    IOException refused =
        assertThrows(IOException.class, () -> read("{\"schemaVersion\": 99, \"candidates\": 1}"));
    assertTrue(refused.getMessage().contains("99"), refused.getMessage());
    assertTrue(refused.getMessage().contains("reads 2"), refused.getMessage());
  }

  @Test
  void what_is_no_result_is_refused() {
    assertThrows(IOException.class, () -> read("{\"name\": \"package.json\"}"));
    assertThrows(IOException.class, () -> read("<html>"));
    assertThrows(IOException.class, () -> read(""));
    assertThrows(IOException.class, () -> read("{\"schemaVersion\": 2, \"candidates\": 1}"));
  }

  private static AnalysisResult read(String text) throws IOException {
    return JsonReport.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
