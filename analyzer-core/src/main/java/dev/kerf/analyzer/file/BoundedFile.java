package dev.kerf.analyzer.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Opens files that others wrote and reads no more of them than the caller has a use for. */
public final class BoundedFile {

  private BoundedFile() {}

  /** The first bytes of a file that the user named, all of it where it has no more. */
  public static byte[] head(Path file, int limit) throws IOException {
    return read(file, 0, limit);
  }

  /**
   * All bytes of a file that the user named.
   *
   * @throws IOException also where it has more than the limit
   */
  public static byte[] whole(Path file, int limit) throws IOException {
    byte[] bytes = head(file, limit + 1);
    if (bytes.length > limit) {
      throw new IOException(String.format(Locale.ROOT, "it has more than %,d bytes", limit));
    }
    return bytes;
  }

  /**
   * The first bytes of a file of the analysed repository; never of what a link leads to, also where
   * the file became one since it was found.
   *
   * @param seen how large it was when it was found: the read takes one buffer of that size
   */
  public static byte[] unlinked(Path file, long seen, int limit) throws IOException {
    return read(file, seen, limit, LinkOption.NOFOLLOW_LINKS);
  }

  private static byte[] read(Path file, long seen, int limit, OpenOption... options)
      throws IOException {
    try (InputStream in = Files.newInputStream(file, options)) {
      byte[] bytes = new byte[(int) Math.min(limit, seen)];
      int length = in.readNBytes(bytes, 0, bytes.length);
      byte[] more = in.readNBytes(limit - length);
      if (length == bytes.length && more.length == 0) {
        return bytes;
      }
      byte[] all = Arrays.copyOf(bytes, length + more.length);
      System.arraycopy(more, 0, all, length, more.length);
      return all;
    }
  }
}
