package dev.kerf.analyzer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.CutComparison;
import dev.kerf.analyzer.result.GateFinding;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import dev.kerf.analyzer.result.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names that were chosen to do something to whoever reads them, in every form of the verdict. */
final class HostileNamesTest {

  private static final String EVIL =
      "\n::error::pwned%0A::set-env\r##[add-matcher]x\u001b]0;title\u0007"
          + "<img src=x onerror=alert(1)> [a](javascript:b) @everyone #1 https://evil.example"
          + " \u202Egnp.exe \ud800 \uFFFF ]]> \"' | `x`";

  /** A colon before the first slash could be taken for the scheme of an address. */
  private static final String PATH = "::error file=x,line=1::/a%0A b:c<d>.java";

  private static GateResult result() {
    GateFinding finding =
        hostile(
            GateFinding.class,
            Map.of(
                "status",
                "added",
                "level",
                "ratchet",
                "kind",
                "join",
                "fingerprint",
                "0123",
                "places",
                List.of(new Place(PATH, 3), new Place("b:c", 0))));
    GateNotice notice = hostile(GateNotice.class, Map.of());
    return hostile(
        GateResult.class,
        Map.of("findings", List.of(finding), "notices", List.of(notice), "tool", "kerf 0"));
  }

  /** A record that is hostile in every text it has, those it will have one day included. */
  private static <T extends Record> T hostile(Class<T> type, Map<String, Object> given) {
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = given.getOrDefault(components[i].getName(), hostile(types[i]));
      }
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static Object hostile(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> EVIL;
      case "Optional" -> Optional.of(EVIL);
      case "List" -> List.of(EVIL, EVIL);
      case "SortedMap" -> new TreeMap<>(Map.of(EVIL, 1));
      case "boolean" -> true;
      case "int" -> 1;
      case "Place" -> new Place(PATH, 1);
      default -> throw new AssertionError("give a value for " + type);
    };
  }

  private static String written(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GateWriters.of(format).orElseThrow().write(result(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "json", "sarif", "github", "markdown", "gitlab", "junit"})
  void no_name_moves_the_cursor_or_starts_a_command(String format) throws IOException {
    String text = written(format);
    assertFalse(text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'), text);
    for (String line : text.lines().toList()) {
      boolean ownCommand = format.equals("github") && line.matches("::(error|warning) file=.*");
      assertTrue(ownCommand || !line.strip().startsWith("::"), line);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "github", "markdown"})
  void what_goes_to_a_log_is_no_command_of_any_build_server(String format) throws IOException {
    assertFalse(written(format).contains("##["), written(format));
  }

  @Test
  void a_comparison_has_one_line_for_each_service_whatever_it_is_called() throws IOException {
    CutComparison.Match match = new CutComparison.Match(EVIL, Optional.of(EVIL), 1, 2, 3);
    CutComparison comparison =
        new CutComparison(1, 1, 1, 1, 1, 1, 1, 1, 100, 0, 0, 0, 0, 0, List.of(match));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ComparisonReport.CONSOLE.write(comparison, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertFalse(text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'), text);
    assertFalse(text.contains("##["), text);
    assertEquals(5, text.lines().count(), text);
  }

  @Test
  void an_annotation_is_one_line_whatever_is_in_it() throws IOException {
    List<String> lines = written("github").lines().toList();
    assertEquals(2, lines.size(), lines::toString);
    for (String line : lines) {
      // The command ends at the second pair of colons, and the properties before it hold none.
      String properties = line.substring(line.indexOf(' ') + 1, line.indexOf("::", 2));
      assertTrue(properties.contains("%3A%3Aerror file=x%2Cline=1%3A%3A/a%250A b%3Ac"), line);
      assertEquals(3, properties.split(",").length, line);
    }
  }

  @Test
  void markdown_shows_names_and_means_nothing_by_them() throws IOException {
    String text = written("markdown");
    assertFalse(text.contains("<img"), text);
    assertFalse(text.contains("[a]("), text);
    assertFalse(text.contains("@everyone"), text);
    assertFalse(text.contains("&#64;everyone"), text);
    assertFalse(text.contains("#1"), text);
    assertFalse(text.contains("https://"), text);
    assertFalse(text.contains("`x`"), text);
  }

  @Test
  void documents_for_programs_stay_whole_and_every_path_is_a_relative_address() throws Exception {
    for (String format : List.of("json", "gitlab")) {
      JsonMapper.shared().readTree(written(format));
    }
    JsonNode sarif = JsonMapper.shared().readTree(written("sarif"));
    List<URI> addresses = new ArrayList<>();
    sarif.findValuesAsString("uri").forEach(uri -> addresses.add(URI.create(uri)));
    assertEquals(2, addresses.size());
    for (URI address : addresses) {
      assertFalse(address.isAbsolute(), address::toString);
    }
    assertEquals("./" + PATH, addresses.get(0).getPath());
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(written("junit").getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(1)", "\t=1"})
  void no_cell_of_a_table_is_a_formula(String evil) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportTable table =
        new ExportTable(List.of("table", "line"), List.of(List.<Object>of(evil, -1)));
    TableFormat.CSV.write(table, out);
    String row = out.toString(StandardCharsets.UTF_8).substring("table,line\n".length());
    assertTrue(row.startsWith("'") || row.startsWith("\"'"), row);
    assertTrue(row.endsWith(",-1\n"), row);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    TableFormat.JSON.write(table, json);
    assertEquals(
        evil, JsonMapper.shared().readTree(json.toByteArray()).findValue("table").asString());
  }

  @Test
  void no_line_of_a_table_is_a_command_or_moves_the_cursor() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableFormat.CSV.write(
        new ExportTable(List.of("table", "path"), List.of(List.<Object>of(EVIL, PATH))), out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertFalse(text.contains("##["), text);
    assertFalse(text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'), text);
    assertTrue(text.lines().noneMatch(line -> line.strip().startsWith("::")), text);
    assertTrue(text.contains("\n\\u003A:error::pwned"), text);
  }
}
