package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kerf.analyzer.InputReading.Glance;
import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.discover.ContentMark;
import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.InputLoader;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is as it was is known without being opened, and no other is. */
class FirstLookTest {

  private static final String PATH = "src/main/java/shop/Order.java";

  @TempDir private Path temporary;

  private final Opened opened = new Opened();
  private Path file;
  private CacheFolder cache;

  @BeforeEach
  void one_source() {
    cache = new CacheFolder(temporary.resolve("cache"), "me");
    write("package shop; class Order { int one; }");
    assumeTrue(input().mark().isPresent(), "a file system that tells when a file was changed");
  }

  @Test
  void what_is_as_it_was_is_not_opened_again() {
    Glance first = look(later());
    Glance second = look(later());
    assertEquals(1, opened.times);
    assertEquals(first.hash(), second.hash());
  }

  @Test
  void what_was_read_without_a_look_before_is_not_opened_again() {
    Optional<String> hash = read(later());
    assertEquals(hash, look(later()).hash());
    assertEquals(1, opened.times);
  }

  @Test
  void what_is_changed_while_it_is_read_without_a_look_before_is_opened_again() {
    opened.meanwhile = () -> write("package shop; class Order { int three; }");
    read(later());
    opened.meanwhile = () -> {};
    look(later());
    assertEquals(2, opened.times);
  }

  @Test
  void other_content_of_the_same_length_and_time_is_seen() throws IOException {
    FileTime written = Files.getLastModifiedTime(file);
    Glance first = look(later());
    write("package shop; class Order { int two; }");
    Files.setLastModifiedTime(file, written);
    assertNotEquals(first.hash(), look(later()).hash());
    assertEquals(2, opened.times);
  }

  /** A clock that ticks once in two seconds cannot tell such a change from the next. */
  @Test
  void what_was_changed_just_now_is_not_remembered() throws IOException {
    FileTime now = Files.getLastModifiedTime(file);
    look(now);
    look(later());
    assertEquals(2, opened.times);
  }

  @Test
  void what_is_changed_while_it_is_read_is_not_remembered() {
    opened.meanwhile = () -> write("package shop; class Order { int three; }");
    look(later());
    opened.meanwhile = () -> {};
    look(later());
    assertEquals(2, opened.times);
  }

  @Test
  void what_speaks_to_the_gate_is_heard_each_time() {
    write("package shop; class Order {} // kerf:exempt {kind: call, ends: [a, b]}");
    look(later());
    assertEquals(1, look(later()).remarks().size());
  }

  @Test
  void what_cannot_be_read_has_no_hash_another_time_either() {
    opened.fails = true;
    assertEquals(Optional.empty(), look(later()).hash());
    opened.fails = false;
    assertNotEquals(Optional.empty(), look(later()).hash());
  }

  @Test
  void without_a_cache_each_is_opened() {
    try (FirstLook look = FirstLook.with(Optional.empty())) {
      look.at(input());
      look.at(input());
    }
    assertEquals(2, opened.times);
  }

  private Glance look(FileTime now) {
    try (FirstLook look = FirstLook.with(cache, now)) {
      return look.at(input());
    }
  }

  private Optional<String> read(FileTime now) {
    try (FirstLook look = FirstLook.with(cache, now);
        InputReading reading = InputReading.with(Optional.empty())) {
      return look.noting(input(), reading::read).hash();
    }
  }

  private FileTime later() {
    try {
      return FileTime.from(Files.getLastModifiedTime(file).toInstant().plus(Duration.ofHours(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String source) {
    file = temporary.resolve("application").resolve(PATH);
    new TextWorkspace(temporary.resolve("application")).file(PATH, source);
  }

  /** The source, found anew as each run does. */
  private Input input() {
    try {
      Input found =
          new MonolithAnalyzer(new AnalysisOptions(1, Configuration.none()), Progress.none())
              .files(List.of(temporary.resolve("application")))
              .workspace()
              .input(PATH)
              .orElseThrow();
      return new Input(
          found.path(),
          found.kind(),
          found.module(),
          found.placement(),
          found.size(),
          opened.counting(found.loader()));
    } catch (NoWorkspaceException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts how often a file is opened. */
  private static final class Opened {
    private int times;
    private boolean fails;
    private Runnable meanwhile = () -> {};

    private InputLoader counting(InputLoader loader) {
      return new InputLoader() {
        @Override
        public byte[] load(int limit) throws IOException {
          times++;
          if (fails) {
            throw new IOException("made up");
          }
          meanwhile.run();
          return loader.load(limit);
        }

        @Override
        public Optional<ContentMark> mark() {
          return loader.mark();
        }
      };
    }
  }
}
