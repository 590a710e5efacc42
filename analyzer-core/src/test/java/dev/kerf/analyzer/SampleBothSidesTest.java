package dev.kerf.analyzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.config.ConfigurationFiles;
import dev.kerf.analyzer.discover.CodeOrigin;
import dev.kerf.analyzer.report.ExportTable;
import dev.kerf.analyzer.report.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample project gives the same facts from its sources and from its class files, but for what
 * docs/dependency-rules.md says: each difference that is left stands here, by sample.
 */
final class SampleBothSidesTest {

  private static final Path SAMPLES = Path.of("..", "sample-projects");
  private static final Path STUBS = Path.of("src/test/resources/dev/kerf/analyzer/library-stubs");

  private static final List<String> TABLES =
      List.of(
          "type-dependencies",
          "method-calls",
          "tables",
          "columns",
          "foreign-keys",
          "sequences",
          "table-accesses",
          "table-reach",
          "joins",
          "transactions",
          "repeated-accesses",
          "entry-points");

  /** Columns that say where something stands, and how it was read. */
  private static final Set<String> PLACES = Set.of("path", "line", "seen");

  /** Kinds that only source has: a dependency of these alone is not in class files. */
  private static final Set<String> ONLY_IN_SOURCE =
      Set.of("constant", "type-argument", "inherited", "source-annotation");

  /**
   * Kinds that each side has for reasons of its own, beside others, as the rules say; whom a body
   * calls is compared call by call.
   */
  private static final Set<String> BY_SIDE =
      Set.of("type", "inferred", "cast", "instanceof", "descriptor", "call", "access");

  /** What is left, {@code -} where only source has it and {@code +} where only class files do. */
  private static final Map<String, String> LEFT =
      Map.of(
          // The values of annotations that no class file has, and what Lombok's constructor calls.
          "lombok",
          """
          type-dependencies - uk.hireyard.stock.ToolStock,uk.hireyard.stock.Countable,class-literal
          type-dependencies - uk.hireyard.stock.ToolStock,uk.hireyard.stock.ToolStock$Remarks,class-literal
          type-dependencies + uk.hireyard.model.Customer,uk.hireyard.model.Party$PartyBuilder,""",
          // A sealed type that leaves out its permits clause, and the accessors behind patterns.
          "modern",
          """
          type-dependencies - fi.kirjasto.lending.item.ItemKind,fi.kirjasto.lending.item.ItemKind$Book,new
          type-dependencies - fi.kirjasto.lending.item.ItemKind,fi.kirjasto.lending.item.ItemKind$Device,new
          type-dependencies - fi.kirjasto.lending.item.ItemKind,fi.kirjasto.lending.item.ItemKind$Film,new
          type-dependencies + fi.kirjasto.lending.item.ItemKind,fi.kirjasto.lending.item.ItemKind$Book,new permits
          type-dependencies + fi.kirjasto.lending.item.ItemKind,fi.kirjasto.lending.item.ItemKind$Device,new permits
          type-dependencies + fi.kirjasto.lending.item.ItemKind,fi.kirjasto.lending.item.ItemKind$Film,new permits
          method-calls + fi.kirjasto.lending.item.ItemKind,days,fi.kirjasto.lending.item.ItemKind$Book,pages,0,static,certain
          method-calls + fi.kirjasto.lending.notice.NoticeSender,send,fi.kirjasto.lending.loan.LoanEvent$Started,loanId,0,static,certain
          method-calls + fi.kirjasto.lending.notice.NoticeSender,send,fi.kirjasto.lending.loan.LoanEvent$Started,memberId,0,static,certain
          method-calls + fi.kirjasto.lending.notice.NoticeSender,send,fi.kirjasto.lending.loan.LoanEvent$Started,title,0,static,certain""");

  /** Of a dependency that only source has. */
  private static final String NONE = "only in source";

  @TempDir Path folder;

  static Stream<String> samples() throws IOException {
    try (Stream<Path> found = Files.list(SAMPLES)) {
      return found
          .filter(Files::isDirectory)
          .map(sample -> sample.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void class_files_give_the_facts_that_sources_give(String sample) throws Exception {
    assumeTrue(
        !sample.equals("modern") || Runtime.version().feature() >= 21,
        "modern is written in Java 21, and a compiler of Java 17 refuses it");
    CompiledSample compiled = CompiledSample.of(SAMPLES.resolve(sample), STUBS, folder);
    Codebase source = read(SAMPLES.resolve(sample), CodeOrigin.SOURCE);
    Codebase bytecode = read(folder, CodeOrigin.BYTECODE);

    assertEquals(source.types().keySet(), bytecode.types().keySet());
    assertFalse(source.types().isEmpty());
    List<String> differences = new ArrayList<>();
    for (String what : TABLES) {
      Set<String> fromSource = rows(source, what, row -> true);
      differences(what + " - ", fromSource, rows(bytecode, what, row -> true), differences);
      Predicate<List<String>> counts =
          what.equals("method-calls")
              ? call -> compiled.isWritten(call.get(0) + '.' + call.get(1))
              : row -> true;
      differences(what + " + ", rows(bytecode, what, counts), fromSource, differences);
    }
    assertEquals(LEFT.getOrDefault(sample, ""), String.join("\n", differences));
  }

  private static void differences(String what, Set<String> of, Set<String> than, List<String> out) {
    of.stream().filter(row -> !than.contains(row)).forEach(row -> out.add(what + row));
  }

  private static Codebase read(Path path, CodeOrigin from) throws Exception {
    AnalysisOptions options = new AnalysisOptions(1, ConfigurationFiles.of(List.of(path)));
    return new MonolithAnalyzer(options.with(from), Progress.none()).read(List.of(path));
  }

  private static Set<String> rows(Codebase codebase, String what, Predicate<List<String>> counts) {
    ExportTable table = Exports.of(codebase, what);
    Set<String> rows = new TreeSet<>();
    for (List<Object> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        String column = table.columns().get(i);
        if (!PLACES.contains(column)) {
          String cell = row.get(i).toString();
          cells.add(column.equals("kinds") ? kinds(cell) : cell);
        }
      }
      if (counts.test(cells) && !cells.contains(NONE)) {
        rows.add(String.join(",", cells));
      }
    }
    return rows;
  }

  private static String kinds(String all) {
    List<String> kinds =
        Stream.of(all.split(" ")).filter(kind -> !ONLY_IN_SOURCE.contains(kind)).toList();
    return kinds.isEmpty()
        ? NONE
        : kinds.stream().filter(kind -> !BY_SIDE.contains(kind)).collect(Collectors.joining(" "));
  }
}
