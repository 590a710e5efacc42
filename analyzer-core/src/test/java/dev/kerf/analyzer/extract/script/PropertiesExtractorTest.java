package dev.kerf.analyzer.extract.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.fact.PropertiesStated;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PropertiesExtractorTest {

  @Test
  void keys_keep_their_order_and_the_line_they_start_on() {
    assertEquals(
        List.of(
            new PropertiesStated.Entry("z.url", "jdbc:h2:mem", 2),
            new PropertiesStated.Entry("a", "one two", 4),
            new PropertiesStated.Entry("a", "again", 6),
            new PropertiesStated.Entry("empty", "", 7)),
        read("# comment\nz.url = jdbc:h2:mem\n! other\na: one \\\n    two\na again\nempty"));
  }

  @Test
  void utf8_and_latin_1_are_both_normal() {
    assertEquals(
        List.of(new PropertiesStated.Entry("größe", "5", 1)),
        entries("größe=5".getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of(new PropertiesStated.Entry("größe", "5", 1)),
        entries("größe=5".getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void a_broken_escape_stands_for_itself() {
    assertEquals(List.of(new PropertiesStated.Entry("path", "C:usr", 1)), read("path=C:\\usr"));
    assertEquals(List.of(new PropertiesStated.Entry("a", "", 1)), read("a=\\"));
  }

  @Property(tries = 2000)
  void the_values_are_those_that_java_reads(@ForAll("files") String file) throws IOException {
    Properties expected = new Properties();
    expected.load(new StringReader(file));
    Map<String, String> last = new LinkedHashMap<>();
    read(file).forEach(entry -> last.put(entry.key(), entry.value()));
    assertEquals(new TreeMap<>(expected), new TreeMap<>(last));
  }

  /**
   * A backslash as the very last character has no meaning to compare, so a plain line ends them.
   */
  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(
            "a", "b", "=", ":", " ", "\t", "\f", "\\", "\\\\", "#", "!", "\n", "\r\n", "\\u0041",
            "\\n", "\\=")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts) + "\nz=1");
  }

  private static List<PropertiesStated.Entry> read(String text) {
    return entries(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<PropertiesStated.Entry> entries(byte[] bytes) {
    return ((PropertiesStated)
            new PropertiesExtractor().extract("a.properties", bytes).facts().get(0))
        .entries();
  }
}
