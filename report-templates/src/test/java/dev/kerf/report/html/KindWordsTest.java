package dev.kerf.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.kerf.analyzer.crossing.CrossingKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KindWordsTest {

  @ParameterizedTest
  @CsvSource({
    "join, 1, join",
    "join, 10, joins",
    "foreign-key, 2, foreign keys",
    "dispatch, 0, dispatches",
    "remote-in-transaction, 3, remote calls in transactions",
    "of-tomorrow, 2, of tomorrows"
  })
  void a_kind_is_a_word_that_follows_its_number(String kind, int count, String words) {
    assertEquals(words, KindWords.of(kind, count));
  }

  @ParameterizedTest
  @EnumSource(CrossingKind.class)
  void no_kind_is_told_by_its_id_of_several_words(CrossingKind kind) {
    assertFalse(KindWords.of(kind.word(), 1).contains("-"));
    assertFalse(KindWords.of(kind.word(), 2).contains("-"));
  }
}
