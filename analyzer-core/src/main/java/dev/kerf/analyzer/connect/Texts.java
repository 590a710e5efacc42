package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.sql.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The texts that an expression may have: one for each way through the program that builds it, with
 * holes where a part is unknown. Never empty; never more than {@value #MAX}.
 */
record Texts(List<SqlText> alternatives) {

  /** Statements with more alternatives than this repeat their tables. */
  static final int MAX = 24;

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
    return new Texts(List.of(SqlText.builder().hole(name).build()));
  }

  /** Both ways are possible. */
  Texts or(Texts other) {
    Set<SqlText> all = new LinkedHashSet<>(alternatives);
    all.addAll(other.alternatives);
    return new Texts(all.stream().limit(MAX).toList());
  }

  /** This text followed by another, in every combination. */
  Texts then(Texts next) {
    List<SqlText> out = new ArrayList<>();
    for (SqlText first : alternatives) {
      for (SqlText second : next.alternatives) {
        if (out.size() < MAX && first.text().length() + second.text().length() <= MAX_LENGTH) {
          out.add(SqlText.builder().append(first).append(second).build());
        }
      }
    }
    return out.isEmpty() ? this : new Texts(out);
  }

  Texts map(UnaryOperator<SqlText> change) {
    return new Texts(alternatives.stream().map(change).distinct().toList());
  }
}
