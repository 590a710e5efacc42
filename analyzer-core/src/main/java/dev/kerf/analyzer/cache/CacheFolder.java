package dev.kerf.analyzer.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where things are kept, and for whom.
 *
 * @param path made when there is something to keep
 * @param program a digest of the program's own code, in letters and digits: another build of it may
 *     read an input differently, so it never sees what this one kept
 */
public record CacheFolder(Path path, String program) {

  /** A few large monoliths at a time. */
  private static final long FACTS_LIMIT = 512L << 20;

  private static final long CODEBASES_LIMIT = 256L << 20;

  private static final long CROSSINGS_LIMIT = 64L << 20;

  /** Of some 70 bytes a file: half a million of them. */
  private static final long HASHES_LIMIT = 32L << 20;

  private static final long RESULTS_LIMIT = 256L << 20;

  public CacheFolder {
    Objects.requireNonNull(path, "path");
    if (!program.matches("[0-9a-z]+")) {
      throw new IllegalArgumentException("not letters and digits: '" + program + "'");
    }
  }

  /** Facts of single inputs. */
  public PackStore facts() {
    return PackStore.open(factsFolder(), program, FACTS_LIMIT);
  }

  /** Connected codebases. */
  public PackStore codebases() {
    return PackStore.open(codebasesFolder(), program, CODEBASES_LIMIT);
  }

  /** What gates found on the sides that they compared with. */
  public PackStore crossings() {
    return PackStore.open(crossingsFolder(), program, CROSSINGS_LIMIT);
  }

  /** Hashes of inputs that need not be opened to be known again. */
  public PackStore hashes() {
    return PackStore.open(hashesFolder(), program, HASHES_LIMIT);
  }

  /**
   * What time it is by the clock of the file system, which the times of files are told by.
   *
   * @return empty where nothing can be written
   */
  public Optional<FileTime> now() {
    try {
      Files.createDirectories(hashesFolder());
      Path made = Files.createTempFile(hashesFolder(), "", PackFormat.UNFINISHED);
      try {
        return Optional.of(Files.getLastModifiedTime(made));
      } finally {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Finished answers. */
  public PackStore results() {
    return PackStore.open(resultsFolder(), program, RESULTS_LIMIT);
  }

  private Path factsFolder() {
    return path.resolve("facts");
  }

  private Path codebasesFolder() {
    return path.resolve("codebases");
  }

  private Path crossingsFolder() {
    return path.resolve("crossings");
  }

  private Path hashesFolder() {
    return path.resolve("hashes");
  }

  private Path resultsFolder() {
    return path.resolve("results");
  }

  /**
   * How much of one kind is kept.
   *
   * @param bytes of all packs
   * @param limit the most bytes there may be
   * @param stale bytes that other versions of the program left
   */
  public record Usage(String kind, int packs, long bytes, long stale, long limit) {}

  public List<Usage> usage() {
    return List.of(
        usage("facts", factsFolder(), FACTS_LIMIT),
        usage("codebases", codebasesFolder(), CODEBASES_LIMIT),
        usage("crossings", crossingsFolder(), CROSSINGS_LIMIT),
        usage("hashes", hashesFolder(), HASHES_LIMIT),
        usage("results", resultsFolder(), RESULTS_LIMIT));
  }

  private Usage usage(String kind, Path folder, long limit) {
    List<PackFiles.Entry> entries = PackFiles.of(folder);
    long bytes = entries.stream().mapToLong(PackFiles.Entry::size).sum();
    long own =
        entries.stream()
            .filter(entry -> entry.name().startsWith(program + '-'))
            .mapToLong(PackFiles.Entry::size)
            .sum();
    return new Usage(kind, entries.size(), bytes, bytes - own, limit);
  }

  /**
   * Deletes all that is kept, and nothing else that lies in the folder.
   *
   * @return how many bytes that gave back
   */
  public long clean() throws IOException {
    long freed = 0;
    for (Path folder :
        List.of(
            factsFolder(), codebasesFolder(), crossingsFolder(), hashesFolder(), resultsFolder())) {
      List<PackFiles.Entry> entries = new ArrayList<>(PackFiles.of(folder));
      entries.addAll(PackFiles.unfinished(folder));
      for (PackFiles.Entry entry : entries) {
        freed += Files.deleteIfExists(entry.path()) ? entry.size() : 0;
      }
    }
    return freed;
  }
}
