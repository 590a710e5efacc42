package dev.kerf.analyzer.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class BoundedFileTest {

  private static final byte[] CONTENT = {1, 2, 3, 4, 5};

  @TempDir private Path folder;

  private Path file() throws IOException {
    return Files.write(folder.resolve("a"), CONTENT);
  }

  @Test
  void a_file_is_read_as_far_as_the_caller_wants_however_large_it_was_before() throws IOException {
    for (long seen : new long[] {0, 3, 5, 9, Long.MAX_VALUE}) {
      assertArrayEquals(CONTENT, BoundedFile.unlinked(file(), seen, 100));
      assertArrayEquals(new byte[] {1, 2}, BoundedFile.unlinked(file(), seen, 2));
    }
    assertArrayEquals(new byte[] {1, 2}, BoundedFile.head(file(), 2));
    assertArrayEquals(CONTENT, BoundedFile.whole(file(), 5));
  }

  @Test
  void a_file_above_the_limit_is_refused_where_all_of_it_counts() throws IOException {
    Path file = file();
    assertThrows(IOException.class, () -> BoundedFile.whole(file, 4));
  }

  @Test
  void a_gigabyte_costs_no_more_than_the_limit() throws IOException {
    Path large = folder.resolve("large");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    assertEquals(1_000, BoundedFile.unlinked(large, 1L << 30, 1_000).length);
  }

  @Test
  void a_file_without_end_ends_at_the_limit() throws IOException {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless), "there is no " + endless);
    assertEquals(1_000, BoundedFile.head(endless, 1_000).length);
  }

  @Test
  void what_has_become_a_link_is_not_followed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), file());
    assertThrows(IOException.class, () -> BoundedFile.unlinked(link, 5, 100));
    assertArrayEquals(CONTENT, BoundedFile.head(link, 100));
  }
}
