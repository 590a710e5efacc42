package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OpenWordsTest {

  @Test
  void reasons_are_said_in_words() {
    assertEquals(
        "a type of a library that is not at hand", OpenWords.reason("external-type-unknown"));
    assertEquals("in code that protobuf generates", OpenWords.reason("generated-by-protobuf"));
    assertEquals(
        "which entity it is about is not known: task.source",
        OpenWords.reason("entity-unknown: task.source"));
    assertEquals("method reference", OpenWords.kind("method-reference"));
  }

  @Test
  void a_reason_that_nobody_has_heard_of_is_still_read_as_words() {
    assertEquals("moon not full", OpenWords.reason("moon-not-full"));
  }
}
