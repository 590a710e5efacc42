package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
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

  /** Opens the file for each read, so that nothing has to be closed later. */
  static Bytes of(Path file) {
    return new Bytes() {
      @Override
      public long size() throws IOException {
        return Files.size(file);
      }

      @Override
      public byte[] read(long from, int length) throws IOException {
        if (from < 0) {
          return new byte[0];
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
          long left = Math.max(0, channel.size() - from);
          ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(length, left));
          channel.position(from);
          while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // a channel may give less at a time than was asked for
          }
          return Arrays.copyOf(buffer.array(), buffer.position());
        }
      }
    };
  }
}
