package dev.kerf.analyzer.sql;

/** Turns the text of a MyBatis statement into a {@link SqlText}. */
public final class MyBatisText {
  private MyBatisText() {}

  /**
   * A bound value, <code>#{name, jdbcType=..}</code> or in Velocity's language <code>@{name}
   * </code>, becomes {@code ?}; a piece of text, <code>${name}</code>, becomes a hole of that name.
   */
  public static SqlText read(String text) {
    SqlText.Builder read = SqlText.builder();
    int from = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c != '#' && c != '$' && c != '@') || text.charAt(i + 1) != '{') {
        continue;
      }
      int close = text.indexOf('}', i);
      if (close < 0) {
        break;
      }
      read.append(text.substring(from, i));
      if (c == '$') {
        read.hole(text.substring(i + 2, close).strip());
      } else {
        read.append("?");
      }
      from = close + 1;
      i = close;
    }
    return read.append(text.substring(from)).build();
  }

  /** The same for a text that has holes already: they stay. */
  public static SqlText read(SqlText text) {
    SqlText.Builder read = SqlText.builder();
    int from = 0;
    for (String hole : text.holes()) {
      int at = text.text().indexOf(SqlText.HOLE, from);
      read.append(read(text.text().substring(from, at))).hole(hole);
      from = at + 1;
    }
    return read.append(read(text.text().substring(from))).build();
  }
}
