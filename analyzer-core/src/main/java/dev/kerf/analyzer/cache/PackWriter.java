package dev.kerf.analyzer.cache;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes one pack under a temporary name and moves it into place when it is whole, so that whoever
 * is killed on the way leaves nothing that could be taken for a pack. Safe for several threads.
 */
final class PackWriter {

  private static final int NAME_BYTES = 8;

  private final Path unfinished;
  private final DataOutputStream out;
  private final Map<CacheKey, Place> places = new TreeMap<>();
  private long position;

  private record Place(long position, int length, int checksum) {}

  private PackWriter(Path unfinished, DataOutputStream out) {
    this.unfinished = unfinished;
    this.out = out;
  }

  static PackWriter in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = Files.createTempFile(folder, "", PackFormat.UNFINISHED);
    PackWriter writer =
        new PackWriter(
            unfinished,
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished))));
    writer.out.writeLong(PackFormat.MARK);
    writer.position = PackFormat.MARK_BYTES;
    return writer;
  }

  /** Takes up a value; of several under one key the first. */
  synchronized void add(CacheKey key, byte[] value) throws IOException {
    if (!places.containsKey(key)) {
      out.write(value);
      places.put(key, new Place(position, value.length, Pack.checksum(value)));
      position += value.length;
    }
  }

  /**
   * Finishes the pack. It is named by what it holds, so that two who found out the same leave one.
   *
   * @param prefix of its name
   */
  synchronized Path finish(String prefix) throws IOException {
    ByteBuffer index = ByteBuffer.allocate(places.size() * PackFormat.ENTRY_BYTES);
    places.forEach(
        (key, place) ->
            index
                .putLong(key.high())
                .putLong(key.low())
                .putLong(place.position())
                .putInt(place.length())
                .putInt(place.checksum()));
    out.write(index.array());
    out.writeLong(position);
    out.writeInt(places.size());
    out.writeInt(Pack.checksum(index.array()));
    out.writeLong(PackFormat.MARK);
    out.close();
    String name = HexFormat.of().formatHex(CacheKey.sha256().digest(index.array()), 0, NAME_BYTES);
    Path target = unfinished.resolveSibling(prefix + name + PackFormat.SUFFIX);
    return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Leaves nothing behind. */
  synchronized void abandon() {
    try {
      out.close();
    } catch (IOException e) {
      // A full disk shows here again; the file goes all the same.
    }
    unfinished.toFile().delete();
  }
}
