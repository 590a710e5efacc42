package dev.kerf.analyzer.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kerf.analyzer.boundary.InlineExemptions.Remark;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class InlineExemptionsTest {

  private static List<Remark> find(String text) {
    return InlineExemptions.find("src/A.java", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Exemption> read(String text) throws InvalidYamlException {
    return InlineExemptions.read(
        find(text), List.of("call", "join"), new LinkTemplate("https://tracker/{}"));
  }

  @Test
  void a_comment_of_any_language_exempts_and_holds_in_its_file_alone() throws Exception {
    String body = "kerf:exempt {kind: call, ends: [a.A, b.B], reason: old, link: S-7, owner: me}";
    for (String comment :
        List.of("// " + body, "/* " + body + " */", "-- " + body, "<!-- " + body + " -->")) {
      Exemption exemption = read("class A {\n  " + comment + "\n}\n").get(0);
      assertEquals("https://tracker/S-7", exemption.link());
      assertEquals(true, exemption.covers("call", List.of("a.A", "b.B"), List.of("src/A.java")));
      assertEquals(false, exemption.covers("call", List.of("a.A", "b.B"), List.of("src/B.java")));
    }
  }

  @Test
  void it_may_go_on_over_several_lines_of_comment() throws Exception {
    Exemption exemption =
        read("""
                /*
                 * kerf:exempt {kind: join,
                 *   ends: [a.A, "table:x", "table:y"], reason: "a } in quotes",
                 *   link: "https://t/1", owner: me, expires: 2027-01-31}
                 */
                """)
            .get(0);
    assertEquals("src/A.java:2:16", exemption.rule().position());
    assertEquals("a } in quotes", exemption.reason());
    assertEquals("https://t/1", exemption.link());
    assertEquals(true, exemption.expires().isPresent());
  }

  @Test
  void what_is_wrong_is_told_where_it_stands() {
    InvalidYamlException wrong =
        assertThrows(
            InvalidYamlException.class,
            () ->
                read(
                    """
                    class A {
                      // kerf:exempt {kind: cal, ends: [a.A, b.B],
                      //   reson: old, link: S-7, owner: me}
                    }
                    """));
    assertEquals(
        """
        src/A.java:2:18: an exemption needs 'reason'
        src/A.java:2:25: there is no kind 'cal'
        src/A.java:3:8: an exemption has no key 'reson'""",
        wrong.problems().stream()
            .map(problem -> problem.sentence())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void a_mention_without_braces_or_without_an_end_is_none() {
    assertEquals(
        List.of(), find("// write kerf:exempt beside it\nString s = \"kerf:exempt\"; // {\n"));
    assertEquals(List.of(), find("// kerf:exempt {kind: call, ends: [a.A, b.B]\n"));
  }
}
