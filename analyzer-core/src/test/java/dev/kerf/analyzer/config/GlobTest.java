package dev.kerf.analyzer.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "Old.java, Old.java, true",
    "Old.java, src/shop/Old.java, true",
    "Old.java, src/shop/VeryOld.java, false",
    "legacy, src/legacy/A.java, true",
    "*.java, src/shop/Old.java, true",
    "src/*.java, src/shop/Old.java, false",
    "src/*/Old.java, src/shop/Old.java, true",
    "src, other/src/A.java, true",
    "/src, src/A.java, true",
    "/src, other/src/A.java, false",
    "src/shop, src/shop/a/B.java, true",
    "src/shop/, src/shop/a/B.java, true",
    "src/shop, src/shopping/B.java, false",
    "**/legacy/**, legacy/A.java, true",
    "**/legacy/**, a/b/legacy/c/A.java, true",
    "**/legacy/**, a/legacyish/A.java, false",
    "a/**/z/*.sql, a/z/x.sql, true",
    "a/**/z/*.sql, a/b/c/z/x.sql, true",
    "a/**/z/*.sql, b/a/z/x.sql, false",
    "V?__*.sql, db/V1__init.sql, true",
    "V?__*.sql, db/V10__init.sql, false",
    "**, any/thing.txt, true",
  })
  void a_pattern_means_what_people_know_from_ignore_files(
      String pattern, String path, boolean matches) {
    assertEquals(matches, new Glob(pattern).matches(path));
  }

  @Test
  void a_pattern_made_to_be_slow_is_not() {
    String pattern = "**/a*".repeat(40).replace("a***", "a*/**") + "/" + "*a".repeat(200) + "b";
    String path = "a/".repeat(400) + "a".repeat(4_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertFalse(new Glob(pattern).matches(path)));
  }

  @Test
  void an_empty_pattern_is_a_mistake() {
    assertThrows(IllegalArgumentException.class, () -> new Glob(" "));
  }

  @Test
  void a_method_pattern_takes_simple_and_full_names_of_parameters() {
    MethodPattern pattern =
        MethodPattern.read("com.acme.Db#query(String, Object...)").orElseThrow();
    assertTrue(
        pattern.matches("query", java.util.List.of("java.lang.String", "java.lang.Object[]")));
    assertFalse(pattern.matches("query", java.util.List.of("java.lang.String")));
    assertFalse(pattern.matches("queries", java.util.List.of("java.lang.String")));
    assertTrue(
        MethodPattern.read("com.acme.Db#query")
            .orElseThrow()
            .matches("query", java.util.List.of("int")));
    assertTrue(MethodPattern.isSameType("com.acme.Db.Row", "com.acme.Db$Row"));
    assertTrue(MethodPattern.read("com.acme.Db.query(String)").isEmpty());
  }
}
