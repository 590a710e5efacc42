package dev.kerf.analyzer.extract.source;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.extract.SharedTexts;
import dev.kerf.analyzer.extract.SourceText;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the facts of a Java source file.
 *
 * <p>Cost is linear in the length of the file, and dominated by parsing. A file that is too long or
 * nests too deeply is left out; of one that is partly broken the rest is read.
 */
public final class JavaSourceExtractor implements FactExtractor {

  /** Characters. The largest file that a compiler takes is far smaller, unless it is comment. */
  private static final int MAX_LENGTH = 8_000_000;

  /** Brackets within brackets; javac's default stack ends between 600 (blocks) and 3,000. */
  private static final int MAX_NESTING = 3_000;

  /** The parser looks ahead for each of them, which costs time by the square. */
  private static final int MAX_TYPE_NESTING = 500;

  /** Each beginning of a name may be a package or a type, which costs time by the square. */
  private static final int MAX_NAME_PARTS = 1_000;

  private static final String REMEDY =
      "Check that the file compiles; leave it out with 'exclude' in kerf.yml if it is not meant to.";

  private final SharedTexts words = new SharedTexts();

  @Override
  public String id() {
    return "java-source";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    return extract(fileName, bytes, Optional.empty());
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes, Optional<Charset> declared) {
    SourceText decoded = SourceText.decode(bytes, declared);
    String source = UnicodeEscapes.decoded(decoded.text());
    if (source.length() > MAX_LENGTH) {
      return Extraction.failed(
          lost(
              "source-too-long",
              "The file has " + source.length() + " characters, more than " + MAX_LENGTH + "."));
    }
    BracketCursor.Depth depth = BracketCursor.depth(source);
    if (depth.brackets() > MAX_NESTING) {
      return Extraction.failed(
          lost(
              "source-too-deep",
              "Brackets nest " + depth.brackets() + " deep, more than " + MAX_NESTING + "."));
    }
    if (depth.typeArguments() > MAX_TYPE_NESTING) {
      return Extraction.failed(
          lost(
              "source-too-deep",
              "Type arguments nest "
                  + depth.typeArguments()
                  + " deep, more than "
                  + MAX_TYPE_NESTING
                  + "."));
    }
    if (depth.nameParts() > MAX_NAME_PARTS) {
      return Extraction.failed(
          lost(
              "source-too-deep",
              "A name has " + depth.nameParts() + " parts, more than " + MAX_NAME_PARTS + "."));
    }
    List<Problem> problems = new ArrayList<>(decoded.problem().stream().toList());
    return DeepStack.call(() -> read(fileName, source, problems))
        .orElseGet(
            () -> Extraction.failed(lost("source-too-deep", "Expressions nest too deeply.")));
  }

  private Extraction read(String fileName, String source, List<Problem> found) {
    SourceParser.Parsed parsed = SourceParser.parse(source);
    List<Problem> problems = new ArrayList<>(found);
    parsed
        .failure()
        .ifPresent(failure -> problems.add(problem(failure, parsed.unit().isPresent())));
    List<Fact> facts =
        parsed
            .unit()
            .<List<Fact>>map(
                unit -> List.of(SourceUnit.read(unit, fileName, Lines.count(source), words)))
            .orElse(List.of());
    return new Extraction(facts, problems);
  }

  private static Problem problem(ParseFailure failure, boolean partly) {
    return new Problem(
        partly ? Severity.WARNING : Severity.ERROR,
        "unparsable-source",
        failure.line(),
        partly
            ? "Part of this file is not Java and is left out: " + failure.reason()
            : "This file is not Java and is left out: " + failure.reason(),
        REMEDY);
  }

  private static Problem lost(String id, String message) {
    return new Problem(Severity.ERROR, id, 0, message, REMEDY);
  }
}
