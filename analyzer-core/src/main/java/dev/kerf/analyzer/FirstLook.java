package dev.kerf.analyzer;

import dev.kerf.analyzer.InputReading.Glance;
import dev.kerf.analyzer.InputReading.ReadInput;
import dev.kerf.analyzer.boundary.InlineExemptions.Remark;
import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.cache.CacheKey;
import dev.kerf.analyzer.cache.HashCache;
import dev.kerf.analyzer.discover.ContentMark;
import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.InputContent;
import dev.kerf.analyzer.discover.UnreadableInputException;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells the hash of an input, and what its comments say to the gate, without reading its facts. An
 * input whose mark says that it is as it was is not even opened, where there is a cache.
 *
 * <p>Only inputs without a remark are remembered: most have none. Close it to let others have what
 * was found.
 */
final class FirstLook implements AutoCloseable {

  private final Optional<Memory> memory;

  /**
   * @param now when looking began, by the clock of the file system
   */
  private record Memory(HashCache hashes, FileTime now) {

    /** Empty where a change could go unseen. */
    Optional<ContentMark> mark(Input input) {
      return input.mark().filter(seen -> seen.isSettledAt(now));
    }

    /**
     * @param before the mark before the content was read; where it is still there, it is the
     *     content's own
     */
    void keep(
        Input input, Optional<ContentMark> before, Optional<String> hash, List<Remark> remarks) {
      if (before.isPresent() && remarks.isEmpty() && input.mark().equals(before)) {
        hash.ifPresent(found -> hashes.put(key(input, before.get()), found));
      }
    }
  }

  private FirstLook(Optional<Memory> memory) {
    this.memory = memory;
  }

  static FirstLook with(Optional<CacheFolder> folder) {
    return new FirstLook(
        folder.flatMap(at -> at.now().map(now -> new Memory(new HashCache(at.hashes()), now))));
  }

  /**
   * @param now when looking begins
   */
  static FirstLook with(CacheFolder folder, FileTime now) {
    return new FirstLook(Optional.of(new Memory(new HashCache(folder.hashes()), now)));
  }

  Glance at(Input input) {
    return memory.isEmpty() ? opened(input) : remembered(memory.get(), input);
  }

  private static Glance remembered(Memory memory, Input input) {
    Optional<ContentMark> mark = memory.mark(input);
    Optional<String> known = mark.flatMap(seen -> memory.hashes().find(key(input, seen)));
    if (known.isPresent()) {
      return new Glance(input, known, List.of());
    }
    Glance seen = opened(input);
    memory.keep(input, mark, seen.hash(), seen.remarks());
    return seen;
  }

  /**
   * Reads an input that nobody looked at before, and remembers its hash: another run need not open
   * it.
   */
  ReadInput noting(Input input, Function<Input, ReadInput> reading) {
    Optional<ContentMark> mark = memory.flatMap(kept -> kept.mark(input));
    ReadInput read = reading.apply(input);
    memory.ifPresent(kept -> kept.keep(input, mark, read.hash(), read.remarks()));
    return read;
  }

  private static CacheKey key(Input input, ContentMark mark) {
    return CacheKey.of(mark.text(), input.kind().name());
  }

  private static Glance opened(Input input) {
    try {
      InputContent content = input.read();
      List<Remark> remarks = InputReading.remarks(input, content);
      return new Glance(input, Optional.of(content.hash()), remarks);
    } catch (UnreadableInputException e) {
      return new Glance(input, Optional.empty(), List.of());
    }
  }

  @Override
  public void close() {
    memory.ifPresent(kept -> kept.hashes().close());
  }
}
