package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.cache.PackStore;
import dev.kerf.analyzer.cache.codec.RecordCodec;
import dev.kerf.analyzer.discover.Snapshot;
import java.util.Optional;

/**
 * What earlier gates found on the sides that they compared with, under the id of the files, the
 * options, and the boundaries where these have a say. Sides that nothing names are not kept, and
 * one that is damaged was never there.
 */
final class KeptMeasures {

  private final Optional<CacheFolder> folder;
  private final String options;

  KeptMeasures(AnalysisOptions options) {
    this.folder = options.cache();
    this.options = Fingerprint.ofReading(options);
  }

  Optional<Outline> outline(Snapshot files) {
    return find(key(files, "outline", ""), Outline.class);
  }

  void keep(Snapshot files, Outline outline) {
    keep(key(files, "outline", ""), Outline.class, outline);
  }

  Optional<MeasuredSide> measured(Snapshot files, BoundariesFile boundaries) {
    return find(key(files, "measured", boundaries.drawing()), MeasuredSide.class);
  }

  void keep(Snapshot files, BoundariesFile boundaries, MeasuredSide measured) {
    keep(key(files, "measured", boundaries.drawing()), MeasuredSide.class, measured);
  }

  private Optional<CacheKey> key(Snapshot files, String what, String boundaries) {
    return files.id().map(id -> CacheKey.of(what, id, options, boundaries));
  }

  private <T extends Record> Optional<T> find(Optional<CacheKey> key, Class<T> type) {
    if (folder.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    try (PackStore store = folder.get().crossings()) {
      return store.get(key.get()).map(new RecordCodec<>(type)::decode);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private <T extends Record> void keep(Optional<CacheKey> key, Class<T> type, T value) {
    if (folder.isPresent() && key.isPresent()) {
      try (PackStore store = folder.get().crossings()) {
        store.put(key.get(), new RecordCodec<>(type).encode(value));
      }
    }
  }
}
