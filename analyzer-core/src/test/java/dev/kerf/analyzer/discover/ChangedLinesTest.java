package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangedLinesTest {

  private static ChangedLines between(String before, String now) {
    return ChangedLines.between(
        before.getBytes(StandardCharsets.UTF_8), now.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Integer> changed(ChangedLines lines) {
    return IntStream.rangeClosed(0, 20).filter(lines::has).boxed().toList();
  }

  @Test
  void a_line_that_another_place_has_as_well_is_changed_where_it_was_put_in() {
    assertEquals(
        List.of(2), changed(between("a\nx;\nb\neager\ny;\n", "a\neager\nx;\nb\neager\ny;\n")));
  }

  @Test
  void blanks_and_line_ends_change_nothing() {
    assertEquals(List.of(), changed(between("a b\nc\n", "  a  b\r\nc")));
  }

  @Test
  void all_of_a_new_file_is_changed() {
    assertEquals(List.of(1, 2), changed(between("", "a\nb\n")));
  }

  @Test
  void a_word_counts_where_the_file_has_it_oftener_than_before() {
    ChangedLines lines = between("from a\nset a\nend\n", "from a, \"B\"\nset a now\nend\n");
    Pattern a = Pattern.compile("\\ba\\b");
    assertEquals(List.of(1), lines.withMore(List.of(a, Pattern.compile("B"))));
    assertEquals(List.of(), lines.withMore(List.of(a)));
  }

  @Test
  void files_that_repeat_few_lines_without_end_are_compared_in_time() {
    String before = repeated(1);
    String now = repeated(2);
    assertTimeout(Duration.ofSeconds(10), () -> between(before, now));
  }

  private static String repeated(long seed) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      out.append(random.nextInt(500)).append('\n');
    }
    return out.toString();
  }
}
