package dev.kerf.analyzer.sql;

import dev.kerf.analyzer.model.StoreName;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;

/** Writes shapes in one line, so that a test can state them in one. */
final class Shapes {
  private Shapes() {}

  static StatementShape only(String sql) {
    return only(SqlText.of(sql.replace('~', SqlText.HOLE)));
  }

  static StatementShape only(SqlText sql) {
    List<StatementShape> shapes = new StatementReader().read(sql);
    if (shapes.size() != 1) {
      throw new AssertionError(shapes.size() + " statements in: " + sql);
    }
    return shapes.get(0);
  }

  /** {@code select certain R orders customers W log L orders}. */
  static String line(StatementShape shape) {
    StringJoiner line = new StringJoiner(" ");
    line.add(shape.kind().name().toLowerCase(java.util.Locale.ROOT));
    line.add(shape.certainty().word());
    part(line, "R", shape.read());
    part(line, "W", shape.written());
    part(line, "L", shape.locked());
    return line.toString();
  }

  static String names(Collection<StoreName> stores) {
    StringJoiner names = new StringJoiner(" ");
    stores.forEach(store -> names.add(store.qualifiedName()));
    return names.toString();
  }

  /** {@code orders r(id name) w(state)}, one line a table. */
  static String columns(StatementShape shape) {
    StringJoiner lines = new StringJoiner("\n");
    for (TableUse use : shape.tables()) {
      lines.add(
          use.table().qualifiedName()
              + " r("
              + String.join(" ", use.columnsRead())
              + ") w("
              + String.join(" ", use.columnsWritten())
              + ")");
    }
    return lines.toString();
  }

  private static void part(StringJoiner line, String letter, Collection<StoreName> stores) {
    if (!stores.isEmpty()) {
      line.add(letter).add(names(stores));
    }
  }
}
