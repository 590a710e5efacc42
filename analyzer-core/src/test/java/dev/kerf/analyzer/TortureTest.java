package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sources that no one writes by hand, and sources that do not compile, read from bytes to codebase
 * on a stack of ordinary size. What is found proves that the work was done; the time limit is there
 * for a test that hangs, and far from what any of them takes.
 */
@Timeout(120)
final class TortureTest {

  /** What a thread has by default on most platforms. */
  private static final int STACK_BYTES = 1024 * 1024;

  private static final String CALLEES =
      """
      class Callees {
        static int f(int n) { return n; }
        static String s(String s) { return s; }
        static <T> T id(T t) { return t; }
        static <T> T run(java.util.function.Supplier<T> s) { return null; }
        static boolean yes() { return true; }
      }
      """;

  @TempDir private Path folder;

  private Codebase codebase(String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder);
    for (String source : sources) {
      workspace.java(source);
    }
    return onOrdinaryStack(workspace);
  }

  private static Codebase onOrdinaryStack(TextWorkspace workspace) {
    CompletableFuture<Codebase> result = new CompletableFuture<>();
    new Thread(
            null,
            () -> {
              try {
                result.complete(workspace.codebase());
              } catch (RuntimeException | Error failure) {
                result.completeExceptionally(failure);
              }
            },
            "torture",
            STACK_BYTES)
        .start();
    return result.join();
  }

  private static String repeated(int times, IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
  }

  /** One class with one method around the statements, beside the methods that they call. */
  private Codebase statements(String statements) {
    return codebase(
        "class Torture { Object t(Object o, int n) {\n" + statements + "\n} }", CALLEES);
  }

  private static void assertAllResolved(int callSites, Codebase codebase) {
    assertEquals(List.of(), codebase.unresolved());
    assertEquals(List.of(), codebase.diagnostics());
    assertEquals(callSites, codebase.coverage().callSites());
  }

  private static List<String> ids(Codebase codebase) {
    return codebase.diagnostics().stream().map(Diagnostic::id).toList();
  }

  // ---- size -----------------------------------------------------------------------------------

  @Test
  void a_method_of_sixty_kilobytes() {
    String line = "n += Callees.f(n) + Callees.s(\"x\").length();\n";
    int lines = 64 * 1024 / line.length();
    assertAllResolved(3 * lines, statements(line.repeat(lines) + "return null;"));
  }

  @Test
  void five_thousand_strings_that_make_one_statement() {
    Codebase codebase =
        codebase(
            "class Torture { void t(java.sql.Statement s) throws Exception {\n"
                + "s.executeUpdate(\"delete from orders where id in (0\""
                + repeated(5_000, i -> "\n + \", " + i + "\"")
                + " + \")\"); } }");
    assertEquals("Torture.t: orders write direct", TextWorkspace.accesses(codebase));
  }

  @Test
  void a_variable_that_forty_thousand_statements_add_to_is_an_unknown_text() {
    assertEquals(
        "Torture.t: orders write direct", TextWorkspace.accesses(codebase(additions(5_000))));
    Codebase codebase = codebase(additions(40_000));
    assertEquals("", TextWorkspace.accesses(codebase));
    assertEquals(1, codebase.unresolved().size());
  }

  private static String additions(int count) {
    return "class Torture { void t(java.sql.Statement s) throws Exception {\n"
        + "String sql = \"delete from orders where id in (0\";\n"
        + repeated(count, i -> "sql += \", " + i + "\";\n")
        + "s.executeUpdate(sql + \")\"); } }";
  }

  @Test
  void a_switch_over_ten_thousand_numbers() {
    String cases = repeated(10_000, i -> "case " + i + ": n = Callees.f(" + i + "); break;\n");
    assertAllResolved(10_000, statements("switch (n) {" + cases + "} return null;"));
  }

  @Test
  void a_switch_expression_over_ten_thousand_strings() {
    String cases = repeated(10_000, i -> "case \"k" + i + "\" -> Callees.f(" + i + ");\n");
    assertAllResolved(
        10_000, statements("return switch ((String) o) {" + cases + "default -> 0; };"));
  }

  @Test
  void a_switch_over_two_thousand_records() {
    int count = 2_000;
    String records = repeated(count, i -> "record R" + i + "(int n) implements R {}\n");
    String cases = repeated(count, i -> "case R" + i + "(int n) when n > 0 -> Callees.f(n);\n");
    assertAllResolved(
        count,
        codebase(
            "class Torture { interface R {} "
                + records
                + " int t(R r) { return switch (r) {"
                + cases
                + "default -> 0; }; } }",
            CALLEES));
  }

  @Test
  void a_method_with_255_parameters() {
    String parameters =
        IntStream.range(0, 255).mapToObj(i -> "int p" + i).collect(Collectors.joining(", "));
    String arguments =
        IntStream.range(0, 255).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
    assertAllResolved(
        1,
        codebase("class Torture { int t(" + parameters + ") { return t(" + arguments + "); } }"));
  }

  @Test
  void two_thousand_overloads_called_once_each() {
    int count = 2_000;
    String types = repeated(count, i -> "static class T" + i + " {} ");
    String overloads = repeated(count, i -> "void o(T" + i + " t) {} ");
    String calls = repeated(count, i -> "o(new T" + i + "()); ");
    assertAllResolved(
        2 * count,
        codebase("class Torture { " + types + overloads + " void t() {" + calls + "} }"));
  }

  @Test
  void array_initialisers_of_twenty_thousand_values() {
    assertAllResolved(
        20_000,
        codebase(
            "class Torture { int[] numbers = {"
                + repeated(20_000, i -> i + ",")
                + "}; String[][] texts = {"
                + repeated(10_000, i -> "{\"a\", \"b\"},")
                + "}; int[] called = {"
                + repeated(20_000, i -> "Callees.f(" + i + "),")
                + "}; }",
            CALLEES));
  }

  @Test
  void a_line_of_half_a_million_characters() {
    String statement = "n = Callees.f(n); ";
    int count = 500_000 / statement.length();
    assertAllResolved(count, statements(statement.repeat(count) + "return null;"));
  }

  @Test
  void five_thousand_members_of_each_sort() {
    int count = 5_000;
    Codebase codebase =
        codebase(
            "class Torture { enum E { "
                + repeated(count, i -> "C" + i + ",")
                + "} "
                + repeated(count, i -> "int f" + i + ";")
                + repeated(count, i -> "int m" + i + "() { return f" + i + "; }")
                + " int t() { return 0"
                + repeated(count, i -> " + m" + i + "()")
                + "; } }");
    // The constants of an enum are made by calls too.
    assertAllResolved(2 * count, codebase);
  }

  // ---- depth ----------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "blocks          | {                          | n = Callees.f(n);     | }                | 1",
        "ifs             | if (Callees.yes()) {       | n = Callees.f(n);     | }                | 501",
        "loops           | for (;;) {                 | n = Callees.f(n);     | }                | 1",
        "else-ifs        | if (Callees.yes()) {} else | n = Callees.f(n);     | ''               | 501",
        "tries           | try {                      | n = Callees.f(n);     | } finally { }    | 1",
        "synchronized    | synchronized (o) {         | n = Callees.f(n);     | }                | 1",
        "switches        | switch (n) { default:      | n = Callees.f(n);     | }                | 1",
        "lambdas         | Runnable r@ = () -> {      | Callees.f(1);         | };               | 1",
        "local classes   | class L@ { void m() {      | Callees.f(1);         | } }              | 1",
      })
  void five_hundred_levels_of_statements(
      String what, String open, String inside, String close, int callSites) {
    // A local class adds the names of all around it to its own; no file system takes more.
    int depth = what.equals("local classes") ? 60 : 500;
    String source =
        repeated(depth, i -> open.replace("@", String.valueOf(i)) + '\n')
            + inside
            + close.repeat(depth);
    assertAllResolved(callSites, statements(source + " return null;"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parentheses     | (                        | Callees.f(n)          | )                  | 1",
        "arguments       | Callees.f(               | n                     | )                  | 500",
        "generic calls   | Callees.id(              | Callees.f(n)          | )                  | 501",
        "lambdas         | Callees.run(() ->        | Callees.f(n)          | )                  | 501",
        "conditionals    | Callees.yes() ? 1 :      | Callees.f(n)          | ''                 | 501",
        "switches        | switch (n) { default ->  | Callees.f(n);         | };                 | 1",
        "negations       | - (                      | Callees.f(n)          | )                  | 1",
        "casts           | (Object) (               | Callees.f(n)          | )                  | 1",
        "arrays          | new Object[] {           | Callees.f(n)          | }                  | 1",
        "concatenations  | 'a' + (                  | Callees.f(n)          | )                  | 1",
        "anonymous       | new Object() { Object x = | Callees.f(1)         | ; }                | 41",
      })
  void five_hundred_levels_of_expressions(
      String what, String open, String inside, String close, int callSites) {
    int depth = what.equals("anonymous") ? 40 : 500;
    String value = open.repeat(depth) + inside + close.repeat(depth);
    String end = value.endsWith(";") ? "" : ";";
    assertAllResolved(
        callSites, statements("Object v = " + value.replace(";;", ";") + end + " return v;"));
  }

  @Test
  void type_arguments_five_hundred_deep() {
    String type = "java.util.List<".repeat(500) + "Callees" + ">".repeat(500);
    assertAllResolved(
        2,
        codebase(
            "class Torture { "
                + type
                + " f; Object t("
                + type
                + " p) { var x = p.get(0);"
                + " return f.get(0); } }",
            CALLEES));
  }

  @Test
  void annotations_within_annotations_two_hundred_deep() {
    String value = "@A(".repeat(200) + ")".repeat(200);
    Codebase codebase =
        codebase("@interface A { A[] value() default {}; }", value + " class Torture {}");
    assertEquals(List.of(), codebase.unresolved());
    assertEquals(2, codebase.types().size());
  }

  @Test
  void chains_of_five_thousand_operators_and_calls() {
    assertAllResolved(
        10_000,
        codebase(
            "class Torture { Torture a() { return this; } boolean b() { return true; } boolean t() {"
                + " return a()"
                + ".a()".repeat(4_998)
                + ".b()"
                + " && b()".repeat(5_000)
                + "; } }"));
  }

  @Test
  void inheritance_a_thousand_deep() {
    Codebase codebase =
        codebase(
            "class Torture { static class C0 { void base() {} } "
                + repeated(1_000, i -> "static class C" + (i + 1) + " extends C" + i + " {} ")
                + " void t(C1000 c) { c.base(); } }");
    assertAllResolved(1, codebase);
  }

  // ---- generics -------------------------------------------------------------------------------

  @Test
  void bounds_and_supertypes_that_mention_themselves() {
    Codebase codebase =
        codebase(
            """
            class Torture {
              static class Node<N extends Node<N>> { N next() { return null; } }
              static class Leaf extends Node<Leaf> { void end() {} }
              static <T extends Comparable<T>> T max(T a, T b) { return a; }
              static <T extends Comparable<? super T>> T most(java.util.Collection<? extends T> of) { return null; }
              static <E extends Enum<E>> E value(Class<E> of) { return null; }
              enum Kind { A; void kind() {} }
              void t(Leaf leaf, java.util.List<Kind> kinds, Node<?> any) {
                leaf.next().next().next().end();
                max(max("a", "b"), max("c", "d")).trim();
                most(kinds).kind();
                value(Kind.class).kind();
                any.next().next().next();
              }
            }
            """);
    assertAllResolved(16, codebase);
  }

  @Test
  void supertypes_that_grow_with_every_step() {
    Codebase codebase =
        codebase(
            """
            class Torture {
              interface In<T> {}
              static class Grown<Z> implements In<In<? super Grown<Grown<Z>>>> {}
              static class Loop<T> extends java.util.ArrayList<Loop<Loop<T>>> {}
              static class A<T> extends B<A<A<T>>> { void a() {} }
              static class B<T> { T b() { return null; } }
              static <T> void take(In<? super T> in, T t) {}
              void t(Grown<String> grown, Loop<String> loop, A<String> a) {
                take(grown, grown);
                loop.get(0).get(0).get(0).get(0).size();
                a.b().b().b().b().a();
              }
            }
            """);
    assertEquals(11, codebase.coverage().callSites());
    assertTrue(
        codebase.coverage().unresolvedCallSites() <= 1, () -> codebase.unresolved().toString());
  }

  @Test
  void overloaded_lambdas_within_lambdas() {
    // A compiler that tries every overload for every body works for 4^12 bodies here.
    String call = "o(x -> ".repeat(12) + "1" + ")".repeat(12);
    Codebase codebase =
        codebase(
            """
            class Torture {
              interface F1 { int f(int i); } interface F2 { int f(String s); }
              interface F3 { Integer f(Integer i); } interface F4 { long f(long l); }
              int o(F1 f) { return 0; } int o(F2 f) { return 0; }
              int o(F3 f) { return 0; } int o(F4 f) { return 0; }
              int t() { return %s; }
            }
            """
                .formatted(call));
    assertEquals(12, codebase.coverage().callSites());
  }

  @Test
  void generic_calls_that_each_take_two_of_the_same() {
    String call = "id(2)";
    for (int i = 0; i < 12; i++) {
      call = "pair(" + call + ", " + call + ")";
    }
    Codebase codebase =
        codebase(
            "class Torture { static <T> T id(T t) { return t; } static <T> T pair(T a, T b) { return a; }"
                + " int t() { return "
                + call
                + "; } }");
    assertAllResolved(8_191, codebase);
  }

  // ---- names ----------------------------------------------------------------------------------

  @Test
  void cyclic_inheritance_of_classes_interfaces_and_members() {
    Codebase codebase =
        codebase(
            "class A extends B { void a() { b(); } }",
            "class B extends C { void b() { a(); } }",
            "class C extends A { void c() { gone(); } }",
            "interface I extends J, I { default void i() { j(); } }",
            "interface J extends I { default void j() { i(); } }",
            "class Outer extends Outer.Inner { static class Inner extends Outer { void in() { in(); } } }",
            "class Fine { void f(A a) { a.a(); } }");
    assertEquals(8, codebase.types().size());
    assertTrue(ids(codebase).contains("cyclic-inheritance"), () -> ids(codebase).toString());
    assertTrue(TextWorkspace.calls(codebase).contains("Fine.f -> A.a"));
  }

  @Test
  void two_types_with_one_name() {
    Codebase codebase =
        onOrdinaryStack(
            new TextWorkspace(folder)
                .file("one/src/main/java/p/Twin.java", "package p; class Twin { void one() {} }")
                .file(
                    "one/src/main/java/p/UserOne.java",
                    "package p; class UserOne { void t(Twin t) { t.one(); } }")
                .file("one/pom.xml", "<project><artifactId>one</artifactId></project>")
                .file("two/src/main/java/p/Twin.java", "package p; class Twin { void two() {} }")
                .file(
                    "two/src/main/java/p/UserTwo.java",
                    "package p; class UserTwo { void t(Twin t) { t.two(); } }")
                .file("two/pom.xml", "<project><artifactId>two</artifactId></project>"));
    assertEquals(List.of("duplicate-type"), ids(codebase));
    assertEquals(List.of(), codebase.unresolved());
    assertEquals(2, codebase.coverage().callSites());
  }

  @Test
  void the_default_package() {
    Codebase codebase =
        onOrdinaryStack(
            new TextWorkspace(folder)
                .file(
                    "src/Main.java",
                    "class Main { public static void main(String[] a) { new Other().go(); } }")
                .file(
                    "src/Other.java",
                    "class Other { void go() { new Object() { void x() { go(); } }.x(); } }"));
    assertEquals(
        "Main.main -> Other.go static",
        TextWorkspace.calls(codebase).lines().findFirst().orElse(""));
    assertEquals(List.of(), codebase.unresolved());
  }

  @Test
  void names_and_escapes_in_any_script() {
    Codebase codebase =
        onOrdinaryStack(
            new TextWorkspace(folder)
                .file(
                    "src/Escaped.java",
                    "\\u0063lass Escap\\u0065d { int \\uuuu0061() { return new 名前().\\u5b9f行(); } }")
                .java("class Größe { int länge; int ñandú() { return länge; } }")
                .file(
                    "src/main/java/名前.java",
                    "class 名前 { Größe größe; int 実行() { return größe.ñandú(); } }")
                .java(
                    "class Astral { int \uD835\uDCB3; int f() { return \uD835\uDCB3 + new Escaped().a(); } }"));
    assertAllResolved(5, codebase);
  }
}
