package dev.kerf.analyzer.cache;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A finished pack, open for reading; safe for several threads. Stays readable when another process
 * deletes it meanwhile.
 */
final class Pack implements Closeable {

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer index;
  private final int count;

  private Pack(Path file, FileChannel channel, ByteBuffer index, int count) {
    this.file = file;
    this.channel = channel;
    this.index = index;
    this.count = count;
  }

  /** Opens a pack; empty where the file is none, or is damaged in a way that shows at once. */
  static Optional<Pack> open(Path file) {
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
      Optional<Pack> pack = read(file, channel);
      if (pack.isEmpty()) {
        channel.close();
      }
      return pack;
    } catch (IOException e) {
      close(channel);
      return Optional.empty();
    }
  }

  private static Optional<Pack> read(Path file, FileChannel channel) throws IOException {
    long footerAt = channel.size() - PackFormat.FOOTER_BYTES;
    if (footerAt < PackFormat.MARK_BYTES) {
      return Optional.empty();
    }
    ByteBuffer footer = read(channel, footerAt, PackFormat.FOOTER_BYTES);
    long indexAt = footer.getLong();
    int count = footer.getInt();
    int checksum = footer.getInt();
    boolean whole =
        footer.getLong() == PackFormat.MARK
            && count >= 0
            && indexAt >= PackFormat.MARK_BYTES
            && indexAt == footerAt - (long) count * PackFormat.ENTRY_BYTES;
    if (!whole) {
      return Optional.empty();
    }
    ByteBuffer index = read(channel, indexAt, count * PackFormat.ENTRY_BYTES);
    return checksum(index.array()) == checksum
        ? Optional.of(new Pack(file, channel, index, count))
        : Optional.empty();
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    long at = from;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, at);
      if (read < 0) {
        throw new IOException("the pack ends too early");
      }
      at += read;
    }
    return buffer.flip();
  }

  static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  Path file() {
    return file;
  }

  int count() {
    return count;
  }

  long size() throws IOException {
    return channel.size();
  }

  CacheKey key(int entry) {
    int at = entry * PackFormat.ENTRY_BYTES;
    return new CacheKey(index.getLong(at), index.getLong(at + Long.BYTES));
  }

  /** The value under a key; empty also where it is damaged. */
  Optional<byte[]> get(CacheKey key) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = key(middle).compareTo(key);
      if (order == 0) {
        return value(middle);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** The value of an entry; empty where it is damaged. */
  Optional<byte[]> value(int entry) {
    int at = entry * PackFormat.ENTRY_BYTES;
    int length = index.getInt(at + PackFormat.LENGTH_AT);
    try {
      byte[] value = read(channel, index.getLong(at + PackFormat.POSITION_AT), length).array();
      return checksum(value) == index.getInt(at + PackFormat.CHECKSUM_AT)
          ? Optional.of(value)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    close(channel);
  }

  private static void close(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // Nothing was written through it, so nothing is lost.
    }
  }
}
