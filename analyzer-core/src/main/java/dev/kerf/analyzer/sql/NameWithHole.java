package dev.kerf.analyzer.sql;

/**
 * What is known of a table whose name touches a hole.
 *
 * @param table the table as far as it may be taken for one; empty where it may not
 * @param guessed whether another reading is possible
 * @param fragmentBehind whether the hole may bring clauses
 */
record NameWithHole(String table, boolean guessed, boolean fragmentBehind) {
  private static final NameWithHole UNKNOWN = new NameWithHole("", false, false);

  /**
   * A hole instead of the schema leaves the table certain. A hole before the table is taken for a
   * schema or prefix ({@code ${prefix}ORDERS}), one after a complete word for a clause that follows
   * ({@code "from orders" + where}). Next to an underscore or within a name it is a part of the
   * name ({@code ${kind}_values}): which table that is, only the schema may tell.
   */
  static NameWithHole of(Name name) {
    String last = name.last();
    int first = last.indexOf(SqlText.HOLE);
    if (first < 0) {
      return new NameWithHole(last, false, false);
    }
    boolean only = last.lastIndexOf(SqlText.HOLE) == first;
    if (only && first == 0 && last.length() > 1 && Character.isLetterOrDigit(last.charAt(1))) {
      return new NameWithHole(last.substring(1), true, false);
    }
    if (only && first == last.length() - 1 && first > 0 && !name.closed()) {
      char before = last.charAt(first - 1);
      if (Character.isLetter(before)) {
        String whole = name.text();
        String known = whole.substring(0, whole.length() - 1);
        return known.indexOf(SqlText.HOLE) >= 0
            ? new NameWithHole(last.substring(0, first), true, true)
            : new NameWithHole(known, true, true);
      }
    }
    return UNKNOWN;
  }
}
