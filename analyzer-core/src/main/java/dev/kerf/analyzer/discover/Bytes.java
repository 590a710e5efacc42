package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** Bytes that can be read from any place: of a file, or in memory. Safe for several threads. */
interface Bytes {

  long size() throws IOException;

  /**
   * Reads from a place on.
   *
   * @param length the most bytes to give; fewer only where they end
   */
  byte[] read(long from, int length) throws IOException;

  static Bytes of(byte[] all) {
    return new Bytes() {
      @Override
      public long size() {
        return all.length;
      }

      @Override
      public byte[] read(long from, int length) {
        if (from < 0 || from >= all.length) {
          return new byte[0];
        }
        int start = (int) from;
        return Arrays.copyOfRange(all, start, start + Math.min(length, all.length - start));
      }
    };
  }

  /**
   * Each thread keeps the file open that it read last, and no other, so that nothing has to be
   * closed later and the entries of an archive do not open it one by one.
   */
  static Bytes of(Path file) {
    return new OpenedFile(file);
  }
}
