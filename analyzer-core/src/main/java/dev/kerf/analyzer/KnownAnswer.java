package dev.kerf.analyzer;

import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.cache.PackStore;
import dev.kerf.analyzer.discover.WorkspaceFiles;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Which answer an analysis of files had, as long as every mark says that they are as they were:
 * then nothing is opened, and what there is to read among them is not even looked for.
 *
 * <p>The marks are taken before anything is read. A file that changes meanwhile gets a mark that it
 * never had, so that the old one leads nobody to the answer about the new content.
 */
final class KnownAnswer {

  private final CacheFolder folder;
  private final CacheKey files;

  private KnownAnswer(CacheFolder folder, CacheKey files) {
    this.folder = folder;
    this.files = files;
  }

  /** Empty where nothing is kept, or a change could go unseen. */
  static Optional<KnownAnswer> of(WorkspaceFiles files, AnalysisOptions options, String tool) {
    return options
        .cache()
        .flatMap(folder -> folder.now().flatMap(now -> of(folder, now, files, options, tool)));
  }

  /**
   * @param now by the clock of the file system
   */
  static Optional<KnownAnswer> of(
      CacheFolder folder,
      FileTime now,
      WorkspaceFiles files,
      AnalysisOptions options,
      String tool) {
    return files
        .marks(now)
        .map(marks -> new KnownAnswer(folder, Fingerprint.ofMarks(marks, options, tool)));
  }

  /** The key of the answer, where there was one. */
  Optional<CacheKey> key() {
    try (PackStore known = folder.hashes()) {
      return known.get(files).flatMap(CacheKey::ofBytes);
    }
  }

  /** Remembers the key of the answer. */
  void is(CacheKey answer) {
    try (PackStore known = folder.hashes()) {
      known.put(files, answer.toBytes());
    }
  }
}
