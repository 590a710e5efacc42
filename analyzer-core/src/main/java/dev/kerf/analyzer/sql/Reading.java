package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.Set;

/**
 * One statement while it is being read: its tokens, what was found, and the readers of its parts.
 */
final class Reading {
  private final Holes holes;
  final Tokens tokens;
  final ShapeCollector shape = new ShapeCollector();
  final Expressions expressions;
  final FromClause fromClause;
  final Queries queries;
  final Tails tails;
  final Changes changes;
  final Inserts inserts;
  final Assignments assignments;

  Reading(Holes holes, Tokens tokens) {
    this.holes = holes;
    this.tokens = tokens;
    this.expressions = new Expressions(this);
    this.fromClause = new FromClause(this);
    this.queries = new Queries(this);
    this.tails = new Tails(this);
    this.changes = new Changes(this);
    this.inserts = new Inserts(this);
    this.assignments = new Assignments(this);
  }

  /** A hole that may stand for clauses or conditions. */
  void fragment(int at) {
    unknown(UnknownPart.Place.FRAGMENT, at, String.valueOf(SqlText.HOLE));
  }

  void unknown(UnknownPart.Place place, int at, String pattern) {
    shape.unknown(new UnknownPart(place, pattern, holes.name(tokens.at(at))));
  }

  /**
   * The source that a name in table position stands for. A name with a hole is taken as a table
   * only where the hole can be no more than a prefix or a clause behind it.
   *
   * @param alias the alias, empty without one
   */
  Scope.Source source(Name name, String alias, Scope scope, UnknownPart.Place place) {
    String called = alias.isEmpty() ? name.last() : alias;
    if (!name.qualified()) {
      Set<StoreName> common = scope.commonTable(name.text());
      if (common != null) {
        return new Scope.Source(called, null, common);
      }
    }
    String table = name.text();
    if (name.hasHole()) {
      NameWithHole partial = NameWithHole.of(name);
      if (partial.table().isEmpty()) {
        unknown(place, name.hole(), name.text());
        return new Scope.Source(called, null, Set.of());
      }
      if (partial.fragmentBehind()) {
        fragment(name.hole());
      }
      if (partial.guessed()) {
        shape.likely();
      }
      table = partial.table();
      called = alias.isEmpty() ? table.substring(table.lastIndexOf('.') + 1) : alias;
    }
    StoreName store = StoreName.table(table);
    return SystemTables.contains(store)
        ? new Scope.Source(called, null, Set.of())
        : new Scope.Source(called, store, Set.of(store));
  }
}
