package dev.kerf.analyzer.extract.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Provider;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node.Parsedness;
import java.util.List;
import java.util.Optional;

/**
 * Parses Java at the newest language level, and at one without the newer keywords where that fails.
 * Of a text that is Java at neither, it gives what is left when the broken parts are cut out.
 *
 * <p>The parser's processors are off: they check what a compiler checks, and cost as much again as
 * parsing. What they do that matters here is done elsewhere: unicode escapes by {@link
 * UnicodeEscapes}, {@code var} by {@link TypeReferences}.
 */
final class SourceParser {

  private static final ParserConfiguration NEWEST = configuration(LanguageLevel.BLEEDING_EDGE);

  /** The last level at which {@code yield} is a name like others; so are the other keywords. */
  private static final ParserConfiguration OLDER = configuration(LanguageLevel.JAVA_11);

  /** Each round wraps the local enums that the one before has brought to light. */
  private static final int ENUM_ROUNDS = 8;

  private static final int MAX_CUTS = 16;

  private SourceParser() {}

  /**
   * What the parser made of a text.
   *
   * @param unit absent when nothing could be made of it
   * @param failure absent when all of it was understood
   */
  record Parsed(Optional<CompilationUnit> unit, Optional<ParseFailure> failure) {}

  static Parsed parse(String source) {
    ParseResult<CompilationUnit> plain = parse(new UnindentedText(source), NEWEST);
    return plain.isSuccessful()
        ? new Parsed(plain.getResult(), Optional.empty())
        : parseAsWritten(source);
  }

  /** With all columns as they are, by which those parts are found that the parser stopped at. */
  private static Parsed parseAsWritten(String source) {
    ParseResult<CompilationUnit> result = parse(source, NEWEST);
    String parsable = source;
    for (int round = 0; round < ENUM_ROUNDS && !result.isSuccessful(); round++) {
      String wrapped = LocalEnums.wrap(parsable, failures(result, parsable));
      if (wrapped.equals(parsable)) {
        break;
      }
      parsable = wrapped;
      result = parse(parsable, NEWEST);
    }
    if (result.isSuccessful()) {
      return new Parsed(result.getResult(), Optional.empty());
    }
    ParseResult<CompilationUnit> older = parse(parsable, OLDER);
    if (older.isSuccessful()) {
      return new Parsed(older.getResult(), Optional.empty());
    }
    return recovered(parsable, result);
  }

  /** Statements are recovered by the parser; a broken member or type loses it the whole file. */
  private static Parsed recovered(String source, ParseResult<CompilationUnit> broken) {
    Optional<ParseFailure> first = failures(broken, source).stream().findFirst();
    BrokenSource rest = new BrokenSource(source);
    ParseResult<CompilationUnit> result = broken;
    for (int cut = 0; cut < MAX_CUTS && !isStructured(result); cut++) {
      List<ParseFailure> failures = failures(result, rest.text());
      if (failures.isEmpty()) {
        break;
      }
      rest.cutAt(failures.get(failures.size() - 1).offset());
      result = parse(rest.text(), NEWEST);
    }
    boolean useful =
        isStructured(result)
            && result.getResult().filter(unit -> !unit.getTypes().isEmpty()).isPresent();
    return new Parsed(useful ? result.getResult() : Optional.empty(), first);
  }

  private static boolean isStructured(ParseResult<CompilationUnit> result) {
    return result.getResult().filter(unit -> unit.getParsed() == Parsedness.PARSED).isPresent();
  }

  private static ParserConfiguration configuration(LanguageLevel level) {
    ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(level);
    configuration.getProcessors().clear();
    return configuration;
  }

  private static ParseResult<CompilationUnit> parse(
      String source, ParserConfiguration configuration) {
    return parse(Providers.provider(source), configuration);
  }

  private static ParseResult<CompilationUnit> parse(
      Provider text, ParserConfiguration configuration) {
    return new JavaParser(configuration).parse(ParseStart.COMPILATION_UNIT, text);
  }

  private static List<ParseFailure> failures(ParseResult<?> result, String source) {
    return result.getProblems().stream().map(problem -> ParseFailure.of(problem, source)).toList();
  }
}
