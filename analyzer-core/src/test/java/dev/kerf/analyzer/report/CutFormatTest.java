package dev.kerf.analyzer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.CoverageSummary;
import dev.kerf.analyzer.result.DataFindings;
import dev.kerf.analyzer.result.Figure;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.Tie;
import dev.kerf.analyzer.result.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CutFormatTest {

  private static final String HOSTILE = "a\"]; x|y\n<script>`@all`\\";

  private static Service service(String id, String name, String type, String... stores) {
    return new Service(
        id, name, List.of(type), List.of(stores), List.of(), List.of(), List.of("a reason"));
  }

  private static Candidate cut(String name) {
    return new Candidate(
        "services-2",
        "Two",
        "coupling",
        List.of(
            service("end", name, "shop.Order", "table:orders", "sequence:ids"),
            service("b", "Billing", "shop.Bill")),
        new Group(List.of("shop.Money"), List.of()),
        new Group(List.of(), List.of("table:odd")),
        new TreeMap<>(),
        List.of(
            new Tie("end", "b", "join", 2, List.of()),
            new Tie("b", "end", "call", 1, List.of()),
            new Tie("end", "b", "call", 5, List.of())),
        List.of(),
        List.of(
            new Figure("calls", "calls", 6, "count", OptionalDouble.of(12.25), List.of("call")),
            new Figure("largest", "largest", 0.5, "share")));
  }

  private static String written(CutFormat format, String name) throws IOException {
    Candidate cut = cut(name);
    AnalysisResult result =
        new AnalysisResult(
            AnalysisResult.SCHEMA_VERSION,
            "kerf test",
            "Shop",
            Optional.of("services-2"),
            new Verdict("Cut it.", List.of(), List.of("2 statements")),
            List.of(cut),
            List.of(),
            List.of(),
            DataFindings.none(),
            List.of(),
            new CoverageSummary(
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.empty()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new TreeMap<>(),
            Optional.empty());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(result, cut, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_spreadsheet_has_every_element_once() throws IOException {
    assertEquals(
        """
        element,kind,service
        sequence:ids,sequence,end
        shop.Bill,type,b
        shop.Money,type,shared-kernel
        shop.Order,type,end
        table:odd,table,unassigned
        table:orders,table,end
        """,
        written(CutFormat.CSV, "Orders"));
  }

  @Test
  void a_flow_chart_names_no_node_by_a_word_of_the_language() throws IOException {
    assertEquals(
        """
        flowchart LR
          s0["<b>Orders</b><br/>1 types<br/>orders<br/>ids"]
          s1["<b>Billing</b><br/>1 types"]
          s0 -- 7 --> s1
          s1 -- 1 --> s0
        """,
        written(CutFormat.MERMAID, "Orders"));
  }

  @Test
  void a_graph_has_the_strongest_use_first() throws IOException {
    String dot = written(CutFormat.DOT, "Orders");

    assertTrue(dot.contains("\"end\" [label=\"Orders\\n1 types, 2 tables\"];"), dot);
    assertTrue(
        dot.contains("\"end\" -> \"b\" [label=\"7\", tooltip=\"5 call, 2 join\", penwidth=2.95];"),
        dot);
  }

  @Test
  void a_page_has_the_figures_beside_their_random_means() throws IOException {
    String page = written(CutFormat.MARKDOWN, "Orders");

    assertTrue(page.contains("| calls | 6 | 12.2 |\n| largest | 50 % |  |\n"), page);
    assertTrue(page.contains("| Orders | Billing | 7 | 5 call, 2 join |"), page);
  }

  @Test
  void a_hostile_name_stays_a_name_in_all_of_them() throws IOException {
    for (CutFormat format : CutFormat.values()) {
      String text = written(format, HOSTILE);

      assertFalse(text.contains("x|y\n"), format + ": a name ends no line");
      if (format != CutFormat.DOT) {
        assertFalse(text.contains("<script>"), format + ": a name is no tag");
      }
    }
    assertTrue(
        written(CutFormat.DOT, HOSTILE)
            .contains("\"a\\\"]; x|y\\\\u000A<script>`@all`\\\\\\n1 types"),
        "every quote in a label is escaped");
    assertTrue(
        written(CutFormat.MERMAID, HOSTILE).contains("a#34;#93;#59; x#124;y#92;u000A#60;script"));
    assertTrue(
        written(CutFormat.MARKDOWN, HOSTILE).contains("&lt;script&gt;\\`&#64;&#8203;all\\`"));
  }
}
