package dev.kerf.analyzer.discover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PeekedFileTest {

  private final byte[] content = {1, 2, 3, 4, 5};
  private int opened;

  private byte[] open(int limit) {
    opened++;
    return Arrays.copyOf(content, Math.min(limit, content.length));
  }

  private final PeekedFile file = new PeekedFile(this::open);

  @Test
  void a_file_that_was_seen_whole_is_opened_once_for_the_first_reader() throws IOException {
    assertArrayEquals(content, file.beginning(6));
    assertArrayEquals(content, file.load(100));
    assertEquals(1, opened);
    assertArrayEquals(content, file.load(100));
    assertEquals(2, opened);
  }

  @Test
  void one_of_which_only_the_beginning_was_seen_is_read_as_a_whole() throws IOException {
    assertArrayEquals(new byte[] {1, 2, 3, 4, 5}, file.beginning(5));
    assertArrayEquals(content, file.load(100));
    assertEquals(2, opened);
  }

  @Test
  void a_reader_gets_no_more_than_it_asks_for() throws IOException {
    file.beginning(100);
    assertArrayEquals(new byte[] {1, 2}, file.load(2));
  }

  @Test
  void one_that_nobody_looked_at_is_read_from_where_it_is() throws IOException {
    assertArrayEquals(content, file.load(100));
    assertEquals(1, opened);
  }
}
