package dev.kerf.analyzer.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.config.ConfigurationReader;
import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.extract.bytecode.code.ClassFileExtractor;
import dev.kerf.analyzer.extract.script.AvroSchemaExtractor;
import dev.kerf.analyzer.extract.script.PropertiesExtractor;
import dev.kerf.analyzer.extract.script.ProtobufExtractor;
import dev.kerf.analyzer.extract.script.YamlExtractor;
import dev.kerf.analyzer.extract.source.JavaSourceExtractor;
import dev.kerf.analyzer.extract.xml.XmlExtractor;
import dev.kerf.analyzer.sql.DdlReader;
import dev.kerf.analyzer.sql.JpqlReader;
import dev.kerf.analyzer.sql.StatementReader;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import dev.kerf.analyzer.yaml.YamlProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Each reader by itself: whatever the bytes are, it answers with facts and problems, never with an
 * exception, and never without end.
 */
final class ReadersFuzzTest {

  private static final List<String> KINDS = List.of("call", "join");

  @FuzzTest(maxDuration = "15m")
  void source(byte[] bytes) {
    extract(new JavaSourceExtractor(), "A.java", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void bytecode(byte[] bytes) {
    extract(new ClassFileExtractor(), "A.class", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void xml(byte[] bytes) {
    extract(new XmlExtractor(), "a.xml", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void yaml(byte[] bytes) {
    extract(new YamlExtractor(), "application.yml", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void properties(byte[] bytes) {
    extract(new PropertiesExtractor(), "a.properties", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void schemas_of_messages(byte[] bytes) {
    extract(new ProtobufExtractor(), "a.proto", bytes);
    extract(new AvroSchemaExtractor(), "a.avsc", bytes);
  }

  @FuzzTest(maxDuration = "15m")
  void sql(byte[] bytes) {
    new StatementReader().read(text(bytes));
  }

  @FuzzTest(maxDuration = "15m")
  void jpql(byte[] bytes) {
    new JpqlReader().read(text(bytes));
  }

  @FuzzTest(maxDuration = "15m")
  void ddl(byte[] bytes) {
    new DdlReader().read(text(bytes));
  }

  @FuzzTest(maxDuration = "15m")
  void configuration(byte[] bytes) {
    try {
      ConfigurationReader.read("kerf.yml", bytes, Path.of("").toAbsolutePath());
    } catch (InvalidYamlException refused) {
      refused.problems().forEach(problem -> assertPlaced(problem, bytes));
    }
  }

  @FuzzTest(maxDuration = "15m")
  void boundaries(byte[] bytes) {
    try {
      BoundariesReader.read("boundaries.yml", bytes, KINDS);
    } catch (InvalidYamlException refused) {
      refused.problems().forEach(problem -> assertPlaced(problem, bytes));
    }
  }

  private static void extract(FactExtractor extractor, String name, byte[] bytes) {
    Extraction first = extractor.extract(name, bytes);
    for (Problem problem : first.problems()) {
      // A problem that nobody can place or print fails here.
      problem.at("a/" + name);
    }
    assertEquals(first.facts().size(), extractor.extract(name, bytes).facts().size());
  }

  private static void assertPlaced(YamlProblem problem, byte[] bytes) {
    long lines = text(bytes).lines().count() + 1;
    if (problem.line() > lines) {
      throw new AssertionError(problem.sentence() + " lies behind the end of " + lines);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
