package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Code that nobody writes by hand, and code that does not compile. */
final class ResolverRobustnessTest {

  private static ResolvedUnit resolve(String source) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Resolution.of(source).unit(0));
  }

  @Test
  void five_thousand_parts_of_a_constant() {
    StringBuilder source = new StringBuilder("class A { static final String S = \"\"");
    for (int i = 0; i < 5_000; i++) {
      source.append("\n + \"").append(i % 10).append('"');
    }
    ResolvedUnit unit = resolve(source.append("; }").toString());
    assertEquals(
        5_000, unit.types().get(0).fields().get(0).constant().map(String::length).orElse(0));
  }

  @Test
  void a_chain_of_three_thousand_calls() {
    StringBuilder source =
        new StringBuilder("class A { A a() { return this; } Object t() { return this");
    source.append(".a()".repeat(3_000));
    ResolvedUnit unit = resolve(source.append("; } }").toString());
    assertEquals(3_000, unit.callSites().total());
    assertEquals(List.of(), unit.unresolved());
  }

  @Test
  void a_switch_of_ten_thousand_cases() {
    StringBuilder source = new StringBuilder("class A { int t(int n) { switch (n) {");
    for (int i = 0; i < 10_000; i++) {
      source.append("case ").append(i).append(": return ").append(i).append(";\n");
    }
    assertEquals(List.of(), resolve(source.append("} return 0; } }").toString()).unresolved());
  }

  @Test
  void lambdas_and_generic_calls_nested_three_hundred_deep() {
    String open = "java.util.Optional.of(1).map(x%d -> ";
    StringBuilder source = new StringBuilder("class A { Object t() { return ");
    for (int i = 0; i < 300; i++) {
      source.append(open.formatted(i));
    }
    source.append("1").append(")".repeat(300)).append("; } }");
    ResolvedUnit unit = resolve(source.toString());
    assertEquals(600, unit.callSites().total());
    assertEquals(List.of(), unit.unresolved());
  }

  @Test
  void generic_arguments_nested_three_hundred_deep() {
    String source =
        "class A { static <T> T id(T t) { return t; } Object t() { return "
            + "id(".repeat(300)
            + "\"a\""
            + ")".repeat(300)
            + ".trim(); } }";
    assertEquals(List.of(), resolve(source).unresolved());
  }

  @Test
  void bounds_that_mention_themselves() {
    ResolvedUnit unit =
        resolve(
            """
            class A<T extends A<T, U>, U extends Comparable<? super U>> {
              static <X extends Comparable<X>, Y extends X> X max(X a, Y b) { return a; }
              <S extends A<S, ?>> S self(S s) { return s; }
              void t(A<?, ?> any, A raw) {
                max(1, 2).intValue();
                any.self(null);
                raw.self(null).hashCode();
                any.self(any).self(any);
              }
            }
            """);
    assertEquals(7, unit.callSites().total());
    assertEquals(List.of(), unit.unresolved());
  }

  @Test
  void variables_bounded_by_each_other_in_a_circle() {
    assertFalse(
        resolve("class A<T extends U, U extends T> { T t; void m() { t.gone(); } }")
            .unresolved()
            .isEmpty());
  }

  @Test
  void a_missing_superclass_leaves_the_own_members() {
    ResolvedUnit unit =
        resolve(
            """
            class A extends Gone<Gone2<A>> {
              void one() { two(); }
              void two() { }
            }
            """);
    assertEquals(1, unit.callSites().total());
    assertEquals(
        Optional.empty(),
        unit.unresolved().stream()
            .filter(site -> site.kind() == UnresolvedSite.Kind.CALL)
            .findFirst());
  }
}
