package dev.kerf.analyzer.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says what JPQL and HQL statements touch, in the words of the entity model.
 *
 * <p>Reads HQL's liberties as well: no select list, no aliases, entities by class name. Never
 * fails; results are remembered by text; safe for use by many threads.
 */
public final class JpqlReader {

  /** What the hole is called that Spring Data's <code>#{#entityName}</code> leaves. */
  public static final String ENTITY_NAME = "#entityName";

  private static final int REMEMBERED = 2048;
  private static final int LONGEST_REMEMBERED = 8192;

  private final Map<SqlText, JpqlShape> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<SqlText, JpqlShape> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** The shape of one statement. */
  public JpqlShape read(SqlText text) {
    if (text.text().length() > LONGEST_REMEMBERED) {
      return JpqlParser.parse(text);
    }
    JpqlShape shape = known.get(text);
    if (shape == null) {
      shape = JpqlParser.parse(text);
      known.put(text, shape);
    }
    return shape;
  }

  /**
   * The shape of a statement as it stands in an annotation: a hole takes the place of <code>
   * #{#entityName}</code> until the caller knows better.
   */
  public JpqlShape read(String text) {
    return read(text(text));
  }

  /**
   * Turns <code>#{#entityName}</code> into a hole called {@link #ENTITY_NAME}, for {@link
   * SqlText#fill}. Other expressions in <code>#{}</code> are parameters.
   */
  public static SqlText text(String text) {
    SqlText.Builder read = SqlText.builder();
    int from = 0;
    for (int at = text.indexOf("#{"); at >= 0; at = text.indexOf("#{", from)) {
      int close = text.indexOf('}', at);
      if (close < 0) {
        break;
      }
      read.append(SqlText.of(text.substring(from, at)));
      if (text.substring(at + 2, close).strip().equals(ENTITY_NAME)) {
        read.hole(ENTITY_NAME);
      } else {
        char mark = at > 0 ? text.charAt(at - 1) : ' ';
        read.append(mark == ':' ? "p" : mark == '?' ? "" : "?");
      }
      from = close + 1;
    }
    return read.append(SqlText.of(text.substring(from))).build();
  }
}
