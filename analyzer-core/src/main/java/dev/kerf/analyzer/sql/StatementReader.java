package dev.kerf.analyzer.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says what SQL statements touch.
 *
 * <p>Reads any dialect in one pass and never fails: what it does not understand makes the shape
 * less certain. It does not check statements, so what a DBMS would refuse may still have a shape.
 * Time is linear in the length of the text. Results are remembered by text; safe for use by many
 * threads.
 *
 * <p>That this reader, and no full parser, decides is reasoned in docs/adr; the tests hold it
 * against JSqlParser, statement by statement.
 */
public final class StatementReader {
  private static final int REMEMBERED = 4096;
  private static final int LONGEST_REMEMBERED = 8192;

  private final Map<SqlText, List<StatementShape>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<SqlText, List<StatementShape>> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** The shape of every statement of the text, in order; empty for a text without one. */
  public List<StatementShape> read(SqlText text) {
    if (text.text().length() > LONGEST_REMEMBERED) {
      return List.copyOf(StatementParser.parseAll(text));
    }
    List<StatementShape> shapes = known.get(text);
    if (shapes == null) {
      shapes = List.copyOf(StatementParser.parseAll(text));
      known.put(text, shapes);
    }
    return shapes;
  }

  /** The shape of every statement of a text without holes. */
  public List<StatementShape> read(String text) {
    return read(SqlText.of(text));
  }
}
