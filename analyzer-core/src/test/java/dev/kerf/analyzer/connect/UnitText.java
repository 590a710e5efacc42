package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.TextWorkspace;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Transaction;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** Units of work as the tests about them write them down, and the tables that their code uses. */
final class UnitText {

  /** One table for each method, so that a table says which call was followed. */
  static final String TABLES =
      """
      package shop;
      class Tables {
        org.springframework.jdbc.core.JdbcTemplate jdbc;
        void a() { jdbc.update("insert into a values (1)"); }
        void b() { jdbc.update("insert into b values (1)"); }
        void c() { jdbc.update("insert into c values (1)"); }
        void lock() { jdbc.queryForList("select x from d for update"); }
      }
      """;

  private UnitText() {}

  /** What the sources say beside {@link #TABLES}. */
  static Codebase codebase(Path folder, String... sources) {
    TextWorkspace workspace = new TextWorkspace(folder).java(TABLES);
    for (String source : sources) {
      workspace.java(source);
    }
    return workspace.codebase();
  }

  /** Each unit with what is written and locked in it, one a line. */
  static String of(Codebase codebase) {
    return codebase.transactions().stream().map(UnitText::line).collect(Collectors.joining("\n"));
  }

  private static String line(Transaction unit) {
    return "%s %s%s %s%s"
        .formatted(
            brief(unit.root()),
            unit.propagation(),
            unit.readOnly() ? " read-only" : "",
            names(unit.written()),
            unit.locked().isEmpty() ? "" : " locks " + names(unit.locked()));
  }

  static String brief(MethodName method) {
    return method.owner().nameInPackage() + '.' + method.name();
  }

  private static String names(Collection<StoreName> stores) {
    return stores.stream().map(store -> store.name()).toList().toString();
  }
}
