package dev.kerf.cli;

import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

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

  /** Reads the word of a kind. */
  static ExportKind of(String word) {
    for (ExportKind kind : values()) {
      if (kind.toString().equals(word)) {
        return kind;
      }
    }
    throw new TypeConversionException(
        "there is no table '" + word + "'. " + Vocabulary.of((Object[]) values()).hint(word));
  }

  /** As it is typed: {@code table-accesses}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
