package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.cache.codec.RecordCodec;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.ConfigurationReader;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.discover.NoWorkspaceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that takes facts from the cache says what one says that reads everything. */
class CachedReadingTest {

  private static final int EDITS = Integer.getInteger("kerf.edits", 20);

  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  @TempDir private Path temporary;

  private Path application;
  private CacheFolder cache;

  @BeforeEach
  void copy_a_sample() throws IOException {
    application = temporary.resolve("shop");
    copy(Path.of("..", "sample-projects", "shop"), application);
    cache = new CacheFolder(temporary.resolve("cache"), "me");
  }

  @Test
  void a_second_run_reads_nothing_anew_and_says_the_same() throws Exception {
    Codebase cold = read(Optional.empty());
    assertEquals(cold, read(Optional.of(cache)));
    Path facts = age(onlyPack("facts"));
    Path codebase = age(onlyPack("codebases"));
    assertEquals(cold, read(Optional.of(cache)));
    assertEquals(facts, onlyPack("facts"));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(facts));
    assertEquals(codebase, onlyPack("codebases"));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(codebase));
  }

  @Test
  void a_run_that_has_facts_and_no_codebase_says_the_same() throws Exception {
    Codebase cold = read(Optional.of(cache));
    Path facts = age(onlyPack("facts"));
    Files.delete(onlyPack("codebases"));
    assertEquals(cold, read(Optional.of(cache)));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(facts));
  }

  @Test
  void what_could_not_be_read_is_known_the_second_time_too() throws Exception {
    Files.writeString(application.resolve("src/main/java/Broken.java"), "class Broken { int a = ");
    Side cold = side(Optional.of(cache));
    assertEquals(Set.of("src/main/java/Broken.java"), cold.failed());
    assertEquals(cold.failed(), side(Optional.of(cache)).failed());
  }

  @Test
  void what_is_kept_for_a_gate_is_not_taken_for_all_of_a_codebase() throws Exception {
    Codebase cold = read(Optional.empty());
    Codebase side = side(Optional.of(cache)).codebase();
    assertTrue(side.handedOver().isEmpty());
    assertEquals(cold, read(Optional.of(cache)));
    assertEquals(ties(cold), ties(side));
  }

  @Test
  void a_gate_takes_a_whole_codebase_where_there_is_one() throws Exception {
    Codebase whole = read(Optional.of(cache));
    Path pack = age(onlyPack("codebases"));
    assertEquals(whole, side(Optional.of(cache)).codebase());
    assertEquals(pack, onlyPack("codebases"));
  }

  @Test
  void other_options_do_not_see_what_was_kept() throws Exception {
    Codebase code = read(Optional.of(cache));
    byte[] yaml = "exclude: ['**/Order*.java']".getBytes(StandardCharsets.UTF_8);
    Configuration told = ConfigurationReader.read("kerf.yml", yaml, application);
    AnalysisOptions options = new AnalysisOptions(2, told).with(Optional.of(cache));
    Codebase without = new MonolithAnalyzer(options, Progress.none()).read(List.of(application));
    assertTrue(without.types().size() < code.types().size());
  }

  @Test
  void a_checkout_in_another_place_shares_what_is_kept() throws Exception {
    read(Optional.of(cache));
    Path pack = age(onlyPack("facts"));
    Path elsewhere = temporary.resolve("elsewhere");
    copy(application, elsewhere);
    application = elsewhere;
    Codebase cold = read(Optional.empty());
    assertEquals(cold, read(Optional.of(cache)));
    assertEquals(pack, onlyPack("facts"));
    assertEquals(LONG_AGO, Files.getLastModifiedTime(pack));
  }

  /**
   * Words go, signatures change, comments come, files are cut off, and come back: what a team does
   * in a year. Whole codebases and sides of a gate are the same to the byte.
   */
  @Test
  void after_any_edit_a_cached_run_equals_a_cold_one() throws Exception {
    Random random = new Random(42);
    List<Path> files = files();
    for (int edit = 0; edit < EDITS; edit++) {
      Path file = files.get(random.nextInt(files.size()));
      String before = Files.readString(file);
      Files.writeString(file, edited(before, random));
      String what = "edit " + edit + ": " + file;
      Codebase cold = read(Optional.empty());
      // A gate that comes first keeps less than all; one that comes last finds all.
      if (random.nextBoolean()) {
        assertSameSide(cold, side(Optional.of(cache)).codebase(), what);
      }
      assertArrayEquals(bytes(cold), bytes(read(Optional.of(cache))), what);
      assertSameSide(cold, side(Optional.of(cache)).codebase(), what);
      if (random.nextBoolean()) {
        Files.writeString(file, before);
      }
    }
  }

  private static byte[] bytes(Codebase codebase) {
    return new RecordCodec<>(Codebase.class).encode(codebase);
  }

  private static void assertSameSide(Codebase cold, Codebase side, String what) {
    assertEquals(ties(cold), ties(side), what);
    assertEquals(cold.transactions(), side.transactions(), what);
    assertEquals(cold.unresolved(), side.unresolved(), what);
  }

  @Test
  void a_cache_that_was_damaged_says_the_same() throws Exception {
    Codebase cold = read(Optional.of(cache));
    damage(onlyPack("codebases"));
    assertEquals(cold, read(Optional.of(cache)));
    damage(onlyPack("codebases"));
    damage(onlyPack("facts"));
    assertEquals(cold, read(Optional.of(cache)));
    assertEquals(cold, read(Optional.of(cache)));
  }

  private static List<Crossing> ties(Codebase codebase) {
    return new Crossings(codebase).ties(Side.elements(codebase));
  }

  private static void damage(Path pack) throws IOException {
    byte[] bytes = Files.readAllBytes(pack);
    Random random = new Random(42);
    for (int i = 0; i < 200; i++) {
      bytes[random.nextInt(bytes.length * 3 / 4)] ^= 0x11;
    }
    Files.write(pack, bytes);
  }

  private static String edited(String text, Random random) {
    String[] lines = text.split("\n", -1);
    int line = random.nextInt(lines.length);
    switch (random.nextInt(6)) {
      case 0 -> lines[line] = "";
      case 1 -> lines[line] = lines[line] + "\n" + lines[line];
      case 2 -> lines[line] = lines[line].replaceFirst("\\w+", "changed" + random.nextInt(9));
      case 3 -> lines[line] = lines[line] + "\n// a remark";
      case 4 -> {
        // The signature of a method, where the words say that one is declared.
        return text.replaceFirst(
            "(public \\w+ \\w+)\\(\\)", "$1(int more" + random.nextInt(9) + ")");
      }
      default -> {
        return text.substring(0, random.nextInt(text.length() + 1));
      }
    }
    return String.join("\n", lines);
  }

  private Codebase read(Optional<CacheFolder> kept) throws NoWorkspaceException {
    AnalysisOptions options = new AnalysisOptions(2, Configuration.none()).with(kept);
    return new MonolithAnalyzer(options, Progress.none()).read(List.of(application));
  }

  private Side side(Optional<CacheFolder> kept) throws NoWorkspaceException {
    AnalysisOptions options = new AnalysisOptions(2, Configuration.none()).with(kept);
    MonolithAnalyzer analyzer = new MonolithAnalyzer(options, Progress.none());
    try (InputReading reading = InputReading.with(kept)) {
      return analyzer.side(analyzer.files(List.of(application)).workspace(), reading);
    } finally {
      analyzer.settle();
    }
  }

  private Path onlyPack(String kind) throws IOException {
    try (Stream<Path> files = Files.list(temporary.resolve("cache").resolve(kind))) {
      List<Path> packs = files.toList();
      assertEquals(1, packs.size());
      return packs.get(0);
    }
  }

  /** Writing the same again leaves a pack of the same name, but a young one. */
  private static Path age(Path pack) throws IOException {
    return Files.setLastModifiedTime(pack, LONG_AGO);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(application)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(java|sql|xml|properties)"))
          .sorted()
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.sorted().toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
