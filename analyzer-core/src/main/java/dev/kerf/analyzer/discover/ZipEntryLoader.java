package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Unpacks one entry of a zip file, never further than its table of contents claims. */
record ZipEntryLoader(Bytes file, ZipDirectory.Entry entry) implements InputLoader {

  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_SIZE = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int CHUNK = 1 << 16;

  /** The local header with a long name and what tools add to it. */
  private static final int LOCAL_ROOM = LOCAL_SIZE + 512;

  /** 256 KiB: larger entries are read and unpacked in chunks. */
  private static final int NEAR = 1 << 18;

  /** Making one costs more than unpacking a small class with it. */
  private static final ThreadLocal<Inflater> INFLATERS =
      ThreadLocal.withInitial(() -> new Inflater(true));

  @Override
  public byte[] load(int limit) throws IOException {
    if (entry.encrypted()) {
      throw new IOException("it is encrypted");
    }
    // Most entries are small: one read gives the header and all that follows it.
    byte[] near = file.read(entry.offset(), (int) Math.min(NEAR, LOCAL_ROOM + entry.packed()));
    ByteBuffer in = ByteBuffer.wrap(near).order(ByteOrder.LITTLE_ENDIAN);
    if (near.length < LOCAL_SIZE || in.getInt(0) != LOCAL) {
      throw new IOException("nothing lies where the archive says it does");
    }
    int header =
        LOCAL_SIZE + Short.toUnsignedInt(in.getShort(26)) + Short.toUnsignedInt(in.getShort(28));
    return switch (entry.method()) {
      case STORED -> stored(entry.offset() + header, limit);
      case DEFLATED -> inflated(near, header, limit);
      default -> throw new IOException("it is packed by method " + entry.method());
    };
  }

  private byte[] stored(long start, int limit) throws IOException {
    if (entry.packed() != entry.size()) {
      throw new IOException("its length is not what the archive says");
    }
    return file.read(start, (int) Math.min(limit, entry.size()));
  }

  private byte[] inflated(byte[] near, int header, int limit) throws IOException {
    return header + entry.packed() <= near.length && entry.size() < Math.min(limit, NEAR)
        ? inflatedAtOnce(near, header)
        : inflatedInChunks(entry.offset() + header, limit);
  }

  /** An entry that is whole at hand, and small once unpacked. */
  private byte[] inflatedAtOnce(byte[] near, int header) throws IOException {
    Inflater inflater = INFLATERS.get();
    inflater.reset();
    inflater.setInput(near, header, (int) entry.packed());
    byte[] bytes = new byte[(int) entry.size()];
    try {
      int length = 0;
      for (int more = 1; more > 0 && length < bytes.length; length += more) {
        more = inflater.inflate(bytes, length, bytes.length - length);
      }
      boolean hasMore = !inflater.finished() && inflater.inflate(new byte[1]) > 0;
      if (length < bytes.length || hasMore) {
        throw new IOException("its length is not what the archive says");
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new ZipException(e.getMessage() == null ? "it is packed wrongly" : e.getMessage());
    }
  }

  private byte[] inflatedInChunks(long start, int limit) throws IOException {
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
