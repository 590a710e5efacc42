package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.codebase.UnresolvedCause;
import java.util.stream.Collectors;

/** The class that sends the texts which tests are about, and what is said of those left open. */
final class TextSender {

  private TextSender() {}

  /** The source of a class {@code Dao} whose method {@code run} sends what it is given. */
  static String dao(String members) {
    return """
        package shop;
        import java.sql.*;
        import java.util.*;
        import java.util.stream.*;
        class Dao {
          Connection connection;
          void run(String sql) throws SQLException { connection.createStatement().execute(sql); }
        %s
        }
        """
        .formatted(members);
  }

  /** The statements that stay open, each with what it waits for, sorted. */
  static String undecided(Codebase codebase) {
    return codebase.unresolved().stream()
        .filter(site -> site.kind().equals("statement"))
        .map(site -> site.expression() + ": " + cause(site))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String cause(Unresolved site) {
    UnresolvedCause cause = site.cause().orElseThrow();
    if (cause instanceof UnresolvedCause.Parameter parameter) {
      return parameter.owner().simpleName()
          + '.'
          + parameter.method().name()
          + ' '
          + parameter.index();
    }
    return cause.owner().simpleName() + '.' + ((UnresolvedCause.Result) cause).method().name();
  }
}
