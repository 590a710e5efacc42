package dev.kerf.analyzer.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConstantsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int     | 1 + 2 * 3                 | 7
          int     | 7 / 2                     | 3
          int     | -7 % 3                    | -1
          long    | 1 << 33                   | 2
          long    | 1L << 33                  | 8589934592
          int     | 0xFF & ~0x0F              | 240
          int     | 0b101 | 5
          int     | 017                       | 15
          int     | 1_000                     | 1000
          int     | -2147483648               | -2147483648
          int     | 'a' + 1                   | 98
          char    | (char) ('a' + 1)          | b
          byte    | (byte) 300                | 44
          double  | 1 / 4.0                   | 0.25
          float   | 3                         | 3.0
          boolean | 1 < 2 && !(3 == 4)        | true
          String  | "a" + 1 + 2L + 'c' + true | a12ctrue
          String  | 1 + 2 + "x"               | 3x
          String  | (String) "a"              | a
          int     | 1 > 2 ? 1 : 2             | 2
          """)
  void operators_give_what_the_language_says(String type, String expression, String expected) {
    Resolution resolution =
        Resolution.of("class A { static final " + type + " X = " + expression + "; }");
    assertEquals(Optional.of(expected), resolution.field("A", "X").constant());
  }

  @Test
  void constants_are_followed_into_other_types() {
    Resolution resolution =
        Resolution.of(
            """
            package a;
            import static b.Names.PREFIX;
            class A {
              static final String TABLE = PREFIX + "order" + b.Names.SUFFIX;
              static final String SQL = "select * from " + TABLE;
              static final int MAX = Integer.MAX_VALUE;
            }
            """,
            """
            package b;
            public interface Names { String PREFIX = "t_"; String SUFFIX = PREFIX + "s"; }
            """);
    assertEquals(
        Optional.of("select * from t_ordert_s"), resolution.field("a.A", "SQL").constant());
    assertEquals(Optional.of("2147483647"), resolution.field("a.A", "MAX").constant());
  }

  @Test
  void what_is_no_constant_has_no_value() {
    Resolution resolution =
        Resolution.of(
            """
            class A {
              static String variable = "a";
              static final String CALLED = "a".trim();
              static final Integer BOXED = 1;
              static final int BY_ZERO = 1 / 0;
              static final String FROM_VARIABLE = variable + "b";
              static final String NOTHING = null;
            }
            """);
    for (ResolvedField field : resolution.type("A").fields()) {
      assertEquals(Optional.empty(), field.constant(), field.name());
    }
  }

  @Test
  void constants_that_need_themselves_have_no_value() {
    Resolution resolution =
        Resolution.of(
            "class A { static final int X = B.Y + 1; static final int Z = 3; }",
            "class B { static final int Y = A.X + A.X + A.Z; }");
    assertEquals(Optional.empty(), resolution.field("A", "X").constant());
    assertEquals(Optional.empty(), resolution.field("B", "Y").constant());
    assertEquals(Optional.of("3"), resolution.field("A", "Z").constant());
  }
}
