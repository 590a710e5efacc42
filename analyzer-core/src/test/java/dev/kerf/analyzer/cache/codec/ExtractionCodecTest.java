package dev.kerf.analyzer.cache.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.bytecode.code.ClassFileExtractor;
import dev.kerf.analyzer.extract.script.PropertiesExtractor;
import dev.kerf.analyzer.extract.script.SqlScriptExtractor;
import dev.kerf.analyzer.extract.script.YamlExtractor;
import dev.kerf.analyzer.extract.source.JavaSourceExtractor;
import dev.kerf.analyzer.extract.xml.XmlExtractor;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.fact.Link;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExtractionCodecTest {

  private static final Map<String, FactExtractor> BY_ENDING =
      Map.of(
          "java", new JavaSourceExtractor(),
          "xml", new XmlExtractor(),
          "sql", new SqlScriptExtractor(),
          "properties", new PropertiesExtractor(),
          "yml", new YamlExtractor());

  @Test
  void every_kind_of_term_has_a_code() {
    assertEquals(
        Set.of(Term.class.getPermittedSubclasses()),
        TermKind.ALL.stream().map(TermKind::type).collect(Collectors.toSet()));
  }

  @Test
  void whatever_an_extraction_may_hold_comes_back_equal() {
    Set<String> met = new TreeSet<>();
    for (int seed = 0; seed < 400; seed++) {
      AnyFacts any = new AnyFacts(seed);
      Extraction extraction = any.extraction();
      assertEquals(extraction, again(extraction), "seed " + seed);
      met.addAll(any.met);
    }
    for (Class<?> family : List.of(Fact.class, Term.class, TypeReference.class, Link.class)) {
      for (Class<?> kind : family.getPermittedSubclasses()) {
        assertTrue(met.contains(kind.getSimpleName()), kind + " was never made");
      }
    }
  }

  @Test
  void all_inputs_of_the_samples_come_back_equal() throws IOException {
    long size = 0;
    long encoded = 0;
    for (Path file : samples()) {
      byte[] bytes = Files.readAllBytes(file);
      Extraction extraction = extractor(file).extract(file.getFileName().toString(), bytes);
      byte[] code = ExtractionCodec.encode(extraction);
      assertEquals(
          extraction, ExtractionCodec.decode(code, UnaryOperator.identity()), file.toString());
      size += bytes.length;
      encoded += code.length;
    }
    assertTrue(size > 100_000, "too few samples: " + size);
    assertTrue(encoded < 2 * size, encoded + " bytes for " + size);
  }

  @Test
  void class_files_come_back_equal() throws IOException {
    for (Class<?> type : List.of(String.class, Stream.class, Map.Entry.class, Override.class)) {
      String name = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
      try (InputStream in = type.getResourceAsStream(name)) {
        Extraction extraction = new ClassFileExtractor().extract(name, in.readAllBytes());
        assertTrue(extraction.problems().isEmpty(), name);
        assertEquals(extraction, again(extraction), name);
      }
    }
  }

  @Test
  void an_encoding_that_was_cut_off_is_refused() {
    byte[] code = ExtractionCodec.encode(shop());
    for (int length = 0; length < code.length; length++) {
      byte[] cut = Arrays.copyOf(code, length);
      assertThrows(
          IllegalArgumentException.class,
          () -> ExtractionCodec.decode(cut, UnaryOperator.identity()));
    }
  }

  @Test
  void a_broken_encoding_is_refused_or_read_as_another_one_but_asks_for_no_more_memory() {
    byte[] code = ExtractionCodec.encode(shop());
    Random random = new Random(42);
    int refused = 0;
    for (int run = 0; run < 2_000; run++) {
      byte[] broken = code.clone();
      broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      try {
        ExtractionCodec.decode(broken, UnaryOperator.identity());
      } catch (IllegalArgumentException e) {
        refused++;
      }
    }
    assertTrue(refused > 0);
  }

  private static Extraction shop() {
    return new JavaSourceExtractor()
        .extract(
            "Shop.java",
            """
            package shop;
            class Shop<T extends Comparable<T>> {
              @Deprecated int sum(java.util.List<? super T> of) {
                return of.stream().mapToInt(one -> switch (one.hashCode()) { case 1 -> 2; default -> 3; }).sum();
              }
            }
            """
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Extraction again(Extraction extraction) {
    return ExtractionCodec.decode(ExtractionCodec.encode(extraction), UnaryOperator.identity());
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", "sample-projects"))) {
      return files.filter(Files::isRegularFile).filter(f -> extractor(f) != null).sorted().toList();
    }
  }

  private static FactExtractor extractor(Path file) {
    String name = file.getFileName().toString();
    return BY_ENDING.get(name.substring(name.lastIndexOf('.') + 1));
  }
}
