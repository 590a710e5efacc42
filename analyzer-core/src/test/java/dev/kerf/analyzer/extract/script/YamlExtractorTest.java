package dev.kerf.analyzer.extract.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.fact.PropertiesStated;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlExtractorTest {

  @Test
  void keys_are_joined_by_dots_with_the_line_of_their_value() {
    assertEquals(
        """
        spring.datasource.url = jdbc:h2:mem:shop @3
        spring.datasource.password =  @4
        spring.jpa.hibernate.ddl-auto = none @5
        hosts[0] = a @7
        hosts[1].name = b @8
        text = two lines @9
        spring.profiles = test @13
        """,
        keys(
            """
            spring:
              datasource:
                url: jdbc:h2:mem:shop
                password:
              jpa.hibernate.ddl-auto: none
            hosts:
              - a
              - name: b
            text: >-
              two
              lines
            ---
            spring: {profiles: !local test}
            """));
  }

  @Test
  void places_that_the_build_fills_in_are_texts() {
    assertEquals(
        """
        spring.profiles.active = @profile@ @2
        spring.datasource.url = @db.url@/shop @4
        spring.datasource.username = sa@home @5
        hosts[0] = @first@ @7
        """,
        keys(
            """
            spring:
              profiles.active: @profile@
              datasource:
                url: @db.url@/shop # per machine
                username: sa@home
            hosts:
              - @first@
            """));
  }

  @Test
  void a_tag_that_decodes_to_blanks_is_a_problem_of_its_file() {
    Extraction read = new YamlExtractor().extract("a.yml", "!e%e".getBytes(StandardCharsets.UTF_8));

    assertEquals(List.of(), read.facts());
    assertEquals(1, read.problems().size(), read.problems().toString());
  }

  @Test
  void aliases_and_merges_repeat_what_they_name() {
    assertEquals(
        """
        base.user = sa @2
        copy.user = sa @2
        merged.user = sa @2
        merged.url = x @6
        """,
        keys(
            """
            base: &base
              user: sa
            copy: *base
            merged:
              <<: *base
              url: x
            """));
  }

  @Test
  void a_collection_that_contains_itself_ends() {
    assertEquals("a[0] = x @1\n", keys("a: &a [x, *a]"));
  }

  @Test
  void aliases_that_multiply_are_refused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int i = 1; i < 9; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(8) + before + "]\n");
    }
    Extraction read =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> extract(bomb.toString()));
    assertEquals("unparsable-yaml", read.problems().get(0).id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void nesting_without_end_is_refused(String opening) {
    Extraction read = extract(opening.repeat(50_000));
    assertEquals("unparsable-yaml", read.problems().get(0).id());
    assertTrue(read.problems().get(0).message().contains("deeper than 200"));
  }

  @Test
  void a_broken_file_is_a_problem_with_its_line_and_keeps_the_documents_before() {
    Extraction read = extract("a: 1\n---\nb: 2\nc: [\n}\n");
    assertEquals(
        "unparsable-yaml:5", read.problems().get(0).id() + ":" + read.problems().get(0).line());
    assertEquals("a = 1 @1\n", shown(read));
  }

  @Test
  void a_file_without_keys_states_nothing() {
    assertEquals(new Extraction(List.of(), List.of()), extract(""));
    assertEquals(new Extraction(List.of(), List.of()), extract("# only a comment\n"));
    assertEquals(new Extraction(List.of(), List.of()), extract("just text"));
  }

  private static String keys(String yaml) {
    Extraction read = extract(yaml);
    assertEquals(List.of(), read.problems());
    return shown(read);
  }

  private static String shown(Extraction read) {
    return ((PropertiesStated) read.facts().get(0))
        .entries().stream()
            .map(entry -> entry.key() + " = " + entry.value() + " @" + entry.line() + "\n")
            .collect(Collectors.joining());
  }

  private static Extraction extract(String yaml) {
    return new YamlExtractor().extract("application.yml", yaml.getBytes(StandardCharsets.UTF_8));
  }
}
