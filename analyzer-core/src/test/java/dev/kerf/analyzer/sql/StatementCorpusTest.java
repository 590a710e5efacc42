package dev.kerf.analyzer.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementCorpusTest {

  static Stream<StatementCorpus.Case> cases() {
    return StatementCorpus.FILES.stream().flatMap(file -> StatementCorpus.read(file).stream());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void every_statement_touches_what_its_heading_says(StatementCorpus.Case statement) {
    assertEquals(
        statement.expected(),
        StatementCorpus.spelling(Shapes.only(statement.sql())),
        statement.sql());
  }
}
