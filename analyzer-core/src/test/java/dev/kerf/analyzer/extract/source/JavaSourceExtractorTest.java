package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaSourceExtractorTest {

  private static Body statements(String statements) {
    return Extracted.body("class C { void m() { " + statements + " } }", "C", "m");
  }

  private static String repeated(int times, String text) {
    return text.repeat(times);
  }

  // ---- large and deep -------------------------------------------------------------------------

  @Test
  void five_thousand_concatenations_are_one_term() {
    String operands =
        IntStream.range(0, 5_000).mapToObj(i -> "\"a\" + x").collect(Collectors.joining(" + "));
    Body body = statements("String s = " + operands + ";");
    Term.Operator operator = (Term.Operator) body.get(10_000);
    assertEquals(Indices.of(IntStream.range(0, 10_000).toArray()), operator.operands());
  }

  @Test
  void five_thousand_chained_calls_are_one_term_each() {
    Body body = statements("builder" + repeated(5_000, ".with(1)") + ";");
    assertEquals(10_001, body.size());
    assertEquals(9_998, ((Term.Call) body.get(10_000)).receiver());
  }

  @Test
  void ten_thousand_cases_are_one_block_each() {
    String cases =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "case " + i + ": call(); break;")
            .collect(Collectors.joining("\n"));
    Body body = statements("switch (k) {" + cases + "}");
    assertEquals(10_000, ((Term.Switch) body.get(body.size() - 1)).labels().size());
  }

  @Test
  void a_method_of_sixty_kilobytes_is_read() {
    Body body = statements(repeated(3_000, "a.b(\"some text\"); "));
    assertEquals(9_000, body.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 2_500})
  void deep_nesting_is_read_on_a_larger_stack(int depth) {
    assertEquals(
        1 + depth,
        statements("x(" + repeated(depth, "f(") + "1" + repeated(depth, ")") + ");").size() - 1);
    assertEquals(
        2 * depth + 1,
        statements(repeated(depth, "if (a) {") + "x();" + repeated(depth, "}")).size());
    assertEquals(
        2 * depth + 1 + depth, statements(repeated(depth, "if (a) {} else ") + "x();").size());
    assertEquals(depth + 1, statements("x(" + repeated(depth, "!") + "a);").size() - 1);
  }

  @Test
  void nesting_without_end_is_a_problem() {
    Extraction extraction =
        Extracted.extraction(
            "class C { int x = " + repeated(100_000, "(") + "1" + repeated(100_000, ")") + "; }");
    assertLost(extraction, "source-too-deep", 0);
  }

  private static Extraction extracted(String source) {
    return new JavaSourceExtractor().extract("A.java", source.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Timeout(60)
  void type_arguments_without_end_are_a_problem() {
    for (String text : List.of("List<", "java.util.Map<String, ", "a < ")) {
      Extraction read = extracted("class A { int x = " + text.repeat(100_000) + "; }");
      assertEquals("source-too-deep", read.problems().get(0).id(), text);
    }
  }

  @Test
  void a_name_without_end_is_a_problem() {
    Extraction read = extracted("class A { int x = " + "a. ".repeat(500_000) + "b; }");
    assertEquals("source-too-deep", read.problems().get(0).id());
    assertEquals(List.of(), extracted("class A { int x = " + "a.".repeat(900) + "b; }").problems());
  }

  @Test
  void shifts_and_comparisons_are_no_type_arguments() {
    String shifts =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "1 << " + i % 31 + ",")
            .collect(Collectors.joining());
    String compared =
        IntStream.range(0, 2_000)
            .mapToObj(i -> "n < " + i + " ? " + i + " : ")
            .collect(Collectors.joining());
    Extraction read =
        extracted(
            "class A { int[] a = {" + shifts + "}; int f(int n) { return " + compared + " 0; } }");
    assertEquals(List.of(), read.problems());
  }

  @Test
  void a_file_without_end_is_a_problem() {
    assertLost(Extracted.extraction("class C {}" + repeated(8_000_000, " ")), "source-too-long", 0);
  }

  // ---- broken ---------------------------------------------------------------------------------

  private static void assertLost(Extraction extraction, String id, int line) {
    assertEquals(0, extraction.facts().size());
    assertEquals(1, extraction.problems().size());
    assertProblem(extraction, Severity.ERROR, id, line);
  }

  private static void assertProblem(Extraction extraction, Severity severity, String id, int line) {
    Problem problem = extraction.problems().get(0);
    assertEquals(
        severity + " " + id + ":" + line,
        problem.severity() + " " + problem.id() + ":" + problem.line());
  }

  @Test
  void an_empty_file_states_that_it_is_empty() {
    CompilationUnitStated unit = Extracted.unit("");
    assertEquals(0, unit.types().size());
    assertEquals(0, unit.lines());
  }

  @Test
  void what_is_no_java_is_a_problem_with_its_line() {
    assertLost(Extracted.extraction("\nDear reader,\nthis is a letter."), "unparsable-source", 2);
    assertLost(Extracted.extraction("PK\u0003\u0004\u0000\u0001"), "unparsable-source", 1);
    assertLost(Extracted.extraction("class C {\n  String s = \"open;\n}"), "unparsable-source", 2);
  }

  @Test
  void of_half_a_file_the_half_is_read() {
    Extraction extraction =
        Extracted.extraction(
            """
            package shop;
            class Order {
              int total;
              void pay() { ledger.book(total); }
              void cancel() {
                invoices.delete(id);
                if (total > 0) { refund(to""");
    assertProblem(extraction, Severity.WARNING, "unparsable-source", 7);
    CompilationUnitStated unit = (CompilationUnitStated) extraction.facts().get(0);
    assertEquals(
        """
        top class shop.Order
          field int total
          void pay()
          void cancel()
          implicit void <init>()
        """,
        TypeText.of(unit.types()));
    assertEquals(
        "0 name invoices\n1 name id\n2 call #0.delete(#1)\n",
        TermText.of(unit.types().get(0).methods().get(1).body().orElseThrow()));
    assertEquals(7, unit.lines());
  }

  @Test
  void around_a_broken_statement_the_rest_is_read() {
    Extraction extraction =
        Extracted.extraction("class C {\n void m() {\n a();\n b( ;\n c();\n }\n void n() {}\n}\n");
    assertProblem(extraction, Severity.WARNING, "unparsable-source", 4);
    CompilationUnitStated unit = (CompilationUnitStated) extraction.facts().get(0);
    assertEquals(
        "0 call a()\n1 call c()\n",
        TermText.of(unit.types().get(0).methods().get(0).body().orElseThrow()));
    assertEquals(7, unit.types().get(0).methods().get(1).line());
  }

  @Test
  void around_broken_members_the_rest_is_read_with_its_lines() {
    Extraction extraction =
        Extracted.extraction(
            """
            class C {
              void a() { x(); }
              void b( { y(); }
              int ? = 3;
              void c() { z(); }
            }
            class D {}
            """);
    assertProblem(extraction, Severity.WARNING, "unparsable-source", 3);
    CompilationUnitStated unit = (CompilationUnitStated) extraction.facts().get(0);
    assertEquals(
        """
        top class C
          void a()
          void c()
          implicit void <init>()
        top class D
          implicit void <init>()
        """,
        TypeText.of(unit.types()));
    assertEquals(5, unit.types().get(0).methods().get(1).line());
  }

  // ---- old and odd ----------------------------------------------------------------------------

  @Test
  void words_that_became_keywords_are_names_in_older_sources() {
    assertEquals(
        """
        0 int 1
        1 local int yield = #0
        2 local #1
        3 int 2
        4 #2 = #3
        5 local #1
        6 int 3
        7 call yield(#5, #6)
        8 local Object _
        """,
        TermText.of(statements("int yield = 1; yield = 2; yield(yield, 3); Object _;")));
    assertEquals(
        """
        0 local Object record
        1 local Object enum
        2 local Object sealed
        3 local #0
        4 local #2
        5 call #3.with(#4)
        """,
        TermText.of(statements("Object record; Object enum; Object sealed; record.with(sealed);")));
  }

  @Test
  void unicode_escapes_are_letters_like_others() {
    String source = "class \\u0043 { String \\u00e4 = \"\\u0022 + x + \\u0022\\\\u0041\"; }";
    assertEquals(
        "top class C\n  field String ä\n  implicit void <init>()\n",
        TypeText.of(Extracted.types(source)));
    assertTrue(
        TermText.of(Extracted.types(source).get(0).fields().get(0).initializer().orElseThrow())
            .endsWith("string \\u0041\n3 + (#0, #1, #2)\n"));
  }

  @Test
  void line_ends_do_not_matter() {
    String source =
        "class C {\n  String s = \"\"\"\n    a\n      b\n    \"\"\";\n  void m() {}\n}\n";
    for (String lineEnd : new String[] {"\n", "\r\n", "\r"}) {
      CompilationUnitStated unit = Extracted.unit(source.replace("\n", lineEnd));
      assertEquals(7, unit.lines());
      assertEquals(6, unit.types().get(0).methods().get(0).line());
      assertEquals(
          "0 string a\\n  b\\n\n",
          TermText.of(unit.types().get(0).fields().get(0).initializer().orElseThrow()));
    }
  }

  @Test
  void byte_order_marks_and_old_charsets_are_read() {
    for (var charset :
        new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
      Extraction extraction =
          new JavaSourceExtractor().extract("C.java", "\uFEFFclass Ä {}".getBytes(charset));
      assertEquals(0, extraction.problems().size());
      assertEquals("Ä", name(extraction));
    }
    Extraction old =
        new JavaSourceExtractor()
            .extract("C.java", "class Ä {}".getBytes(StandardCharsets.ISO_8859_1));
    assertProblem(old, Severity.NOTE, "charset-guessed", 0);
    assertEquals("Ä", name(old));
  }

  private static String name(Extraction extraction) {
    return ((CompilationUnitStated) extraction.facts().get(0)).types().get(0).name().binaryName();
  }

  @Test
  void the_same_bytes_give_the_same_facts() {
    String source = "class C { void m() { Runnable r = () -> { new Object() { }; }; } }";
    assertEquals(Extracted.extraction(source), Extracted.extraction(source));
  }
}
