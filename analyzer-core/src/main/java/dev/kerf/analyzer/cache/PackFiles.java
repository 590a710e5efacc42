package dev.kerf.analyzer.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of a folder of packs: which there are, which are joined, and which have to go. */
final class PackFiles {

  /** With more packs than this, small ones are joined when the next one is written. */
  private static final int MOST_PACKS = 16;

  /** Larger packs are not copied around for the sake of a few file handles less. */
  private static final long SMALL = 8L << 20;

  /** Nobody writes at one pack for longer; what is older was left behind by a killed process. */
  private static final Duration LONGEST_RUN = Duration.ofHours(6);

  private PackFiles() {}

  /** A pack on disk. */
  record Entry(Path path, long size, Instant written) {
    String name() {
      return path.getFileName().toString();
    }
  }

  /** The newest first, then by name. Empty where there is no folder to read. */
  static List<Entry> of(Path folder) {
    List<Entry> entries = list(folder, PackFormat.SUFFIX);
    entries.sort(Comparator.comparing(Entry::written).reversed().thenComparing(Entry::name));
    return entries;
  }

  static List<Entry> unfinished(Path folder) {
    return list(folder, PackFormat.UNFINISHED);
  }

  private static List<Entry> list(Path folder, String suffix) {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + suffix)) {
      for (Path file : files) {
        entry(file, entries);
      }
    } catch (IOException e) {
      // No folder yet, or none that may be read: nothing is cached.
      entries.clear();
    }
    return entries;
  }

  private static void entry(Path file, List<Entry> to) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        to.add(new Entry(file, attributes.size(), attributes.lastModifiedTime().toInstant()));
      }
    } catch (IOException e) {
      // Gone between the listing and the look at it: another process has made room.
    }
  }

  /** What to join into the next pack: nothing, or all small ones. */
  static List<Pack> tooSmall(List<Pack> packs) throws IOException {
    List<Pack> small = new ArrayList<>();
    if (packs.size() >= MOST_PACKS) {
      for (Pack pack : packs) {
        if (pack.size() < SMALL) {
          small.add(pack);
        }
      }
    }
    return small;
  }

  /**
   * Deletes what was left behind, and the oldest packs while there are too many bytes: those of
   * other versions first, the one just written never.
   */
  static void makeRoom(Path folder, Path newest, String prefix, long limit) throws IOException {
    Instant now = Files.getLastModifiedTime(newest).toInstant();
    for (Entry entry : unfinished(folder)) {
      if (entry.written().isBefore(now.minus(LONGEST_RUN))) {
        Files.deleteIfExists(entry.path());
      }
    }
    List<Entry> entries = of(folder);
    long total = entries.stream().mapToLong(Entry::size).sum();
    entries.sort(
        Comparator.comparing((Entry entry) -> entry.name().startsWith(prefix))
            .thenComparing(Entry::written)
            .thenComparing(Entry::name));
    for (Entry entry : entries) {
      if (total > limit && !entry.path().equals(newest)) {
        Files.deleteIfExists(entry.path());
        total -= entry.size();
      }
    }
  }
}
