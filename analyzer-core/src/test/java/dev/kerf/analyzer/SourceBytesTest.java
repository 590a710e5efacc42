package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.Diagnostic;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From bytes to text: charsets, marks and line ends, and bytes that are no text. */
final class SourceBytesTest {

  private static final String SPECIAL =
      "class Source { // übergröße – “quoted”\n void prüfe() { größe(); }\n void größe() {} }";

  @TempDir private Path folder;

  private Codebase ofBytes(byte[] bytes, String... pom) throws IOException {
    Path file = folder.resolve("src/main/java/Source.java");
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    for (String text : pom) {
      Files.writeString(folder.resolve("pom.xml"), text);
    }
    return new TextWorkspace(folder).codebase();
  }

  private static List<String> ids(Codebase codebase) {
    return codebase.diagnostics().stream().map(Diagnostic::id).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
  void old_charsets_are_guessed_and_the_guess_is_told(String charset) throws IOException {
    Codebase codebase = ofBytes(SPECIAL.getBytes(Charset.forName(charset)));
    assertEquals("Source.prüfe -> Source.größe static", TextWorkspace.calls(codebase));
    assertEquals(List.of("charset-guessed"), ids(codebase));
  }

  @Test
  void a_charset_that_the_build_declares_is_used() throws IOException {
    Codebase codebase =
        ofBytes(
            "class Source { void 実行() { 表(); } void 表() {} }"
                .getBytes(Charset.forName("Shift_JIS")),
            """
            <project><artifactId>a</artifactId><properties>
              <project.build.sourceEncoding>Shift_JIS</project.build.sourceEncoding>
            </properties></project>
            """);
    assertEquals("Source.実行 -> Source.表 static", TextWorkspace.calls(codebase));
    assertEquals(List.of(), ids(codebase));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byte_order_marks_decide(String charset) throws IOException {
    Codebase codebase = ofBytes(("\uFEFF" + SPECIAL).getBytes(Charset.forName(charset)));
    assertEquals("Source.prüfe -> Source.größe static", TextWorkspace.calls(codebase));
    assertEquals(List.of(), ids(codebase));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void line_ends_of_every_system_count_alike(String end) throws IOException {
    String source = "class Source {\n  void a() {\n    gone();\n  }\n  void gone() {}\n}\n";
    Codebase codebase = ofBytes(source.replace("\n", end).getBytes(StandardCharsets.UTF_8));
    assertEquals(3, codebase.calls().get(0).evidence().location().line());
    assertEquals(6, codebase.coverage().lines());
  }

  @Test
  void bytes_that_are_no_text_at_all() throws IOException {
    byte[] bytes = new byte[20_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31 + i / 7);
    }
    Codebase codebase = ofBytes(bytes);
    assertTrue(ids(codebase).contains("unparsable-source"), () -> ids(codebase).toString());
  }
}
