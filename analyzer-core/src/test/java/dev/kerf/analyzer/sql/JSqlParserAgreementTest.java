package dev.kerf.analyzer.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kerf.analyzer.model.StoreName;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.util.TablesNamesFinder;
import org.junit.jupiter.api.Test;

class JSqlParserAgreementTest {

  /** Where the two differ on purpose, and what the parser sees there. */
  private static final Map<String, String> ON_PURPOSE =
      Map.of(
          "CREATE INDEX ix ON report (id)",
          "report", // an index writes no rows
          "SELECT * FROM hr.emp@remote e",
          "hr.emp@remote", // the link is no part of the name
          "SELECT * FROM #tmp t JOIN @rows r ON r.id = t.id",
          "#tmp", // temporary
          "SELECT * INTO #tmp FROM Orders",
          "#tmp Orders", // temporary
          "UPDATE o SET o.State = c.State FROM Orders o"
              + " INNER JOIN Customers c ON c.Id = o.CustomerId",
          "Customers o Orders"); // an alias

  @Test
  void the_reader_sees_the_tables_that_a_full_parser_sees() {
    Map<String, String> differences = new TreeMap<>();
    int compared = 0;
    for (String file : StatementCorpus.FILES) {
      for (StatementCorpus.Case statement : StatementCorpus.read(file)) {
        boolean brackets = file.equals("sqlserver");
        Optional<SortedSet<StoreName>> theirs = parsed(statement.sql().strip(), brackets);
        if (theirs.isEmpty()) {
          continue;
        }
        compared++;
        SortedSet<StoreName> ours = new TreeSet<>();
        Shapes.only(statement.sql()).tables().forEach(use -> ours.add(use.table()));
        if (!ours.equals(theirs.get())) {
          differences.put(statement.sql().strip(), Shapes.names(theirs.get()));
        }
      }
    }

    assertEquals(new TreeMap<>(ON_PURPOSE), differences);
    assertTrue(compared > 240, compared + " statements compared: the parser refused too many");
  }

  /** The tables by JSqlParser; empty where it refuses the statement. */
  private static Optional<SortedSet<StoreName>> parsed(String sql, boolean brackets) {
    if (sql.indexOf('~') >= 0 || sql.contains("${")) {
      return Optional.empty();
    }
    try {
      SortedSet<StoreName> tables = new TreeSet<>();
      for (String name :
          new TablesNamesFinder<Void>()
              .getTables(
                  CCJSqlParserUtil.parse(
                      sql, parser -> parser.withSquareBracketQuotation(brackets)))) {
        StoreName table = StoreName.table(name);
        if (!SystemTables.contains(table)) {
          tables.add(table);
        }
      }
      return Optional.of(tables);
    } catch (JSQLParserException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
