package dev.kerf.analyzer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.kerf.analyzer.result.CodeBoundaries;
import dev.kerf.analyzer.result.CodeBoundaries.Claim;
import dev.kerf.analyzer.result.CodeBoundaries.Held;
import dev.kerf.analyzer.result.CodeBoundaries.Known;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchUnitSourceTest {

  /** More than a class file takes in one method. */
  private static final int MANY = 9_000;

  @TempDir Path folder;

  @Test
  void a_list_that_no_array_holds_is_parted_and_compiles() throws Exception {
    String text = written(MANY);
    assertTrue(text.contains("Stream.of(Known0.LINES, Known1.LINES, Known2.LINES)"));
    assertEquals("", complaints(text));
  }

  @Test
  void a_name_beyond_ascii_is_read_alike_in_every_encoding() throws Exception {
    String text = written(1);
    assertTrue(text.chars().allMatch(c -> c < 128), text);
    assertTrue(text.contains("shop.M\\u00fcller0 shop.Other"), text);
    assertEquals("", complaints(text));
  }

  private static String written(int known) throws Exception {
    CodeBoundaries boundaries =
        new CodeBoundaries(
            List.of("shop"),
            List.of(new Claim("shop\\.[^.]*", "order")),
            List.of(new Held("order", List.of("call"), List.of(), List.of())),
            IntStream.range(0, known)
                .mapToObj(i -> new Known("shop.M\u00fcller" + i, List.of("shop.Other")))
                .toList());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ArchUnitSource.write(boundaries, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What a compiler says of it that knows no newer Java than 8. */
  private String complaints(String text) throws Exception {
    JavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///ServiceBoundariesTest.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    String path = jar(ArchRule.class) + java.io.File.pathSeparator + jar(AnalyzeClasses.class);
    StringWriter said = new StringWriter();
    boolean fine =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                said,
                null,
                null,
                List.of(
                    "-proc:none",
                    "-nowarn",
                    "--release",
                    "8",
                    "-Xlint:-options",
                    "-d",
                    folder.toString(),
                    "-cp",
                    path),
                null,
                List.of(source))
            .call();
    return fine ? "" : said.toString();
  }

  private static Path jar(Class<?> type) throws Exception {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
