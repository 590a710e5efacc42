package dev.kerf.report.html;

/**
 * The kinds of lists on the page, each with how many of its rows a page shows that has room, and
 * with how few one makes sense.
 */
enum ListKind {
  /** Read from top to bottom. */
  ROWS(400, 10),
  /** Requests to a service, and ways into it. */
  ASKED(400, 3),
  /** Units of work, joins and the like. */
  LISTED(150, 5),
  /** A service is known by its members. */
  MEMBERS(2000, 20),
  /** Tables with an entry of their own. */
  TABLES(1000, 10),
  /** Of a table. */
  COLUMNS(100, 5),
  /** To a table, writing and reading each. */
  ACCESSES(120, 3),
  /** Crossings behind one tie. */
  EVIDENCE(40, 1),
  /** Names within a sentence. */
  NAMED(12, 6),
  /** Decisions that stand in the way: more of them nobody takes in at a glance. */
  OBSTACLES(8, 8),
  /** Elements whose place is in doubt: a team talks over so many at most. */
  DOUBTS(40, 10);

  private final int most;
  private final int least;

  ListKind(int most, int least) {
    this.most = most;
    this.least = least;
  }

  int least() {
    return least;
  }

  int most() {
    return most;
  }
}
