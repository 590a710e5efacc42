package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.CodeBoundaries;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A test for ArchUnit and JUnit 5 that fails when a class reaches into another service, as far as
 * class files show it. Its source is Java 8, so that the code that it judges may be old.
 *
 * <p>The class file format takes no more than 64 KiB for what fills an array, so long lists are
 * parted.
 */
public final class ArchUnitSource {

  private static final String TEMPLATE = "archunit-test.txt";

  /** Each entry costs about eight bytes of the 64 KiB. */
  private static final int MOST_IN_AN_ARRAY = 4_000;

  private ArchUnitSource() {}

  /** Writes the source of the test and flushes. */
  public static void write(CodeBoundaries boundaries, OutputStream stream) throws IOException {
    String home = boundaries.packages().isEmpty() ? "" : boundaries.packages().get(0);
    StringBuilder more = new StringBuilder();
    String text =
        template()
            .replace("$PACKAGE$", home.isEmpty() ? "" : "package " + home + ";\n\n")
            .replace("$PACKAGES$", list(boundaries.packages(), ", "))
            .replace("$OWNERS$", array("Owners", owners(boundaries), more))
            .replace("$HELD$", array("Services", held(boundaries), more))
            .replace("$KNOWN$", array("Known", known(boundaries), more))
            .replace("$MORE$", more);
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  private static String template() throws IOException {
    try (InputStream stream = ArchUnitSource.class.getResourceAsStream(TEMPLATE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> owners(CodeBoundaries boundaries) {
    return boundaries.claims().stream()
        .map(claim -> claim.pattern() + (claim.service().isEmpty() ? "" : " " + claim.service()))
        .toList();
  }

  private static List<String> held(CodeBoundaries boundaries) {
    return boundaries.services().stream()
        .map(
            service ->
                String.join(
                    "|",
                    service.id(),
                    String.join(" ", service.kinds()),
                    String.join(" ", service.uses()),
                    String.join(" ", service.api())))
        .toList();
  }

  private static List<String> known(CodeBoundaries boundaries) {
    return boundaries.known().stream()
        .map(each -> each.from() + " " + String.join(" ", each.to()))
        .toList();
  }

  /**
   * An expression for an array of texts.
   *
   * @param more takes the classes that hold the parts of one that is too long
   */
  private static String array(String name, List<String> lines, StringBuilder more) {
    if (lines.size() <= MOST_IN_AN_ARRAY) {
      return initializer(lines, "  ");
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += MOST_IN_AN_ARRAY) {
      String part = name + parts.size();
      List<String> some = lines.subList(from, Math.min(lines.size(), from + MOST_IN_AN_ARRAY));
      more.append("\n  private static final class ").append(part).append(" {\n");
      more.append("    static final String[] LINES = ").append(initializer(some, "    "));
      more.append(";\n  }\n");
      parts.add(part + ".LINES");
    }
    return "Stream.of(" + String.join(", ", parts) + ").flatMap(Stream::of).toArray(String[]::new)";
  }

  private static String initializer(List<String> lines, String indent) {
    return lines.isEmpty()
        ? "{}"
        : "{\n" + indent + "  " + list(lines, ",\n" + indent + "  ") + "\n" + indent + "}";
  }

  private static String list(List<String> texts, String between) {
    return texts.stream().map(ArchUnitSource::literal).collect(Collectors.joining(between));
  }

  /** Whatever the encoding of the compiler, it reads the same. */
  private static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
