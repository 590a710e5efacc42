package dev.kerf.analyzer.extract.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeDeclared.Kind;
import dev.kerf.analyzer.fact.TypeDeclared.Nesting;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class BytecodeExtractorTest {

  private final BytecodeExtractor extractor = new BytecodeExtractor();

  @Test
  void generics_of_types_fields_and_methods_are_kept() {
    TypeDeclared type =
        only(
            """
            package shop;
            import java.util.*;
            abstract class Box<K extends Comparable<? super K>, V extends Object & Cloneable>
                extends AbstractMap<K, List<? extends V>> implements Iterable<Map.Entry<K, V[]>> {
              protected Map<?, int[][]> cells;
              public abstract <X extends Exception> K find(K key, List<V>... rest)
                  throws X, java.io.IOException;
            }
            """,
            "shop.Box");

    assertEquals(
        "K extends java.lang.Comparable<? super K>, V extends java.lang.Object &"
            + " java.lang.Cloneable",
        Written.typeParameters(type.typeParameters()));
    assertEquals(
        "java.util.AbstractMap<K, java.util.List<? extends V>>",
        Written.type(type.superclass().orElseThrow()));
    assertEquals(
        "java.lang.Iterable<java.util.Map$Entry<K, V[]>>", Written.types(type.interfaces()));
    assertEquals("java.util.Map<?, int[][]> cells", Written.field(only(type.fields())));
    MethodDeclared find = method(type, "find");
    assertEquals(
        "<X extends java.lang.Exception> K find(K, java.util.List<V>[]) throws X,"
            + " java.io.IOException",
        Written.method(find));
    assertTrue(find.isVarargs() && find.isAbstract());
    assertEquals(Optional.empty(), find.body());
  }

  @Test
  void constants_are_literals_of_their_type() {
    TypeDeclared type =
        only(
            """
            interface Limits {
              int MOST = 10;
              long LONG = 1L << 40;
              boolean ON = true;
              char LETTER = 'x';
              byte SMALL = -3;
              double HALF = 0.5;
              String NAME = "a" + "\\ud800" + "b";
              Object NONE = null;
            }
            """,
            "Limits");

    Map<String, String> values = new TreeMap<>();
    for (FieldDeclared field : type.fields()) {
      values.put(
          field.name(), field.initializer().map(body -> Written.value(body, 0)).orElse("absent"));
    }
    assertEquals(
        Map.of(
            "MOST", "INT 10",
            "LONG", "LONG 1099511627776",
            "ON", "BOOLEAN true",
            "LETTER", "CHAR x",
            "SMALL", "INT -3",
            "HALF", "DOUBLE 0x1.0p-1",
            "NAME", "STRING a\ud800b",
            "NONE", "absent"),
        values);
  }

  @Test
  void volatile_and_transient_fields_are_not_taken_for_bridges_and_varargs() {
    TypeDeclared type =
        only(
            """
            class Cell<T> implements java.util.function.Supplier<String> {
              protected volatile T value;
              transient int reads;
              public String get() { return ""; }
              void put(T... values) {}
            }
            """,
            "Cell");

    assertEquals(
        List.of("value", "reads"), type.fields().stream().map(FieldDeclared::name).toList());
    assertEquals(Modifier.PROTECTED | Modifier.VOLATILE, type.fields().get(0).modifiers());
    assertEquals(Modifier.TRANSIENT, type.fields().get(1).modifiers());
    assertEquals(1, type.methods().stream().filter(each -> each.name().equals("get")).count());
    assertTrue(method(type, "put").isVarargs());
  }

  @Test
  void annotations_keep_values_of_every_kind() {
    TypeDeclared type =
        classes(
                """
                import java.lang.annotation.*;
                @Mark(text = "t", number = 7, type = String[].class, kind = ElementType.FIELD,
                      inner = @Inner({1, 2}), list = {"a", "b"})
                class Marked {}
                @interface Inner { int[] value(); }
                @interface Mark {
                  String text(); int number(); Class<?> type(); ElementType kind(); Inner inner();
                  String[] list(); long defaulted() default 5;
                }
                """)
            .get("Marked");

    AnnotationUse mark = only(type.annotations());
    assertEquals(
        "@Mark(text=STRING t, number=INT 7, type=java.lang.String[].class,"
            + " kind=java.lang.annotation.ElementType.FIELD, inner=@Inner(value={INT 1, INT 2}),"
            + " list={STRING a, STRING b})",
        Written.annotation(mark));
    operandsStandBeforeTheirUse(mark.values());
  }

  @Test
  void an_annotation_elements_default_is_its_body() {
    TypeDeclared type = only("@interface Page { int[] sizes() default {10, 20}; }", "Page");

    assertEquals(Kind.ANNOTATION, type.kind());
    assertEquals(List.of(), type.interfaces());
    Body body = method(type, "sizes").body().orElseThrow();
    assertEquals("{INT 10, INT 20}", Written.value(body, body.size() - 1));
  }

  @Test
  void nested_types_know_where_they_stand_and_their_written_modifiers() {
    Map<String, TypeDeclared> types =
        classes(
            """
            class Outer {
              private static class Hidden {}
              protected interface Face {}
              Object local() {
                class Here {}
                return new Runnable() { public void run() { new Here(); } };
              }
            }
            """);

    assertEquals(Nesting.TOP, types.get("Outer").nesting());
    TypeDeclared hidden = types.get("Outer$Hidden");
    assertEquals(Nesting.MEMBER, hidden.nesting());
    assertEquals(Optional.of(TypeName.of("Outer")), hidden.enclosing());
    assertEquals(Modifier.PRIVATE | Modifier.STATIC, hidden.modifiers());
    assertEquals(
        Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT,
        types.get("Outer$Face").modifiers());
    assertEquals(Nesting.LOCAL, types.get("Outer$1Here").nesting());
    TypeDeclared anonymous = types.get("Outer$1");
    assertEquals(Nesting.ANONYMOUS, anonymous.nesting());
    assertEquals(Optional.of(TypeName.of("Outer")), anonymous.enclosing());
    assertEquals("java.lang.Runnable", Written.type(anonymous.superclass().orElseThrow()));
    assertEquals(List.of(), anonymous.interfaces());
    assertEquals("void run()", Written.methods(anonymous));
  }

  @Test
  void constructors_have_only_the_parameters_that_source_states() {
    Map<String, TypeDeclared> types =
        classes(
            """
            import java.util.List;
            class Outer {
              class Inner { Inner(@Deprecated List<String> names) {} }
              enum Level { LOW(1); Level(int weight) {} }
              void capture(long seen, String other) {
                class Local { Local(int own) { System.out.println(seen + other); } }
                new Local(1);
              }
            }
            """);

    MethodDeclared inner = method(types.get("Outer$Inner"), "<init>");
    assertEquals("void <init>(java.util.List<java.lang.String>)", Written.method(inner));
    assertEquals(1, inner.parameters().get(0).annotations().size());
    assertEquals("void <init>(int)", Written.method(method(types.get("Outer$Level"), "<init>")));
    assertEquals("void <init>(int)", Written.method(method(types.get("Outer$1Local"), "<init>")));
  }

  @Test
  void parameters_are_named_where_the_compiler_was_asked_to() {
    Map<String, TypeDeclared> types =
        classes(
            "class A { class B { B(int first, int second) {} } enum E { X(1); E(int weight) {} } }",
            "-parameters");

    assertEquals(List.of("first", "second"), parameterNames(method(types.get("A$B"), "<init>")));
    assertEquals(List.of("weight"), parameterNames(method(types.get("A$E"), "<init>")));
  }

  @Test
  void a_record_states_its_components_once_with_the_annotations_of_their_fields() {
    TypeDeclared type =
        classes(
                """
                import java.lang.annotation.*;
                record Point<T>(@OnField T x, int y) {
                  static final int SIDES = 4;
                  Point {}
                }
                @Target(ElementType.FIELD) @interface OnField {}
                """)
            .get("Point");

    assertEquals(Kind.RECORD, type.kind());
    assertEquals(Optional.empty(), type.superclass());
    assertEquals(
        "T x; int y; int SIDES",
        type.fields().stream().map(Written::field).collect(Collectors.joining("; ")));
    FieldDeclared x = type.fields().get(0);
    assertEquals(FieldDeclared.Role.RECORD_COMPONENT, x.role());
    assertEquals("@OnField()", Written.annotation(only(x.annotations())));
    assertEquals("void <init>(T, int)", Written.method(method(type, "<init>")));
  }

  @Test
  void an_enum_states_its_constants_and_what_the_language_adds_is_implicit() {
    Map<String, TypeDeclared> types = classes("enum Size { S, L { void big() {} } }");
    TypeDeclared size = types.get("Size");

    assertEquals(Kind.ENUM, size.kind());
    assertEquals(Optional.empty(), size.superclass());
    assertTrue(size.fields().stream().allMatch(f -> f.role() == FieldDeclared.Role.ENUM_CONSTANT));
    assertTrue(Modifier.has(method(size, "values").modifiers(), Modifier.IMPLICIT));
    assertTrue(Modifier.has(method(size, "valueOf").modifiers(), Modifier.IMPLICIT));
    assertEquals(Kind.CLASS, types.get("Size$1").kind());
    assertEquals(Nesting.ANONYMOUS, types.get("Size$1").nesting());
  }

  @Test
  void a_sealed_type_names_its_permitted_subtypes() {
    TypeDeclared shape =
        classes("sealed interface Shape { record Dot() implements Shape {} }").get("Shape");

    assertEquals("Shape$Dot", Written.types(shape.permitted()));
    assertTrue(Modifier.has(shape.modifiers(), Modifier.SEALED));
  }

  @Test
  void what_the_compiler_made_is_left_out() {
    TypeDeclared type =
        only(
            """
            class Name implements Comparable<Name> {
              public int compareTo(Name other) { return 0; }
              Runnable lambda() { return () -> System.out.println(this); }
              static { System.gc(); }
            }
            """,
            "Name");

    assertEquals(
        List.of("<clinit>", "<init>", "compareTo", "lambda"),
        type.methods().stream().map(MethodDeclared::name).sorted().toList());
    assertEquals(List.of(), type.fields());
    assertTrue(method(type, "<clinit>").initializer());
  }

  @Test
  void methods_of_interfaces_with_a_body_are_default() {
    TypeDeclared type =
        only("interface I { default void a() {} static void b() {} void c(); }", "I");

    assertTrue(Modifier.has(method(type, "a").modifiers(), Modifier.DEFAULT));
    assertTrue(!Modifier.has(method(type, "b").modifiers(), Modifier.DEFAULT));
    assertTrue(!Modifier.has(method(type, "c").modifiers(), Modifier.DEFAULT));
  }

  @Test
  void a_package_info_states_the_annotations_of_its_package() {
    byte[] bytes =
        CompiledSource.of("package-info.java", "@Deprecated package shop.order;")
            .get("shop.order.package-info");
    CompilationUnitStated unit = unit(extractor.extract("package-info.class", bytes));

    assertEquals("shop.order", unit.packageName());
    assertEquals(List.of(), unit.types());
    assertEquals("@java.lang.Deprecated()", Written.annotation(only(unit.packageAnnotations())));
  }

  private static void operandsStandBeforeTheirUse(Body body) {
    for (int index = 0; index < body.size(); index++) {
      if (body.get(index) instanceof Term.ArrayValue array) {
        int use = index;
        assertTrue(array.elements().stream().allMatch(element -> element < use));
      }
    }
  }

  private static List<String> parameterNames(MethodDeclared method) {
    return method.parameters().stream().map(MethodDeclared.ParameterDeclared::name).toList();
  }

  private TypeDeclared only(String source, String name) {
    return classes(source).get(name);
  }

  private Map<String, TypeDeclared> classes(String source, String... options) {
    Map<String, TypeDeclared> types = new TreeMap<>();
    CompiledSource.of("Source.java", source, options)
        .forEach((name, bytes) -> types.put(name, only(unit(read(name, bytes)).types())));
    return types;
  }

  private Extraction read(String name, byte[] bytes) {
    Extraction extraction = extractor.extract(name + ".class", bytes);
    assertEquals(List.of(), extraction.problems());
    return extraction;
  }

  private static CompilationUnitStated unit(Extraction extraction) {
    CompilationUnitStated unit = (CompilationUnitStated) only(extraction.facts());
    assertTrue(unit.bytecode());
    return unit;
  }

  private static MethodDeclared method(TypeDeclared type, String name) {
    return only(type.methods().stream().filter(method -> method.name().equals(name)).toList());
  }

  private static <T> T only(List<T> values) {
    assertEquals(1, values.size(), values::toString);
    return values.get(0);
  }
}
