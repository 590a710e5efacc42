package dev.kerf.analyzer.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The text of a statement as far as it is known: where the program inserts something that could not
 * be followed, the text has a hole.
 *
 * <p>A hole is one {@link #HOLE} character. What it stands for is decided by where it stands: a
 * value, a table, a clause. {@code "select * from " + table + " where id = " + id} is the text
 * {@code select * from ▢ where id = ▢} with the hole names {@code table} and {@code id}.
 *
 * @param text the statement, holes included
 * @param holes what each hole is called, in order; empty text where it has no name
 */
public record SqlText(String text, List<String> holes) {

  /** Stands for one hole; from Unicode's private use area, so no statement contains it. */
  public static final char HOLE = '\uE000';

  public SqlText {
    Objects.requireNonNull(text, "text");
    holes = List.copyOf(holes);
    int count = count(text);
    if (count != holes.size()) {
      throw new IllegalArgumentException(
          count + " holes in the text, but " + holes.size() + " names: " + text);
    }
  }

  /** A text whose holes, if there are any, have no names. */
  public static SqlText of(String text) {
    List<String> names = new ArrayList<>();
    for (int i = count(text); i > 0; i--) {
      names.add("");
    }
    return new SqlText(text, names);
  }

  public static Builder builder() {
    return new Builder();
  }

  public boolean hasHoles() {
    return !holes.isEmpty();
  }

  /** The same text with every hole of this name filled. */
  public SqlText fill(String name, String content) {
    Builder filled = builder();
    int hole = 0;
    int from = 0;
    for (int at = text.indexOf(HOLE); at >= 0; at = text.indexOf(HOLE, from)) {
      filled.append(text.substring(from, at));
      String called = holes.get(hole++);
      if (called.equals(name)) {
        filled.append(content);
      } else {
        filled.hole(called);
      }
      from = at + 1;
    }
    return filled.append(text.substring(from)).build();
  }

  /** The text for people: {@code select * from {table}}. */
  @Override
  public String toString() {
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int hole = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == HOLE) {
        shown.append('{').append(holes.get(hole++)).append('}');
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  // Written out: what a record brings along is linked at run time, and slower.
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof SqlText sql && text.equals(sql.text) && holes.equals(sql.holes);
  }

  @Override
  public int hashCode() {
    return holes.isEmpty() ? text.hashCode() : 31 * text.hashCode() + holes.hashCode();
  }

  private static int count(String text) {
    int count = 0;
    for (int at = text.indexOf(HOLE); at >= 0; at = text.indexOf(HOLE, at + 1)) {
      count++;
    }
    return count;
  }

  /** Puts a text together from known pieces and holes. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<String> holes = new ArrayList<>();

    private Builder() {}

    /**
     * Adds known text; a private-use character that came with it is no hole and becomes a blank.
     */
    public Builder append(String piece) {
      text.append(piece.indexOf(HOLE) < 0 ? piece : piece.replace(HOLE, ' '));
      return this;
    }

    /** Adds a text that may have holes of its own. */
    public Builder append(SqlText piece) {
      text.append(piece.text);
      holes.addAll(piece.holes);
      return this;
    }

    /** Adds a hole; the name may be empty. */
    public Builder hole(String name) {
      text.append(HOLE);
      holes.add(name);
      return this;
    }

    public SqlText build() {
      return new SqlText(text.toString(), holes);
    }
  }
}
