package dev.kerf.report.html;

import java.util.List;
import java.util.function.Function;

/**
 * How much of each list the page shows. A page that grows past its budget is written again with
 * less, in the end with half of everything, so that it aggregates rather than grows; {@code
 * result.json} has all.
 *
 * @param rows of a list that people read from top to bottom
 * @param types of one service
 * @param tables with an entry of their own
 * @param columns of a table
 * @param accesses to a table, writing and reading each
 * @param evidence crossings behind one tie
 * @param elsewhere crossings behind one tie of a cut that nobody looks at first
 * @param members of a service of a candidate that is only outlined
 * @param named columns of a table that are told by name
 * @param grid rows, and columns, of the grid of tables and types
 * @param addresses whether places are written with the addresses that they lead to, which repeat
 *     the host and the commit each time
 * @param places whether every tie can say where it stands and what it is
 */
record Limits(
    int rows,
    int types,
    int tables,
    int columns,
    int accesses,
    int evidence,
    int elsewhere,
    int members,
    int named,
    int grid,
    boolean addresses,
    boolean places) {

  /** For most applications nothing is left out. */
  static final Limits FULL = new Limits(400, 2000, 1000, 100, 40, 40, 3, 80, 12, 140, true, true);

  /**
   * Addresses go first, then what lies behind the other cuts, the names of the types last: a
   * service is known by its members.
   */
  Limits narrowed() {
    if (addresses) {
      return with(evidence, elsewhere, false);
    }
    if (elsewhere > 0) {
      return with(evidence, 0, false);
    }
    return new Limits(
        half(rows),
        rows == FULL.rows ? types : half(types),
        half(tables),
        half(columns),
        half(accesses),
        half(evidence),
        0,
        half(members),
        half(named),
        half(grid),
        false,
        grid > FULL.grid / 4);
  }

  /** Of a cut that nobody looks at first. */
  Limits brief() {
    return with(elsewhere, elsewhere, addresses);
  }

  private Limits with(int crossings, int others, boolean written) {
    return new Limits(
        rows, types, tables, columns, accesses, crossings, others, members, named, grid, written,
        places);
  }

  boolean smallest() {
    return equals(narrowed());
  }

  private static int half(int limit) {
    return Math.max(1, limit / 2);
  }

  static <T, R> List<R> first(List<T> all, int limit, Function<? super T, R> view) {
    return all.stream().limit(limit).<R>map(view).toList();
  }

  /** {@code and 12 more in result.json}, or nothing. */
  static String more(int count, int limit) {
    return count <= limit
        ? ""
        : "and " + Numbers.count(count - Math.min(count, limit)) + " more in result.json";
  }
}
