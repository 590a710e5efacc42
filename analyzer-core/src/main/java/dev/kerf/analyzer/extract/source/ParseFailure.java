package dev.kerf.analyzer.extract.source;

import com.github.javaparser.ParseException;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.Token;
import com.github.javaparser.TokenRange;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and why the parser stopped.
 *
 * @param line 1-based, 0 where unknown
 * @param offset of the first character that did not fit
 * @param reason in words of the language, without what might have stood there instead
 */
record ParseFailure(int line, int offset, String reason) {

  /** Lexical errors state their place in the message only. */
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)");

  private static final String ALTERNATIVES = ", expected";
  private static final String PREFIX = "Parse error. ";

  static ParseFailure of(Problem problem, String source) {
    Position place = place(problem);
    return new ParseFailure(
        Math.max(place.line, 0), offset(source, place), reason(problem.getMessage()));
  }

  private static String reason(String message) {
    String line = message.lines().findFirst().orElse("");
    int alternatives = line.indexOf(ALTERNATIVES);
    String reason = alternatives < 0 ? line : line.substring(0, alternatives);
    return reason.startsWith(PREFIX) ? reason.substring(PREFIX.length()) : reason;
  }

  private static Position place(Problem problem) {
    if (problem.getCause().orElse(null) instanceof ParseException unexpected
        && unexpected.currentToken != null
        && unexpected.currentToken.next != null) {
      Token token = unexpected.currentToken.next;
      return new Position(token.beginLine, token.beginColumn);
    }
    Matcher stated = PLACE.matcher(problem.getMessage());
    if (stated.find()) {
      return new Position(Integer.parseInt(stated.group(1)), Integer.parseInt(stated.group(2)));
    }
    return problem
        .getLocation()
        .flatMap(TokenRange::toRange)
        .map(range -> range.begin)
        .orElse(new Position(0, 0));
  }

  private static int offset(String source, Position place) {
    int start = 0;
    for (int line = 1; line < place.line; line++) {
      start = Lines.nextStart(source, start);
    }
    return Math.min(start + Math.max(place.column - 1, 0), source.length());
  }
}
