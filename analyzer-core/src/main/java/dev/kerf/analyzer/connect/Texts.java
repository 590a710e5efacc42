package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The texts that an expression may have: one for each way through the program that builds it, with
 * holes where a part is unknown. The first one goes the first way everywhere. Never empty; never
 * more than {@value #MAX}.
 */
record Texts(List<SqlText> alternatives) implements TextValue {

  /** Statements with more alternatives than this repeat their tables. */
  static final int MAX = 24;

  static final Texts BLANK = of("");

  private static final Texts NAMELESS_HOLE = new Texts(List.of(SqlText.builder().hole("").build()));

  /** Longer texts are data, not statements. */
  private static final int MAX_LENGTH = 100_000;

  Texts {
    if (alternatives.isEmpty()) {
      throw new IllegalArgumentException("a text has at least one alternative");
    }
    alternatives = List.copyOf(alternatives);
  }

  static Texts of(String known) {
    return new Texts(List.of(SqlText.builder().append(known).build()));
  }

  static Texts hole(String name) {
    return name.isEmpty()
        ? NAMELESS_HOLE
        : new Texts(List.of(SqlText.builder().hole(name).build()));
  }

  @Override
  public Texts asTexts() {
    return this;
  }

  boolean isBlank() {
    return alternatives.stream().allMatch(text -> text.text().isBlank());
  }

  /** The only text that is possible, if it is wholly known. */
  boolean isKnown() {
    return alternatives.size() == 1 && !alternatives.get(0).hasHoles();
  }

  SqlText first() {
    return alternatives.get(0);
  }

  /** Both ways are possible. */
  Texts or(Texts other) {
    if (this == other) {
      return this;
    }
    Set<SqlText> all = new LinkedHashSet<>(alternatives);
    all.addAll(other.alternatives);
    return new Texts(all.stream().limit(MAX).toList());
  }

  /**
   * This text followed by another. Every alternative of either stands in the result, next to the
   * first one of the other: what a statement touches is the sum over its parts, and all
   * combinations would be too many.
   */
  Texts then(Texts next) {
    if (alternatives.size() == 1 && next.alternatives.size() == 1) {
      return isTooLong(first(), next.first())
          ? this
          : new Texts(List.of(joined(first(), next.first())));
    }
    Set<SqlText> out = new LinkedHashSet<>();
    for (SqlText start : alternatives) {
      add(out, start, next.first());
    }
    for (SqlText end : next.alternatives.subList(1, next.alternatives.size())) {
      add(out, first(), end);
    }
    return out.isEmpty() ? this : new Texts(new ArrayList<>(out));
  }

  private static void add(Set<SqlText> out, SqlText start, SqlText end) {
    if (out.size() < MAX && !isTooLong(start, end)) {
      out.add(joined(start, end));
    }
  }

  private static boolean isTooLong(SqlText start, SqlText end) {
    return start.text().length() + end.text().length() > MAX_LENGTH;
  }

  private static SqlText joined(SqlText start, SqlText end) {
    return SqlText.builder().append(start).append(end).build();
  }

  /** Without one of the alternatives, if there are others. */
  Texts without(SqlText one) {
    return alternatives.size() > 1 && alternatives.contains(one)
        ? new Texts(alternatives.stream().filter(text -> !text.equals(one)).toList())
        : this;
  }

  /**
   * Without those in which a quote is left open, if there are others: a name between two quotes
   * that are chosen one by one gets a pair that never occurs.
   */
  Texts closed() {
    if (alternatives.size() == 1) {
      return this;
    }
    List<SqlText> closed = alternatives.stream().filter(Texts::isClosed).toList();
    return closed.isEmpty() ? this : new Texts(closed);
  }

  private static boolean isClosed(SqlText text) {
    char open = 0;
    for (int i = 0; i < text.text().length(); i++) {
      char c = text.text().charAt(i);
      if (open == 0 && (c == '\'' || c == '"' || c == '`')) {
        open = c;
      } else if (c == open) {
        open = 0;
      }
    }
    return open == 0;
  }

  Texts map(UnaryOperator<SqlText> change) {
    return new Texts(alternatives.stream().map(change).distinct().toList());
  }
}
