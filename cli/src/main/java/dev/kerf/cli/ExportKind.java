package dev.kerf.cli;

import java.util.Locale;

/** The tables that {@code kerf export --what} offers; columns and keys are part of the contract. */
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
  UNRESOLVED;

  /** As it is typed: {@code table-accesses}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
