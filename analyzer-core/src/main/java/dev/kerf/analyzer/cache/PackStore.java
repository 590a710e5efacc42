package dev.kerf.analyzer.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values under keys, in packs in one folder. What is put is published when the store is closed, as
 * one more pack.
 *
 * <p>Nothing that goes wrong with it is anybody's business: a folder that cannot be read, a full
 * disk, a damaged pack or one that another process has just deleted are misses. Safe for several
 * threads, and for any number of processes on one folder. Packs are named by the program that wrote
 * them, so that another version never reads them, and makes room with them first.
 */
public final class PackStore implements AutoCloseable {

  private final Path folder;
  private final String prefix;
  private final long limit;
  private final List<Pack> packs;
  private Optional<PackWriter> writer = Optional.empty();
  private boolean failed;

  private PackStore(Path folder, String prefix, long limit, List<Pack> packs) {
    this.folder = folder;
    this.prefix = prefix;
    this.limit = limit;
    this.packs = packs;
  }

  /**
   * Opens what there is of a program's packs.
   *
   * @param program names the program and its version, in letters and digits
   * @param limit how many bytes the folder may hold; the oldest packs go first
   */
  public static PackStore open(Path folder, String program, long limit) {
    List<Pack> packs = new ArrayList<>();
    String prefix = program + '-';
    for (PackFiles.Entry entry : PackFiles.of(folder)) {
      if (entry.name().startsWith(prefix)) {
        Pack.open(entry.path()).ifPresent(packs::add);
      }
    }
    return new PackStore(folder, prefix, limit, packs);
  }

  /** Whether nothing was kept before, so that no key has a value. */
  public boolean isEmpty() {
    return packs.isEmpty();
  }

  public Optional<byte[]> get(CacheKey key) {
    for (Pack pack : packs) {
      Optional<byte[]> value = pack.get(key);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** Takes up a value; readers see it once the store is closed. */
  public synchronized void put(CacheKey key, byte[] value) {
    if (failed) {
      return;
    }
    try {
      if (writer.isEmpty()) {
        writer = Optional.of(PackWriter.in(folder));
      }
      writer.get().add(key, value);
    } catch (IOException e) {
      giveUp();
    }
  }

  private void giveUp() {
    failed = true;
    writer.ifPresent(PackWriter::abandon);
    writer = Optional.empty();
  }

  /** Publishes what was put, joins small packs, and makes room where there is too much. */
  @Override
  public synchronized void close() {
    try {
      if (writer.isPresent()) {
        List<Pack> joined = PackFiles.tooSmall(packs);
        for (Pack pack : joined) {
          copy(pack, writer.get());
        }
        Path finished = writer.get().finish(prefix);
        writer = Optional.empty();
        for (Pack pack : joined) {
          if (!pack.file().equals(finished)) {
            Files.deleteIfExists(pack.file());
          }
        }
        PackFiles.makeRoom(folder, finished, prefix, limit);
      }
    } catch (IOException e) {
      giveUp();
    } finally {
      packs.forEach(Pack::close);
    }
  }

  private static void copy(Pack from, PackWriter to) throws IOException {
    for (int entry = 0; entry < from.count(); entry++) {
      Optional<byte[]> value = from.value(entry);
      if (value.isPresent()) {
        to.add(from.key(entry), value.get());
      }
    }
  }
}
