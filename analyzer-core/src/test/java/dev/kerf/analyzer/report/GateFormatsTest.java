package dev.kerf.analyzer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import dev.kerf.analyzer.result.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The verdict in the formats of others: as their schemas have it, and within their limits. */
final class GateFormatsTest {

  private static final int MANY = 6_000;

  /** What GitLab's documentation of code quality reports asks of each entry. */
  private static final String CODE_QUALITY =
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "array",
        "items": {
          "type": "object",
          "required": ["description", "check_name", "fingerprint", "severity", "location"],
          "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
              "type": "object",
              "required": ["path", "lines"],
              "properties": {
                "path": {"type": "string", "pattern": "^(?!\\\\./|/).+"},
                "lines": {
                  "type": "object",
                  "required": ["begin"],
                  "properties": {"begin": {"type": "integer", "minimum": 1}}
                }
              }
            }
          }
        }
      }
      """;

  private static GateFinding finding(int number, String status, int places) {
    String from = "com.example.shop.order.Order" + number;
    return new GateFinding(
        status,
        status.equals("added"),
        "ratchet",
        number % 2 == 0 ? "join" : "call",
        List.of(from, "table:customers"),
        from,
        "table:customers",
        "order",
        "customer",
        List.of("@customers"),
        "SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id",
        List.of(),
        IntStream.rangeClosed(1, places)
            .mapToObj(line -> new Place("src/main/java/Order" + number + ".java", line - 1))
            .toList(),
        "Both tables have to stay in one database.",
        List.of("ask the owner", "copy a stable column"),
        note(number, status),
        "%040x".formatted(number % (MANY - 1)));
  }

  private static String note(int number, String status) {
    return switch (status) {
      case "exempted" -> "agreed until 2027-01-31";
      case "unchanged" -> number == 6 ? "the same between 'order' and 'billing'" : "";
      default -> "";
    };
  }

  private static GateResult result(List<GateFinding> findings, int notices) {
    GateNotice notice =
        GateNotice.of(
            true,
            "table-without-owner",
            new Place("boundaries.yml", 3),
            "table carts is new and has no owner",
            "Add it under tables: of a service");
    return new GateResult(
        GateResult.SCHEMA_VERSION,
        "kerf 0.1.0",
        "shop",
        "main",
        "the working tree",
        findings.stream().noneMatch(GateFinding::fails),
        "",
        new TreeMap<>(),
        new TreeMap<>(),
        findings,
        Collections.nCopies(notices, notice));
  }

  /** One of every status, with and without places and lines. */
  private static GateResult some() {
    List<GateFinding> findings = new ArrayList<>();
    for (String status :
        List.of(
            "added",
            "expired",
            "redrawn",
            "loosened",
            "returned",
            "undecided",
            "exempted",
            "resolved")) {
      findings.add(finding(findings.size(), status, 1 + findings.size() * 3));
    }
    return result(findings, 1);
  }

  private static GateResult many() {
    return result(IntStream.range(0, MANY).mapToObj(i -> finding(i, "added", 20)).toList(), 500);
  }

  private static GateResult nothing() {
    return result(List.of(), 0);
  }

  private static byte[] bytes(String format, GateResult result) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GateWriters.of(format).orElseThrow().write(result, out);
    return out.toByteArray();
  }

  private static String text(String format, GateResult result) throws IOException {
    return new String(bytes(format, result), StandardCharsets.UTF_8);
  }

  private static JsonNode json(String format, GateResult result) throws IOException {
    return JsonMapper.shared().readTree(bytes(format, result));
  }

  private static Schema schema(String text, SpecificationVersion version) {
    return SchemaRegistry.withDefaultDialect(
            version,
            registry ->
                registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
        .getSchema(text);
  }

  /** OASIS' own, out of a library that carries it. */
  private static Schema sarif() throws IOException {
    try (InputStream stream =
        GateFormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return schema(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8), SpecificationVersion.DRAFT_7);
    }
  }

  private static List<String> complaints(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  @Test
  void sarif_is_as_its_schema_has_it() throws IOException {
    for (GateResult result : List.of(nothing(), some())) {
      assertEquals(List.of(), complaints(sarif(), text("sarif", result)));
    }
    String broken = text("sarif", some()).replace("\"ruleId\"", "\"rule\"");
    assertFalse(complaints(sarif(), broken).isEmpty(), "the schema lets nothing through");
  }

  @Test
  void code_quality_is_as_gitlab_documents_it() throws IOException {
    Schema schema = schema(CODE_QUALITY, SpecificationVersion.DRAFT_2020_12);
    for (GateResult result : List.of(nothing(), some())) {
      assertEquals(List.of(), complaints(schema, text("gitlab", result)));
    }
    String broken = text("gitlab", some()).replace("\"major\"", "\"error\"");
    assertFalse(complaints(schema, broken).isEmpty(), "the schema lets nothing through");
  }

  @Test
  void code_scanning_takes_the_largest_file() throws IOException {
    byte[] sarif = bytes("sarif", many());
    JsonNode run = JsonMapper.shared().readTree(sarif).get("runs").get(0);
    assertEquals(5_000, run.get("results").size(), "GitHub keeps no more");
    for (JsonNode each : run.get("results")) {
      assertTrue(each.get("locations").size() + each.get("relatedLocations").size() <= 100);
    }
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(sarif);
    }
    assertTrue(zipped.size() < 10 << 20, "GitHub refuses more than 10 MB: " + zipped.size());
  }

  @Test
  void every_result_of_sarif_has_a_rule_and_a_fingerprint() throws IOException {
    JsonNode run = json("sarif", some()).get("runs").get(0);
    Set<String> rules = new HashSet<>();
    run.get("tool")
        .get("driver")
        .get("rules")
        .forEach(rule -> rules.add(rule.get("id").asString()));
    for (JsonNode each : run.get("results")) {
      assertTrue(rules.contains(each.get("ruleId").asString()), rules::toString);
      assertTrue(each.get("partialFingerprints").has("kerfIdentity/v1"));
    }
  }

  @Test
  void gitlab_is_never_given_a_fingerprint_twice() throws IOException {
    Set<String> seen = new HashSet<>();
    for (JsonNode each : json("gitlab", many())) {
      assertTrue(seen.add(each.get("fingerprint").asString()), each::toString);
    }
    assertEquals(MANY, seen.size());
  }

  @Test
  void a_step_of_github_gets_ten_annotations_and_the_tenth_counts_the_rest() throws IOException {
    List<String> lines = text("github", many()).lines().toList();
    assertEquals(10, lines.size());
    assertTrue(lines.get(9).contains("and " + (MANY + 500 - 9) + " more"), lines.get(9));
  }

  @Test
  void a_comment_keeps_below_what_github_takes_and_counts_the_rest() throws IOException {
    String comment = text("markdown", many());
    assertTrue(comment.length() < 65_536, () -> comment.length() + " characters");
    assertTrue(comment.startsWith("<!-- kerf-gate -->\n"));
    long shown = comment.lines().filter(line -> line.startsWith("<details>")).count();
    long notices = comment.lines().filter(line -> line.contains("table carts is new")).count();
    String rest = "\nand " + (MANY + 500 - shown - notices) + " more\n";
    assertTrue(comment.endsWith(rest), () -> comment.substring(comment.length() - 200));
  }

  @Test
  void a_message_has_at_most_twelve_lines() {
    for (GateFinding finding : some().findings()) {
      String message = GateText.message(finding);
      assertTrue(message.lines().count() <= 12, message);
    }
  }

  @Test
  void what_is_known_takes_a_line_by_the_services_that_it_lies_between() throws IOException {
    String told =
        text(
            "console",
            result(
                List.of(
                    finding(1, "added", 1), finding(2, "unchanged", 1), finding(6, "unchanged", 2)),
                0));
    assertTrue(
        told.startsWith(
            """
            order -> customer: 2 known (join 2)
              join: Order2 is joined with table customers: SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id  src/main/java/Order2.java
              join: Order6 is joined with table customers: SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id  src/main/java/Order6.java  (the same between 'order' and 'billing')

            error: new call: Order1 calls\
            """),
        told);
  }

  @Test
  void junit_tells_every_kind_of_each_service_and_the_file_itself() throws IOException {
    String report = text("junit", some());
    List<String> names =
        Stream.of(report.split("<testcase "))
            .skip(1)
            .map(each -> each.replaceAll("(?s).* name=\"([^\"]*)\".*", "$1"))
            .toList();
    assertEquals(List.of("boundaries file", "order call", "order join"), names);
  }
}
