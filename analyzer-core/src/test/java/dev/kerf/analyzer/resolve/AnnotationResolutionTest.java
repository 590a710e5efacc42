package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AnnotationResolutionTest {

  private static final String MARKS =
      """
      package marks;
      public @interface Mark {
        String value() default "";
        String[] names() default {};
        Class<?> type() default Object.class;
        Level level() default Level.LOW;
        Mark2[] more() default {};
        int max() default 0;
        enum Level { LOW, HIGH }
        @interface Mark2 { String value(); }
      }
      """;

  @Test
  void values_are_constants_types_enum_constants_and_annotations() {
    ResolvedAnnotation mark =
        Resolution.of(
                """
                package a;
                import marks.Mark;
                import marks.Mark.*;
                @Mark(value = A.TABLE + "_v", names = {"x", A.TABLE}, type = A.class,
                    level = Level.HIGH, more = {@Mark2("one"), @Mark2("two")}, max = 2 * 3)
                class A { static final String TABLE = "t"; }
                """,
                MARKS)
            .type("a.A")
            .annotation("marks.Mark")
            .orElseThrow();
    assertEquals(Optional.of("t_v"), mark.text("value"));
    assertEquals(List.of("x", "t"), mark.texts("names"));
    assertEquals(
        Optional.of(new AnnotationValue.TypeValue(TypeName.of("a.A"))), mark.value("type"));
    assertEquals(
        Optional.of(new AnnotationValue.EnumValue(TypeName.of("marks.Mark$Level"), "HIGH")),
        mark.value("level"));
    assertEquals(
        List.of("one", "two"),
        mark.nested("more").stream().map(inner -> inner.text("value").orElse("")).toList());
    assertEquals(Optional.of("6"), mark.text("max"));
  }

  @Test
  void a_single_value_counts_as_a_list_of_one() {
    ResolvedAnnotation mark =
        Resolution.of("@marks.Mark(names = \"x\") class A {}", MARKS)
            .type("A")
            .annotation("marks.Mark")
            .orElseThrow();
    assertEquals(List.of("x"), mark.texts("names"));
  }

  @Test
  void an_annotation_that_nothing_declares_keeps_the_name_of_its_import() {
    ResolvedType type =
        Resolution.of(
                """
                import gone.Column;
                import gone.Kind;
                @Column(name = "id", kind = Kind.KEY) @other.gone.Tag class A {}
                """)
            .type("A");
    ResolvedAnnotation column = type.annotation("gone.Column").orElseThrow();
    assertEquals(Optional.of("id"), column.text("name"));
    assertEquals(
        Optional.of(new AnnotationValue.EnumValue(TypeName.of("gone.Kind"), "KEY")),
        column.value("kind"));
    assertEquals("other.gone.Tag", type.annotations().get(1).type().binaryName());
  }
}
