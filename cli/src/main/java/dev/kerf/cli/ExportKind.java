package dev.kerf.cli;

import java.util.Locale;

/**
 * What {@code kerf export --what} offers: tables, whose columns and keys are part of the contract,
 * and a test.
 */
enum ExportKind {
  TYPE_DEPENDENCIES,
  METHOD_CALLS,
  TABLE_ACCESSES,
  TABLE_REACH,
  TABLES,
  COLUMNS,
  SEQUENCES,
  FOREIGN_KEYS,
  JOINS,
  TRANSACTIONS,
  ENTRY_POINTS,
  REPEATED_ACCESSES,
  CONTRACTS,
  UNRESOLVED,
  ARCHUNIT;

  /** Whether it is that of a cut. */
  boolean needsBoundaries() {
    return this == CONTRACTS || this == ARCHUNIT;
  }

  /** As it is typed: {@code table-accesses}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
