package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class DeclarationIndexTest {

  private static List<String> ids(DeclarationIndex index) {
    return index.diagnostics().stream().map(Diagnostic::id).toList();
  }

  @Test
  void of_two_types_with_one_name_the_one_in_the_same_module_is_meant() {
    List<DeclaredUnit> units =
        List.of(
            Resolution.declared(
                "m1/Util.java",
                "m1",
                "package u; public class Util { public static int one() { return 1; } }"),
            Resolution.declared(
                "m2/Util.java",
                "m2",
                "package u; public class Util { public static int two() { return 2; } }"),
            Resolution.declared("m2/A.java", "m2", "class A { int a = u.Util.two(); }"),
            Resolution.declared("m3/B.java", "m3", "class B { int b = u.Util.one(); }"));
    Resolution resolution = Resolution.of(units);
    for (ResolvedUnit unit : resolution.units()) {
      assertEquals(List.of(), unit.unresolved(), unit.path());
    }
    assertEquals(List.of("duplicate-type"), ids(resolution.index()));
    assertEquals("m2/Util.java", resolution.index().diagnostics().get(0).location().path());
  }

  @Test
  void of_two_types_in_one_broken_file_the_larger_one_is_meant() {
    Resolution resolution =
        Resolution.of("class A { } class A { void m() {} }", "class B { void t(A a) { a.m(); } }");
    assertEquals(List.of(), resolution.unit(1).unresolved());
    assertEquals(List.of("duplicate-type"), ids(resolution.index()));
  }

  @Test
  void a_type_that_is_its_own_ancestor_loses_its_supertypes_and_the_rest_goes_on() {
    Resolution resolution =
        Resolution.of(
            "class A extends B { void a() { b(); } }",
            "class B extends C { void b() { a(); } }",
            "class C extends A { void c() { b(); } }",
            "interface I extends I {}");
    assertEquals(List.of("cyclic-inheritance", "cyclic-inheritance"), ids(resolution.index()));
    assertEquals(Optional.empty(), resolution.type("A").superclass());
    assertEquals("A", resolution.type("C").superclass().orElseThrow().name().binaryName());
    assertEquals(1, resolution.unit(0).unresolved().size());
    assertEquals(List.of(), resolution.unit(1).unresolved());
  }

  @Test
  void a_header_that_needs_itself_for_its_own_name_is_read_the_same_in_any_order() {
    String one = "class A extends B.N { static class M {} }";
    String two = "class B extends A.N { }";
    assertEquals(
        Resolution.of(one, two).type("A").superclass(),
        Resolution.of(two, one).type("A").superclass());
  }

  @Test
  void implied_supertypes_are_there() {
    Resolution resolution =
        Resolution.of(
            "class A {}",
            "enum E { X }",
            "record R(int x) {}",
            "interface I {}",
            "@interface N {}");
    assertEquals("java.lang.Object", superclass(resolution, "A"));
    assertEquals("java.lang.Enum", superclass(resolution, "E"));
    assertEquals("java.lang.Record", superclass(resolution, "R"));
    assertEquals("", superclass(resolution, "I"));
    assertEquals(
        "java.lang.annotation.Annotation",
        resolution.type("N").interfaces().get(0).name().binaryName());
  }

  private static String superclass(Resolution resolution, String type) {
    return resolution.type(type).superclass().map(found -> found.name().binaryName()).orElse("");
  }

  @Test
  void what_a_contributor_adds_is_seen_by_every_file() {
    MemberContributor contributor =
        declared -> {
          CompilationUnitStated unit = declared.stated();
          List<TypeDeclared> types =
              unit.types().stream().map(DeclarationIndexTest::withLog).toList();
          return new CompilationUnitStated(
              unit.packageName(),
              unit.imports(),
              types,
              unit.packageAnnotations(),
              unit.lines(),
              false);
        };
    DeclarationIndex index =
        DeclarationIndex.of(
            Resolution.declared("class A {}", "class B { void t() { A.log.length(); } }"),
            Resolution.shipped(),
            List.of(contributor));
    assertEquals(List.of(), new Resolver(index).resolve("1.java").unresolved());
  }

  private static TypeDeclared withLog(TypeDeclared type) {
    FieldDeclared log =
        new FieldDeclared(
            "log",
            FieldDeclared.Role.FIELD,
            new TypeReference.Binary(TypeName.of("java.lang.String"), List.of()),
            Modifier.STATIC | Modifier.IMPLICIT,
            List.of(),
            Optional.empty(),
            type.line());
    List<FieldDeclared> fields = new ArrayList<>(type.fields());
    fields.add(log);
    return new TypeDeclared(
        type.name(),
        type.kind(),
        type.nesting(),
        type.enclosing(),
        type.modifiers(),
        type.typeParameters(),
        type.superclass(),
        type.interfaces(),
        type.permitted(),
        type.annotations(),
        fields,
        type.methods(),
        type.line());
  }

  @Test
  void results_depend_neither_on_the_order_of_files_nor_on_threads() throws Exception {
    List<DeclaredUnit> units = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String next = "C" + (i + 1) % 40;
      units.add(
          Resolution.declared(
              i + ".java",
              "m",
              """
              import java.util.*;
              import java.util.stream.*;
              class %s<T extends Comparable<T>> extends %s {
                static final int N = %s.N + 1;
                Map<String, List<%s<String>>> map;
                Object m() {
                  return map.values().stream().flatMap(List::stream)
                      .collect(Collectors.groupingBy(c -> c.m(), TreeMap::new, Collectors.counting()))
                      .firstEntry().getKey();
                }
              }
              """
                  .formatted("C" + i, i % 2 == 0 ? "Object" : next, next, next)));
    }
    List<ResolvedUnit> expected = Resolution.of(units).units();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 5; round++) {
        Collections.shuffle(units, new Random(round));
        DeclarationIndex index = DeclarationIndex.of(units, Resolution.shipped());
        List<Future<ResolvedUnit>> running = new ArrayList<>();
        for (String path : index.paths()) {
          running.add(pool.submit(() -> new Resolver(index).resolve(path)));
        }
        for (int i = 0; i < running.size(); i++) {
          ResolvedUnit unit = running.get(i).get();
          assertEquals(expected.get(i).uses(), unit.uses());
          assertEquals(expected.get(i).unresolved(), unit.unresolved());
          assertEquals(expected.get(i).types().size(), unit.types().size());
        }
      }
    } finally {
      pool.shutdownNow();
    }
    assertTrue(expected.stream().anyMatch(unit -> !unit.uses().isEmpty()));
  }
}
