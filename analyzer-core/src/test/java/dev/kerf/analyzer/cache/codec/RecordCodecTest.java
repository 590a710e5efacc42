package dev.kerf.analyzer.cache.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.MonolithAnalyzer;
import dev.kerf.analyzer.Progress;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

  private static final RecordCodec<Every> CODEC = new RecordCodec<>(Every.class);

  private enum Colour {
    RED,
    BLUE
  }

  private sealed interface Shop permits Stall, Chain {}

  private record Stall(String name) implements Shop {}

  private record Chain(List<Shop> shops, int founded) implements Shop {}

  private record Every(
      int number,
      boolean flag,
      String text,
      Colour colour,
      Optional<Shop> shop,
      List<Stall> stalls,
      SortedSet<String> names,
      SortedMap<TypeName, Integer> counts,
      MethodName method,
      List<StoreName> stores) {}

  private record Odd(double share) {}

  @Test
  void whatever_a_record_may_hold_comes_back_equal() {
    Every every = every();
    assertEquals(every, CODEC.decode(CODEC.encode(every)));
    Every bare =
        new Every(
            -1,
            false,
            "\uD800 日本",
            Colour.RED,
            Optional.empty(),
            List.of(),
            new TreeSet<>(),
            new TreeMap<>(),
            method(),
            List.of());
    assertEquals(bare, CODEC.decode(CODEC.encode(bare)));
  }

  @Test
  void what_is_met_twice_is_one_object_again() {
    Stall stall = new Stall("fruit");
    Every read = CODEC.decode(CODEC.encode(with(List.of(stall, stall, new Stall("fruit")))));
    assertSame(read.stalls().get(0), read.stalls().get(1));
    assertEquals(read.stalls().get(0), read.stalls().get(2));
  }

  @Test
  void names_of_stores_keep_their_case_though_equal_ones_ignore_it() {
    Every read = CODEC.decode(CODEC.encode(every()));
    assertEquals(List.of("Orders", "orders"), read.stores().stream().map(StoreName::name).toList());
  }

  @Test
  void a_set_that_ignores_case_still_does() {
    Every read = CODEC.decode(CODEC.encode(every()));
    assertTrue(read.names().contains("ID"));
  }

  @Test
  void a_part_of_another_kind_or_a_set_in_another_order_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new RecordCodec<>(Odd.class));
    SortedSet<String> backwards = new TreeSet<>(Comparator.reverseOrder());
    Every every = every();
    Every odd =
        new Every(
            1,
            true,
            "",
            Colour.RED,
            Optional.empty(),
            List.of(),
            backwards,
            every.counts(),
            every.method(),
            List.of());
    assertThrows(IllegalArgumentException.class, () -> CODEC.encode(odd));
  }

  @Test
  void an_encoding_that_was_cut_off_is_refused() {
    byte[] code = CODEC.encode(every());
    for (int length = 0; length < code.length; length++) {
      byte[] cut = Arrays.copyOf(code, length);
      assertThrows(IllegalArgumentException.class, () -> CODEC.decode(cut));
    }
  }

  @Test
  void a_broken_encoding_is_refused_or_read_as_another_one() {
    byte[] code = CODEC.encode(every());
    Random random = new Random(42);
    int refused = 0;
    for (int run = 0; run < 5_000; run++) {
      byte[] broken = code.clone();
      broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      try {
        CODEC.decode(broken);
      } catch (IllegalArgumentException e) {
        refused++;
      }
    }
    assertTrue(refused > 500, "only " + refused + " refused");
  }

  /** Whatever analysis finds in the samples; the same bytes twice show that all of it was kept. */
  @Test
  void the_codebases_of_the_samples_come_back_equal() throws Exception {
    RecordCodec<Codebase> codec = new RecordCodec<>(Codebase.class);
    MonolithAnalyzer analyzer = new MonolithAnalyzer(AnalysisOptions.defaults(), Progress.none());
    try (Stream<Path> samples = Files.list(Path.of("..", "sample-projects"))) {
      for (Path sample : samples.filter(Files::isDirectory).sorted().toList()) {
        Codebase codebase = analyzer.read(List.of(sample));
        byte[] code = codec.encode(codebase);
        Codebase read = codec.decode(code);
        assertEquals(codebase, read, sample.toString());
        assertEquals(codebase.toString(), read.toString(), sample.toString());
        assertArrayEquals(codec.encode(codebase), code, sample.toString());
      }
    }
  }

  private static MethodName method() {
    return new MethodName(TypeName.of("shop.Order"), "pay", List.of("long", "java.lang.String"));
  }

  private static Every every() {
    return with(List.of(new Stall("fruit"), new Stall("fish")));
  }

  private static Every with(List<Stall> stalls) {
    SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(List.of("id", "Größe"));
    SortedMap<TypeName, Integer> counts = new TreeMap<>();
    counts.put(TypeName.of("shop.Order"), 300);
    counts.put(TypeName.of("shop.Order$Line"), -7);
    return new Every(
        70_000,
        true,
        "select * from ä",
        Colour.BLUE,
        Optional.of(new Chain(List.of(new Stall("fruit"), new Chain(List.of(), 1)), 1899)),
        stalls,
        names,
        counts,
        method(),
        List.of(StoreName.table("Orders"), StoreName.table("orders")));
  }
}
