package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How much of each list the page shows. A page that grows past its budget is written again with
 * less: first without what the script makes of what it has anyway, in the end with seven tenths of
 * everything, again and again, so that it aggregates rather than grows; {@code result.json} has
 * all.
 *
 * @param rows of a list that people read from top to bottom
 * @param asked requests to a service, and ways into it
 * @param listed units of work, joins and the like, which only the page can show
 * @param types of one service
 * @param tables with an entry of their own
 * @param columns of a table
 * @param accesses to a table, writing and reading each
 * @param evidence crossings behind one tie; the script has all of them
 * @param elsewhere how much of a cut that nobody looks at first
 * @param members of a service of a candidate that is only outlined
 * @param named columns of a table that are told by name
 * @param grid rows, and columns, of the grid of tables and types
 * @param addresses whether places are written with the addresses that they lead to, which repeat
 *     the host and the commit each time
 * @param places whether every tie can say where it stands and what it is
 */
record Limits(
    int rows,
    int asked,
    int listed,
    int types,
    int tables,
    int columns,
    int accesses,
    int evidence,
    Elsewhere elsewhere,
    int members,
    int named,
    int grid,
    boolean addresses,
    boolean places) {

  /** The same of the cuts that are there to be switched to. */
  record Elsewhere(int asked, int evidence) {}

  /** For most applications nothing is left out. */
  static final Limits FULL =
      new Limits(
          400, 400, 150, 2000, 1000, 100, 120, 40, new Elsewhere(400, 3), 80, 12, 140, true, true);

  /**
   * Addresses go first and what lies behind the other cuts second, both of which the script knows;
   * the names of the types go last: a service is known by its members.
   */
  Limits narrowed() {
    if (addresses) {
      return with(asked, evidence, elsewhere, false);
    }
    if (elsewhere.evidence > 0) {
      return with(asked, evidence, new Elsewhere(elsewhere.asked / 10, 0), false);
    }
    if (evidence == FULL.evidence) {
      return with(asked / 4, evidence / 4, elsewhere, false);
    }
    return new Limits(
        less(rows),
        less(asked),
        less(listed),
        rows == FULL.rows ? types : less(types),
        less(tables),
        less(columns),
        less(accesses),
        less(evidence),
        new Elsewhere(less(elsewhere.asked), 0),
        less(members),
        less(named),
        less(grid),
        false,
        grid > FULL.grid / 4);
  }

  /** Of a cut that nobody looks at first. */
  Limits brief() {
    return with(Math.min(asked, elsewhere.asked), elsewhere.evidence, elsewhere, addresses);
  }

  private Limits with(int requests, int crossings, Elsewhere others, boolean written) {
    return new Limits(
        rows, requests, listed, types, tables, columns, accesses, crossings, others, members, named,
        grid, written, places);
  }

  /** From everything to least, until no more can be left out. */
  static List<Limits> ladder() {
    List<Limits> out = new ArrayList<>();
    for (Limits next = FULL; out.isEmpty() || !next.equals(out.get(out.size() - 1)); ) {
      out.add(next);
      next = next.narrowed();
    }
    return out;
  }

  private static int less(int limit) {
    return Math.max(1, limit * 7 / 10);
  }

  static <T, R> List<R> first(List<T> all, int limit, Function<? super T, R> view) {
    return all.stream().limit(limit).<R>map(view).toList();
  }

  /** {@code and 12 more in result.json}, or nothing. */
  static String more(int count, int limit) {
    return count <= limit
        ? ""
        : "and " + Counts.count(count - Math.min(count, limit)) + " more in result.json";
  }
}
