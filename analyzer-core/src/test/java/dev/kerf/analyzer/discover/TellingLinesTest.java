package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TellingLinesTest {

  private static List<String> of(String name, String text) {
    return TellingLines.of("src/main/java/shop/" + name + ".java", text);
  }

  @Test
  void what_stands_before_the_type_does_not_count() {
    assertEquals(
        List.of("@Service", "public class Bill {", "int total;"),
        of(
            "Bill",
            """
            /* A licence. */ // and more
            /**
             * Of many lines.
             */ package shop.order;
            // a note
            import java.util.List;
            import static
                java.util.Map.entry;

            /** What is owed. */
            @Service
            public class Bill {

              int total;
            }
            """));
  }

  @Test
  void comments_in_the_type_count() {
    assertEquals(
        List.of("class Bill {", "// of all orders", "int total;"),
        of("Bill", "class Bill {\n  // of all orders\n  int total;\n}\n"));
  }

  @Test
  void the_name_of_the_type_counts_in_its_declaration_alone() {
    assertEquals(
        List.of("class Bill {", "<name>(int total) {}", "Billing of(MyBill other, <name> one) {}"),
        of(
            "Bill",
            """
            class Bill {
              Bill(int total) {}
              Billing of(MyBill other, Bill one) {}
            }
            """));
  }

  @Test
  void a_type_without_a_body_is_told_by_the_rest_of_its_declaration() {
    assertEquals(
        of("Paid", "interface Paid extends Fact {}"), of("Done", "interface Done extends Fact {}"));
    assertNotEquals(of("Paid", "interface Paid extends Fact {}"), of("Done", "interface Done {}"));
  }

  @Test
  void a_file_without_a_type_has_no_lines() {
    assertEquals(List.of(), of("package-info", "/** Orders. */\npackage shop.order;\n"));
    assertEquals(List.of(), of("Cut", "/** never closed\npackage shop.order;\nclass Cut {}\n"));
  }

  /** As nobody writes them who means well. */
  @Test
  void comments_without_number_on_one_line_are_passed_over() {
    assertEquals(
        List.of("class Cut {", "int depth;"),
        of("Cut", "/**/ ".repeat(400_000) + "class Cut {\nint depth;"));
  }
}
