package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/**
 * Which uses of {@code f} mean the local that a statement binds. Each use is a call {@code hit(f)}
 * or {@code miss(f)}, so that a body says itself what is expected of it.
 */
final class ScopeTest {

  private static void check(String parameters, String statements) {
    String[] lines = Extracted.method(parameters, statements).split("\n");
    int uses = 0;
    for (int i = 1; i < lines.length; i++) {
      boolean hit = lines[i].contains("call hit(");
      if (hit || lines[i].contains("call miss(")) {
        String argument = lines[i - 1].strip();
        assertEquals(hit, argument.matches("\\d+ local #\\d+"), argument + " in " + statements);
        uses++;
      }
    }
    assertTrue(uses > 0, "nothing to check in " + statements);
  }

  @Test
  void a_local_ends_with_its_block() {
    check("", "{ int f = 1; hit(f); { hit(f); } } miss(f);");
    check("", "for (int f = 0; ; ) { hit(f); } ");
    check("", "for (int f = 0; f < 1; f++) { hit(f); } miss(f);");
    check("", "for (var f : list) { hit(f); } miss(f);");
    check("", "try (var f = open()) { hit(f); } catch (E e) { miss(f); } finally { miss(f); }");
    check("", "try { miss(f); } catch (E f) { hit(f); } miss(f);");
    check("", "run(f -> hit(f)); miss(f);");
    check("int f", "run(() -> hit(f));");
  }

  @Test
  void a_pattern_is_bound_where_it_has_matched() {
    check("Object o", "if (o instanceof Foo f) hit(f); else miss(f); miss(f);");
    check("Object o", "if (o instanceof Foo f && hit(f)) hit(f); else miss(f);");
    check("Object o", "if (!(o instanceof Foo f) || hit(f)) miss(f); else hit(f);");
    check("Object o", "if (a || o instanceof Foo f) miss(f);");
    check("Object o", "if (a && b && o instanceof Foo f && c && hit(f)) hit(f);");
    check("Object o", "boolean b = o instanceof Foo f ? hit(f) : miss(f);");
    check("Object o", "boolean b = !(o instanceof Foo f) ? miss(f) : hit(f);");
    check("Object o", "boolean b = (o instanceof Foo f && hit(f)) || miss(f);");
    check("Object o", "while (o instanceof Foo f) { hit(f); } miss(f);");
    check("Object o", "for (; o instanceof Foo f; hit(f)) { hit(f); } miss(f);");
    check("Object o", "if (o instanceof Box(Foo f, var g) && hit(f)) hit(f);");
  }

  @Test
  void a_pattern_is_bound_after_a_statement_that_only_goes_on_when_it_has_matched() {
    check("Object o", "if (!(o instanceof Foo f)) return; hit(f);");
    check("Object o", "if (!(o instanceof Foo f)) { log(); throw new X(); } hit(f);");
    check("Object o", "if (!(o instanceof Foo f)) log(); miss(f);");
    check("Object o", "if (o instanceof Foo f) log(); else return; hit(f);");
    check("Object o", "if (!(o instanceof Foo f)) { if (a) return; else throw x; } hit(f);");
    check("Object o", "if (!(o instanceof Foo f)) { if (a) return; } miss(f);");
    check("Object o", "if (!(o instanceof Foo f)) { while (true) { } } hit(f);");
    check("Object o", "if (!(o instanceof Foo f)) { while (true) { break; } } miss(f);");
    check("Object o", "while (!(o instanceof Foo f)) { next(); } hit(f);");
    check("Object o", "while (!(o instanceof Foo f)) { if (a) break; } miss(f);");
    check("Object o", "for (; !(o instanceof Foo f); ) { for (;;) break; } hit(f);");
    check("Object o", "do { next(); } while (!(o instanceof Foo f)); hit(f);");
    check("Object o", "{ if (!(o instanceof Foo f)) return; hit(f); } miss(f);");
  }

  @Test
  void a_class_inside_a_body_captures_its_locals() {
    String source =
        """
        class C {
          void m(int p) {
            int q = p;
            Runnable r = new Runnable() {
              int z = q;
              public void run() {
                int q = 1;
                use(p, q);
                new Object() { Object w = p + q; };
              }
            };
          }
        }
        """;
    assertEquals(
        """
        0 int 1
        1 local int q = #0
        2 name p ^1#0
        3 local #1
        4 call use(#2, #3)
        5 new Object() {C$1$1}
        """,
        TermText.of(Extracted.body(source, "C$1", "run")));
    assertEquals("0 name q ^1#2\n", field(source, 1));
    assertEquals("0 name p ^2#0\n1 name q ^1#1\n2 + (#0, #1)\n", field(source, 2));
  }

  private static String field(String source, int type) {
    return TermText.of(
        Extracted.types(source).get(type).fields().get(0).initializer().orElseThrow());
  }

  @Test
  void a_local_class_is_known_by_its_binary_name_while_it_is_in_scope() {
    assertEquals(
        """
        0 declare C$1Part
        1 new 'C$1Part'()
        2 local 'C$1Part' p = #1
        3 type 'C$1Part'
        4 #3::new
        5 new 'C$1Part$Deep'<String>()
        6 call m(#4, #5)
        7 declare C$2Part
        8 new 'C$2Part'()
        9 new Part()
        """,
        Extracted.method(
            "",
            "{ class Part { class Deep<T> {} Part next; }"
                + " Part p = new Part(); m(Part::new, new Part.Deep<String>()); }"
                + " { record Part() {} new Part(); } new Part();"));
  }

  @Test
  void an_enum_may_stand_among_statements() {
    String statements =
        "enum Kind { A, B { int x; } ; void go() { enum Inner { Z } } }"
            + " Kind k = Kind.A; interface I {}";
    assertEquals(
        """
        0 declare C$1Kind
        1 type 'C$1Kind'
        2 select #1.A
        3 local 'C$1Kind' k = #2
        4 declare C$1I
        """,
        Extracted.method("", statements));
    String source = "class C { void m() { " + statements + " } }";
    assertEquals(
        "[C, C$1Kind, C$1Kind$1, C$1Kind$1Inner, C$1I]",
        Extracted.types(source).stream().map(type -> type.name().toString()).toList().toString());
  }

  @Test
  void an_annotation_sees_no_locals() {
    String terms = Extracted.method("int f", "@Limit(f) int g = f;");
    assertTrue(terms.contains("local @Limit(value=name f) int g"), terms);
    assertFalse(terms.contains("value=local"), terms);
  }
}
