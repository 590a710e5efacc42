package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Unpacks one entry of a zip file, never further than its table of contents claims. */
record ZipEntryLoader(Bytes file, ZipDirectory.Entry entry) implements InputLoader {

  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int CHUNK = 1 << 16;

  @Override
  public byte[] load(int limit) throws IOException {
    if (entry.encrypted()) {
      throw new IOException("it is encrypted");
    }
    byte[] header = file.read(entry.offset(), LOCAL_SIZE);
    ByteBuffer in = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    if (header.length < LOCAL_SIZE || in.getInt(0) != LOCAL) {
      throw new IOException("nothing lies where the archive says it does");
    }
    long start =
        entry.offset()
            + LOCAL_SIZE
            + Short.toUnsignedInt(in.getShort(26))
            + Short.toUnsignedInt(in.getShort(28));
    return switch (entry.method()) {
      case STORED -> stored(start, limit);
      case DEFLATED -> inflated(start, limit);
      default -> throw new IOException("it is packed by method " + entry.method());
    };
  }

  private byte[] stored(long start, int limit) throws IOException {
    if (entry.packed() != entry.size()) {
      throw new IOException("its length is not what the archive says");
    }
    return file.read(start, (int) Math.min(limit, entry.size()));
  }

  private byte[] inflated(long start, int limit) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream in = new InflaterInputStream(new Packed(start), inflater)) {
      long claimed = entry.size();
      byte[] bytes = in.readNBytes((int) Math.min(limit, Math.min(claimed, limit) + 1));
      if (bytes.length > claimed || bytes.length < Math.min(claimed, limit)) {
        throw new IOException("its length is not what the archive says");
      }
      return bytes;
    } finally {
      inflater.end();
    }
  }

  /** The packed bytes, read in chunks. */
  private final class Packed extends InputStream {
    private long at;
    private final long end;
    private byte[] chunk = new byte[0];
    private int next;

    Packed(long start) {
      this.at = start;
      this.end = start + entry.packed();
    }

    private boolean isAtEnd() throws IOException {
      if (next == chunk.length && at < end) {
        chunk = file.read(at, (int) Math.min(CHUNK, end - at));
        at += chunk.length;
        next = 0;
        end(chunk);
      }
      return next == chunk.length;
    }

    /** A file that became shorter ends here too. */
    private void end(byte[] read) {
      at = read.length == 0 ? end : at;
    }

    @Override
    public int read() throws IOException {
      return isAtEnd() ? -1 : chunk[next++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (isAtEnd()) {
        return -1;
      }
      int count = Math.min(length, chunk.length - next);
      System.arraycopy(chunk, next, target, from, count);
      next += count;
      return count;
    }
  }
}
