package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ast.CompilationUnit;
import dev.kerf.analyzer.extract.source.plain.PlainJava;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the parser for plain Java to JavaParser: the same facts, and none where it has none. */
final class PlainJavaTest {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|[A-Za-z_$][\\w$]*|\\d[\\w.]*"
              + "|\\s+|//[^\n]*|/\\*(?s:.*?)\\*/|.",
          Pattern.DOTALL);

  private static CompilationUnitStated facts(CompilationUnit unit) {
    return SourceUnit.read(unit, "Test.java", 1);
  }

  /** What JavaParser makes of a text, nothing where it finds a mistake. */
  private static Optional<CompilationUnitStated> expected(String source) {
    SourceParser.Parsed parsed = SourceParser.parse(source);
    return parsed.failure().isPresent()
        ? Optional.empty()
        : parsed.unit().map(PlainJavaTest::facts);
  }

  private static void assertReadAlike(String source) {
    assertEquals(expected(source), PlainJava.parse(source).map(PlainJavaTest::facts), source);
  }

  private static List<String> sources(String folder) throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        sources.add(UnicodeEscapes.decoded(Files.readString(file)));
      }
    }
    assertFalse(sources.isEmpty());
    return sources;
  }

  @ParameterizedTest
  @ValueSource(strings = {"../sample-projects", "src/main/java/dev/kerf/analyzer/extract"})
  void whole_applications_are_read_as_by_javaparser(String folder) throws IOException {
    sources(folder).forEach(PlainJavaTest::assertReadAlike);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a >>= b; c >>>= d; e <<= f;",
        "x = a >> b >>> c > d;",
        "java.util.List<List<List<String>>> x = new ArrayList<>(), y[] = {};",
        "boolean b = i < j || k > (l);",
        "int[] a[] = new int[3][]; a[0][1]++; --a[0][1];",
        "Object o = (Runnable & java.io.Serializable) () -> {};",
        "f((int) -1, (Integer) (x), (a) + b, (a) - b, (String[]) !c);",
        "f(int[].class, a.b.C.class, void.class, String[]::new, List<String>::new, int[]::clone);",
        "f(this::m, super::m, a.b()::m, C.class::isInstance, Outer.this.x, Outer.super.toString());",
        "f(x -> y -> x, (x, y) -> { return x; }, (int x, final String... y) -> x);",
        "f(this.<String>m(), a.<B, C>d(), new Outer().new Inner<>(1) { int f = 1; { f++; } });",
        "f(1, 0x1F, 0b11L, 017, 1_000, 1L, 1.5e-3, .5f, 1.D, 'a', '\\'', '\\177', \"\\t\\\"\");",
        "String s = \"\"\"\n  a\\\n  \"b\" \\\"\"\"\n  c\"\"\";",
        "label: for (;;) { continue label; }",
        "for (int i = 0, j = 1; i < j; i++, j--) ; for (final var x : xs) f(x); for (i = 0;;) break;",
        "try (var r = open(); other.r; final R q = null;) {} catch (A | b.B e) {} finally {}",
        "switch (x) { case 1: case 2, 3: int y; f(); break; default: }",
        "switch (x) { case A -> f(); case B, C -> { } case null, default -> throw new E(); }",
        "int y = switch (x) { case A a when a.b(c -> c) && (d) -> 1; case B(var p, C(int q)) -> { yield 2; }"
            + " case D(_) -> 4; default -> 3; };",
        "if (!(x instanceof A a) || x instanceof B(C c, var d)) return; else if (y instanceof E[]) ;",
        "assert a : b; synchronized (a) { } do { } while (a); throw e; ;",
        "final class Local<T extends A & B<T>> extends C implements D, E { Local() { this(1); } }",
        "record Local<T>(@A int a, String... b) implements D { Local { f(); } static int c; }",
        "interface Local { default void m() { } } @Deprecated final int x = 1;",
        "int record = 1, sealed = 2, when = 3, permits = 4, module = record; record = when;",
        "x = a ? b : c ? d -> d : (e) -> f; x = y = z; x += a = b;",
        "List<? extends @A B> a; Map<?, ? super C[]> b; a.b.C<D>.E<F> c; @A(b = 1) @C(@D) int d;",
      })
  void statements_are_read_as_by_javaparser(String statements) {
    String source = "class T { Object m() { " + statements + " } }";
    assertTrue(PlainJava.parse(source).isPresent());
    assertReadAlike(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package a.b; import static c.D.*; import e.F; ; class T {} ;",
        "@A package a;",
        "public @interface T { int a() default 1; String[] b() default {\"x\", \"y\",}; int C = 1; class D {} }",
        "enum T implements I { @A A(1) { void m() {} }, B {}, C, ; final int x; T() {} }",
        "enum T { A, B }",
        "sealed interface T<X> extends A, B<X> permits C, D {} non-sealed class C implements T {}",
        "abstract class T { static { f(); } { g(); } abstract <X> @N X m(X... x) throws A, @B C; T() { super(); } }",
        "class T { <X extends @A Y> T(int a[], @A final X b) {} volatile int[] c[], d = {1, {2}}; int e; }",
        "strictfp class T { native void a(); synchronized static final void b() {} transient int c; }",
      })
  void declarations_are_read_as_by_javaparser(String source) {
    assertTrue(PlainJava.parse(source).isPresent());
    assertReadAlike(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class T {",
        "class T { int x = 08 1; }",
        "class T { void m() { a b c; } }",
        "class T { void m() { a + b; } }",
        "class T { void m() { f(] } }",
        "class T { String s = \"a; }",
        "class T { char c = ''; char d = 'ab'; }",
        "class T { int x = 1__; int y = 0xG; }",
        "class T { void m() { try { } } }",
        "class T { enum = 1; }",
        "class T extends A, B {}",
        "class T { # }",
        "class T { /* ",
        "@A",
      })
  void broken_java_is_left_to_javaparser(String source) {
    assertTrue(PlainJava.parse(source).isEmpty());
  }

  /** Takes one token out of a source, or puts one in: mostly that is no Java any more. */
  private static String damaged(String source, Random random) {
    List<String> tokens = new ArrayList<>();
    for (Matcher matcher = TOKEN.matcher(source); matcher.find(); ) {
      tokens.add(matcher.group());
    }
    int[] telling =
        IntStream.range(0, tokens.size())
            .filter(i -> !tokens.get(i).isBlank() && !tokens.get(i).startsWith("/"))
            .toArray();
    int at = telling[random.nextInt(telling.length)];
    String other = tokens.get(telling[random.nextInt(telling.length)]);
    String before = tokens.get(at);
    tokens.set(
        at,
        switch (random.nextInt(3)) {
          case 0 -> " ";
          case 1 -> " " + other + " ";
          default -> before + " " + other + " ";
        });
    return String.join("", tokens);
  }

  @Test
  void what_is_taken_for_java_is_java() throws IOException {
    List<String> sources = new ArrayList<>(sources("../sample-projects"));
    sources.removeIf(source -> source.length() > 3_000);
    Random random = new Random(42);
    int taken = 0;
    for (int i = 0; i < 1_500; i++) {
      String source = damaged(sources.get(random.nextInt(sources.size())), random);
      Optional<CompilationUnit> unit = PlainJava.parse(source);
      if (unit.isPresent()) {
        taken++;
        assertEquals(expected(source), unit.map(PlainJavaTest::facts), source);
      }
    }
    assertTrue(taken > 50, "too few stayed Java: " + taken);
  }
}
