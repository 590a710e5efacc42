package dev.kerf.cli.acceptance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of an export, as any script would read it. */
record Row(Map<String, String> cells) {

  Row {
    cells = new LinkedHashMap<>(cells);
  }

  String text(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException(
          "no column '" + column + "' in this export, only " + cells.keySet());
    }
    return cell;
  }

  /** A table's name, for comparison. */
  String table(String column) {
    return text(column).toLowerCase(Locale.ROOT);
  }

  /** A cell that lists names, in order. */
  List<String> list(String column) {
    return Stream.of(text(column).split("[ ,;|]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  Set<String> tables(String column) {
    return new TreeSet<>(list(column));
  }

  /** The outermost type around the one that the cell names. */
  String outermost(String column) {
    return outermostOf(text(column));
  }

  /** A method: its outermost type and its name without parameters. */
  String method(String typeColumn, String methodColumn) {
    return outermost(typeColumn) + '.' + text(methodColumn).replaceFirst("\\(.*", "");
  }

  static String outermostOf(String type) {
    int dollar = type.indexOf('$');
    return dollar < 0 ? type : type.substring(0, dollar);
  }

  @Override
  public String toString() {
    return cells.entrySet().stream()
        .filter(cell -> !cell.getValue().isEmpty())
        .map(cell -> cell.getKey() + '=' + cell.getValue())
        .collect(Collectors.joining(" "));
  }
}
