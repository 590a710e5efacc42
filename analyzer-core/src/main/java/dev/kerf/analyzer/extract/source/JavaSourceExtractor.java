package dev.kerf.analyzer.extract.source;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.Problem;
import dev.kerf.analyzer.extract.SourceText;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the facts of a Java source file.
 *
 * <p>Cost is linear in the length of the file, and dominated by parsing.
 */
public final class JavaSourceExtractor implements FactExtractor {

  @Override
  public String id() {
    return "java-source";
  }

  @Override
  public Extraction extract(String fileName, byte[] bytes) {
    SourceText decoded = SourceText.decode(bytes);
    List<Problem> problems = new ArrayList<>(decoded.problem().stream().toList());
    String source = decoded.text();
    SourceParser.Parsed parsed = SourceParser.parse(UnicodeEscapes.decoded(source));
    parsed.failure().ifPresent(failure -> problems.add(unparsable(failure)));
    List<Fact> facts = new ArrayList<>();
    parsed
        .unit()
        .ifPresent(unit -> facts.add(SourceUnit.read(unit, fileName, Lines.count(source))));
    return new Extraction(facts, problems);
  }

  private static Problem unparsable(SourceParser.Failure failure) {
    return new Problem(
        Severity.ERROR,
        "unparsable-source",
        failure.line(),
        "This is not Java as far as any language level goes: " + failure.message(),
        "Check that the file compiles; leave it out with `exclude` if it is not meant to.");
  }
}
