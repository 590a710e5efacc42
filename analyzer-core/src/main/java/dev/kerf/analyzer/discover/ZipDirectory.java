package dev.kerf.analyzer.discover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The table of contents of a zip file (APPNOTE 4.3.12 to 4.3.16, zip64 included), read from its
 * end. Own reader, since archives lie in archives and are untrusted: the JDK's wants a file on disk
 * and trusts what the table claims.
 *
 * <p>Nothing is unpacked. A table that can't be right is refused as a whole.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int END64_LOCATOR = 0x07064b50;
  private static final int END64_LOCATOR_SIZE = 20;
  private static final int END64 = 0x06064b50;
  private static final int END64_SIZE = 56;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int ZIP64_EXTRA = 1;
  private static final long IN_ZIP64 = 0xFFFFFFFFL;

  /** The largest archives of applications have a tenth of it. */
  static final int MAX_ENTRIES = 300_000;

  /** 256 MiB: a table of so many entries with long names. */
  private static final int MAX_TABLE = 256 << 20;

  private ZipDirectory() {}

  /**
   * An entry as the table has it.
   *
   * @param name not to be trusted
   * @param method how it is compressed, 0 stored or 8 deflated
   * @param packed in bytes, as claimed
   * @param size unpacked, in bytes, as claimed
   * @param offset of its local header in the file
   */
  record Entry(String name, boolean encrypted, int method, long packed, long size, long offset) {}

  /** Where the table lies, and by how much all places in it are off. */
  private record Table(long start, long size, long entries, long shift) {}

  /**
   * Reads the table, in its own order.
   *
   * @throws IOException with a sentence where it is broken
   */
  static List<Entry> read(Bytes file) throws IOException {
    Table table = table(file);
    if (table.entries() > MAX_ENTRIES || table.size() > MAX_TABLE) {
      throw new IOException("it claims " + table.entries() + " entries");
    }
    byte[] bytes = file.read(table.start(), (int) table.size());
    if (bytes.length < table.size()) {
      throw new IOException("its table of contents lies outside of it");
    }
    ByteBuffer in = little(bytes);
    List<Entry> entries = new ArrayList<>();
    while (in.remaining() >= ENTRY_SIZE && in.getInt(in.position()) == ENTRY) {
      entries.add(entry(in, table.shift()));
      if (entries.size() > MAX_ENTRIES) {
        throw new IOException("it has more than " + MAX_ENTRIES + " entries");
      }
    }
    refuseOverlaps(entries, file.size());
    return entries;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  // ---- the end --------------------------------------------------------------------------------

  private static Table table(Bytes file) throws IOException {
    long size = file.size();
    int length = (int) Math.min(size, END_SIZE + LONGEST_COMMENT);
    byte[] tail = file.read(size - length, length);
    ByteBuffer in = little(tail);
    for (int at = tail.length - END_SIZE; at >= 0; at--) {
      boolean isEnd =
          in.getInt(at) == END
              && at + END_SIZE + Short.toUnsignedInt(in.getShort(at + 20)) <= tail.length;
      if (isEnd) {
        return table(file, in, at, size - length + at);
      }
    }
    throw new IOException("it has no table of contents");
  }

  private static Table table(Bytes file, ByteBuffer in, int at, long end) throws IOException {
    long entries = Short.toUnsignedLong(in.getShort(at + 10));
    long size = Integer.toUnsignedLong(in.getInt(at + 12));
    long start = Integer.toUnsignedLong(in.getInt(at + 16));
    if (entries == 0xFFFF || size == IN_ZIP64 || start == IN_ZIP64) {
      Table large = table64(file, end);
      if (large != null) {
        return large;
      }
    }
    return placed(start, size, entries, end);
  }

  /** Null where there is none: 65,535 entries may be just that. */
  private static Table table64(Bytes file, long end) throws IOException {
    byte[] locator = file.read(end - END64_LOCATOR_SIZE, END64_LOCATOR_SIZE);
    if (locator.length < END64_LOCATOR_SIZE || little(locator).getInt(0) != END64_LOCATOR) {
      return null;
    }
    long at = little(locator).getLong(8);
    byte[] record = file.read(at, END64_SIZE);
    if (record.length < END64_SIZE || little(record).getInt(0) != END64) {
      throw new IOException("its zip64 table of contents lies outside of it");
    }
    ByteBuffer in = little(record);
    return placed(in.getLong(48), in.getLong(40), in.getLong(32), at);
  }

  /** The table ends where its end record starts; a script in front of the archive shifts all. */
  private static Table placed(long start, long size, long entries, long end) throws IOException {
    long shift = end - size - start;
    if (start < 0 || size < 0 || entries < 0 || shift < 0 || size > end) {
      throw new IOException("its table of contents lies outside of it");
    }
    return new Table(start + shift, size, entries, shift);
  }

  // ---- entries --------------------------------------------------------------------------------

  private static Entry entry(ByteBuffer in, long shift) throws IOException {
    int at = in.position();
    int flags = in.getShort(at + 8);
    int method = Short.toUnsignedInt(in.getShort(at + 10));
    long packed = Integer.toUnsignedLong(in.getInt(at + 20));
    long size = Integer.toUnsignedLong(in.getInt(at + 24));
    int nameLength = Short.toUnsignedInt(in.getShort(at + 28));
    int extraLength = Short.toUnsignedInt(in.getShort(at + 30));
    int commentLength = Short.toUnsignedInt(in.getShort(at + 32));
    long offset = Integer.toUnsignedLong(in.getInt(at + 42));
    int next = at + ENTRY_SIZE + nameLength + extraLength + commentLength;
    if (next > in.limit()) {
      throw new IOException("its table of contents ends inside an entry");
    }
    byte[] name = new byte[nameLength];
    in.get(at + ENTRY_SIZE, name);
    ByteBuffer extra = extra64(in, at + ENTRY_SIZE + nameLength, extraLength);
    size = size == IN_ZIP64 && extra.remaining() >= 8 ? extra.getLong() : size;
    packed = packed == IN_ZIP64 && extra.remaining() >= 8 ? extra.getLong() : packed;
    offset = offset == IN_ZIP64 && extra.remaining() >= 8 ? extra.getLong() : offset;
    in.position(next);
    return new Entry(name(name), (flags & 1) != 0, method, packed, size, offset + shift);
  }

  private static ByteBuffer extra64(ByteBuffer in, int from, int length) {
    int at = from;
    int end = from + length;
    while (end - at >= 4) {
      int id = Short.toUnsignedInt(in.getShort(at));
      int size = Math.min(Short.toUnsignedInt(in.getShort(at + 2)), end - at - 4);
      if (id == ZIP64_EXTRA) {
        return in.slice(at + 4, size).order(ByteOrder.LITTLE_ENDIAN);
      }
      at += 4 + size;
    }
    return ByteBuffer.allocate(0);
  }

  /** UTF-8 as jars have it; other bytes one by one, so that different names stay different. */
  private static String name(byte[] bytes) {
    if (isAscii(bytes)) {
      return new String(bytes, StandardCharsets.US_ASCII);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  /** Entries that share their bytes unpack to far more than the file could hold. */
  private static void refuseOverlaps(List<Entry> entries, long end) throws IOException {
    List<Entry> byOffset = new ArrayList<>(entries);
    byOffset.sort(Comparator.comparingLong(Entry::offset));
    for (int i = 0; i < byOffset.size(); i++) {
      Entry entry = byOffset.get(i);
      long next = i + 1 < byOffset.size() ? byOffset.get(i + 1).offset() : end;
      long last = entry.offset() + entry.packed();
      if (entry.packed() < 0 || entry.size() < 0 || entry.offset() < 0 || last > next) {
        throw new IOException(
            last > end ? "an entry lies outside of it" : "its entries share their bytes");
      }
    }
  }
}
