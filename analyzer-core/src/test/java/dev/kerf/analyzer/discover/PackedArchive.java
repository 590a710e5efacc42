package dev.kerf.analyzer.discover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive made in a test, and ways to forge what its table of contents says. */
final class PackedArchive {

  private static final int ENTRY = 0x02014b50;

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  PackedArchive with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  PackedArchive with(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Puts a name of the same length in the place of another, in the table of contents alone. */
  static byte[] renamed(byte[] archive, String from, String to) {
    byte[] forged = archive.clone();
    int at = entry(forged, from);
    byte[] name = to.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(name, 0, forged, at + 46, name.length);
    return forged;
  }

  /** Claims another number at a place of an entry's record in the table of contents. */
  static byte[] claiming(byte[] archive, String entry, int place, int number) {
    byte[] forged = archive.clone();
    ByteBuffer.wrap(forged)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(entry(forged, entry) + place, number);
    return forged;
  }

  private static int entry(byte[] archive, String name) {
    ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < archive.length - 46; at++) {
      if (in.getInt(at) == ENTRY
          && new String(archive, at + 46, in.getShort(at + 28), StandardCharsets.UTF_8)
              .equals(name)) {
        return at;
      }
    }
    throw new IllegalArgumentException("no entry " + name);
  }
}
