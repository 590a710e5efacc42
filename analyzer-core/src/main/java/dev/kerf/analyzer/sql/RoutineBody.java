package dev.kerf.analyzer.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a stored routine does, in any dialect: the statements in it and the routines that it may
 * call.
 *
 * <p>Approximation: a statement begins at the first verb behind a semicolon or a word of control,
 * and ends before the next one. What is put together as text and executed is not seen.
 *
 * @param statements those that read or change data
 * @param called all names with a bracket behind them, in lower case
 */
public record RoutineBody(List<StatementShape> statements, SortedSet<String> called) {

  private static final Set<String> VERBS =
      Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "TRUNCATE", "CALL", "EXEC");

  /** Words of control that end what stands before them. */
  private static final Set<String> PARTING =
      Set.of("BEGIN", "THEN", "ELSE", "ELSIF", "ELSEIF", "LOOP", "DO", "QUERY", "PERFORM", "END");

  /** PostgreSQL gives a body as a text, mostly between dollars. */
  private static final Pattern DOLLARS = Pattern.compile("\\$\\w*\\$");

  private static final Pattern QUOTE = Pattern.compile("\\bAS\\s+'", Pattern.CASE_INSENSITIVE);

  public RoutineBody {
    statements = List.copyOf(statements);
    called = TableUse.sorted(called);
  }

  /**
   * Reads the definition of a routine.
   *
   * @param definition from {@code CREATE} on
   */
  public static RoutineBody of(String definition, StatementReader reader) {
    String body = inner(definition);
    List<Token> tokens = Tokenizer.tokenize(body);
    List<StatementShape> statements = new ArrayList<>();
    int from = 0;
    int cases = 0;
    for (int at = 0; at <= tokens.size(); at++) {
      Token token = at < tokens.size() ? tokens.get(at) : null;
      boolean end = token == null || token.symbol(";");
      if (end || cases == 0 && PARTING.contains(token.upper())) {
        statement(body, tokens.subList(from, at)).map(reader::read).ifPresent(statements::addAll);
        from = at + 1;
        cases = 0;
      } else if (token.is("CASE")) {
        cases++;
      } else if (cases > 0 && token.is("END")) {
        cases--;
      }
    }
    return new RoutineBody(statements, calls(tokens));
  }

  /** The body where it is given as a text; each search goes through the definition once. */
  private static String inner(String definition) {
    Matcher dollars = DOLLARS.matcher(definition);
    if (dollars.find()) {
      int end = definition.indexOf(dollars.group(), dollars.end());
      return definition.substring(dollars.end(), end < 0 ? definition.length() : end);
    }
    Matcher quote = QUOTE.matcher(definition);
    return quote.find() ? unquoted(definition, quote.end()) : definition;
  }

  private static String unquoted(String definition, int from) {
    StringBuilder out = new StringBuilder();
    for (int at = from; at < definition.length(); at++) {
      char c = definition.charAt(at);
      if (c == '\'' && (at + 1 == definition.length() || definition.charAt(++at) != '\'')) {
        break;
      }
      out.append(c);
    }
    return out.toString();
  }

  /** What a piece of code between two words of control sends to the database. */
  private static Optional<String> statement(String body, List<Token> piece) {
    for (int at = 0; at < piece.size(); at++) {
      if (VERBS.contains(piece.get(at).upper()) && !isOption(piece, at)) {
        int end = at > 0 && piece.get(at - 1).symbol("(") ? closing(piece, at) : piece.size();
        return Optional.of(body.substring(piece.get(at).start(), piece.get(end - 1).end()));
      }
    }
    return Optional.empty();
  }

  /** {@code WITH EXECUTE AS OWNER}, {@code WITH HOLD}: no tables of the statement's own. */
  private static boolean isOption(List<Token> piece, int at) {
    boolean tables =
        at + 2 < piece.size()
            && (piece.get(at + 1).is("RECURSIVE")
                || piece.get(at + 2).symbol("(")
                || piece.get(at + 2).is("AS")
                    && at + 3 < piece.size()
                    && piece.get(at + 3).symbol("("));
    return piece.get(at).is("WITH") && !tables;
  }

  /** The position of the bracket that closes the one before a position. */
  private static int closing(List<Token> piece, int from) {
    int open = 1;
    for (int at = from; at < piece.size(); at++) {
      open += piece.get(at).symbol("(") ? 1 : piece.get(at).symbol(")") ? -1 : 0;
      if (open == 0) {
        return at;
      }
    }
    return piece.size();
  }

  /** The names with a bracket behind them in a statement or a routine, in lower case. */
  public static SortedSet<String> calls(String text) {
    return calls(Tokenizer.tokenize(text));
  }

  private static SortedSet<String> calls(List<Token> tokens) {
    SortedSet<String> out = new TreeSet<>();
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean bracket = at + 1 < tokens.size() && tokens.get(at + 1).symbol("(");
      boolean run = at > 0 && (tokens.get(at - 1).is("CALL") || tokens.get(at - 1).is("EXEC"));
      if (token.isName() && (bracket || run)) {
        out.add(token.text().toLowerCase(Locale.ROOT));
      }
    }
    return out;
  }
}
