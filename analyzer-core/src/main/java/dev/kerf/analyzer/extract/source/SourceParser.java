package dev.kerf.analyzer.extract.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.Providers;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses Java at the newest language level, and at one without the newer keywords where that fails.
 *
 * <p>The parser's processors are off: they check what a compiler checks, and cost as much again as
 * parsing. What they do that matters here is done elsewhere: unicode escapes by {@link
 * UnicodeEscapes}, {@code var} by {@link TypeReferences}.
 */
final class SourceParser {

  private static final ParserConfiguration NEWEST = configuration(LanguageLevel.BLEEDING_EDGE);

  /** The last level at which {@code yield} is a name like others; so are the other keywords. */
  private static final ParserConfiguration OLDER = configuration(LanguageLevel.JAVA_11);

  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private SourceParser() {}

  /**
   * What the parser made of a text.
   *
   * @param unit absent when nothing could be made of it
   * @param failure absent when all of it was understood
   */
  record Parsed(Optional<CompilationUnit> unit, Optional<Failure> failure) {}

  /**
   * Where and why parsing failed first.
   *
   * @param line 1-based, 0 where unknown
   */
  record Failure(int line, String message) {}

  static Parsed parse(String source) {
    ParseResult<CompilationUnit> newest = parse(source, NEWEST);
    if (newest.isSuccessful()) {
      return new Parsed(newest.getResult(), Optional.empty());
    }
    ParseResult<CompilationUnit> older = parse(source, OLDER);
    if (older.isSuccessful()) {
      return new Parsed(older.getResult(), Optional.empty());
    }
    return new Parsed(
        newest.getResult().filter(unit -> !unit.getTypes().isEmpty()),
        newest.getProblems().stream().map(SourceParser::failure).findFirst());
  }

  private static ParserConfiguration configuration(LanguageLevel level) {
    ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(level);
    configuration.getProcessors().clear();
    return configuration;
  }

  private static ParseResult<CompilationUnit> parse(
      String source, ParserConfiguration configuration) {
    return new JavaParser(configuration)
        .parse(ParseStart.COMPILATION_UNIT, Providers.provider(source));
  }

  private static Failure failure(Problem problem) {
    String message = problem.getMessage().lines().findFirst().orElse("");
    Optional<Throwable> cause = problem.getCause();
    if (cause.isPresent()
        && cause.get() instanceof ParseException unexpected
        && unexpected.currentToken != null
        && unexpected.currentToken.next != null) {
      return new Failure(unexpected.currentToken.next.beginLine, message);
    }
    Optional<Integer> line =
        problem.getLocation().flatMap(TokenRange::toRange).map(range -> range.begin.line);
    return new Failure(line.orElseGet(() -> lineIn(message)), message);
  }

  /** Lexical errors state their line in the message only. */
  private static int lineIn(String message) {
    Matcher matcher = LINE.matcher(message);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }
}
