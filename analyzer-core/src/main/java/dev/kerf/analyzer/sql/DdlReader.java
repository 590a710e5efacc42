package dev.kerf.analyzer.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads schema scripts of any dialect: MySQL, PostgreSQL, Oracle, SQL Server, DB2, H2, HSQLDB,
 * Derby, and dumps of them.
 *
 * <p>It never fails: what it does not understand is listed as {@link
 * SchemaStatement.UnreadStatement} with its line, and the rest goes on. Temporary tables and
 * partitions are no tables of their own. Placeholders such as {@code ${schema}} may stand before a
 * name.
 */
public final class DdlReader {

  /** These handle rows, rights or the session, and say nothing about the schema. */
  private static final Set<String> WITHOUT_SCHEMA =
      Set.of(
          "INSERT",
          "REPLACE",
          "UPDATE",
          "DELETE",
          "SELECT",
          "MERGE",
          "UPSERT",
          "VALUES",
          "SET",
          "USE",
          "LOCK",
          "LOAD",
          "UNLOCK",
          "GRANT",
          "REVOKE",
          "COMMIT",
          "ROLLBACK",
          "COPY",
          "START",
          "COMMENT",
          "ANALYZE",
          "VACUUM",
          "FLUSH",
          "SHOW",
          "DESCRIBE",
          "DESC",
          "DEALLOCATE",
          "PRINT",
          "TRUNCATE",
          "PRAGMA",
          "SAVEPOINT",
          "DECLARE",
          "BEGIN",
          "END",
          "CALL",
          "PURGE",
          "RELEASE",
          "CHECKPOINT",
          "SHUTDOWN",
          "REINDEX",
          "OPTIMIZE",
          "REPAIR",
          "CHECK",
          "CHECKSUM",
          "EXPLAIN",
          "DISCARD",
          "REORG",
          "RUNSTATS",
          "WITH",
          "DO",
          "QUIT",
          "EXIT",
          "DENY",
          "RAISERROR",
          "CONNECT",
          "DISCONNECT",
          "REFRESH",
          "DELIMITER",
          "SPOOL",
          "PROMPT",
          "CLUSTER",
          "NOTIFY",
          "LISTEN",
          "RESET",
          "SECURITY",
          "SOURCE",
          "EXISTS",
          "WHENEVER",
          "REM",
          "GO");

  /** What the script does, in order. */
  public SchemaScript read(String script) {
    return read(script, 1);
  }

  /**
   * What a script does that stands inside of another document.
   *
   * @param firstLine the 1-based line of that document where the script starts
   */
  public SchemaScript read(String script, int firstLine) {
    List<SchemaStatement> statements = new ArrayList<>();
    ScriptSplitter splitter = new ScriptSplitter(script, firstLine);
    while (splitter.next()) {
      if (!WITHOUT_SCHEMA.contains(splitter.verb())) {
        statement(script, splitter, statements);
      }
    }
    return new SchemaScript(statements);
  }

  private static void statement(
      String script, ScriptSplitter splitter, List<SchemaStatement> statements) {
    List<Token> tokens =
        Tokenizer.tokenize(script, splitter.start(), splitter.end(), splitter.mysql());
    if (tokens.isEmpty() || WITHOUT_SCHEMA.contains(tokens.get(0).upper())) {
      return;
    }
    new DdlStatement(script, new Tokens(tokens), splitter.line(), statements).read();
  }
}
