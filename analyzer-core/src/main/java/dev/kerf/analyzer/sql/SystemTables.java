package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.Locale;
import java.util.Set;

/**
 * Tables that belong to the DBMS and not to the application: {@code dual} and its like, and the
 * catalogues. No service can own them, so a shape leaves them out.
 *
 * <p>A catalogue is recognised by its schema; without a schema only by a name that applications do
 * not use.
 */
final class SystemTables {
  private static final Set<String> SCHEMAS =
      Set.of(
          "information_schema",
          "pg_catalog",
          "sys",
          "sysibm",
          "syscat",
          "sysstat",
          "sysibmadm",
          "syscs_diag",
          "performance_schema",
          "mysql",
          "msdb");

  private static final Set<String> NAMES =
      Set.of(
          "dual",
          "sysdummy1",
          "sqlite_master",
          "sqlite_sequence",
          "sysobjects",
          "syscolumns",
          "all_tables",
          "all_tab_columns",
          "all_objects",
          "all_sequences",
          "all_constraints",
          "all_cons_columns",
          "all_tab_comments",
          "all_col_comments",
          "user_tables",
          "user_tab_comments",
          "user_col_comments",
          "user_tab_columns",
          "user_tab_cols",
          "user_objects",
          "user_sequences",
          "user_constraints",
          "user_cons_columns",
          "user_indexes",
          "dba_tables",
          "dba_objects");

  private SystemTables() {}

  static boolean contains(StoreName table) {
    String name = table.name().toLowerCase(Locale.ROOT);
    if (table.schema().isEmpty()) {
      return NAMES.contains(name) || name.startsWith("pg_") || name.startsWith("v$");
    }
    String schema = table.schema().toLowerCase(Locale.ROOT);
    return name.equals("dual")
        || SCHEMAS.contains(schema)
        || SCHEMAS.contains(schema.substring(schema.lastIndexOf('.') + 1));
  }
}
