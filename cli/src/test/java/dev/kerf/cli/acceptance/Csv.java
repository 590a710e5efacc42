package dev.kerf.cli.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads RFC 4180 text with a header, by a reader of its own: the writer must not check itself. */
final class Csv {

  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  /**
   * The rows under the header.
   *
   * @throws IllegalArgumentException when a row has more or fewer cells than the header
   */
  static List<Row> rows(String text) {
    Csv csv = new Csv(text);
    if (csv.atEnd()) {
      throw new IllegalArgumentException("an export has a header at least, this one is empty");
    }
    List<String> header = csv.record();
    List<Row> rows = new ArrayList<>();
    while (!csv.atEnd()) {
      List<String> cells = csv.record();
      if (cells.size() != header.size()) {
        throw new IllegalArgumentException(
            "row " + (rows.size() + 1) + " has " + cells + " under the columns " + header);
      }
      Map<String, String> byColumn = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        byColumn.put(header.get(i), cells.get(i));
      }
      rows.add(new Row(byColumn));
    }
    return rows;
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private List<String> record() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(text.startsWith("\"", at) ? quoted() : plain());
      if (atEnd()) {
        return cells;
      }
      char end = text.charAt(at++);
      if (end == '\n') {
        return cells;
      }
      if (end != ',') {
        throw new IllegalArgumentException("'" + end + "' after the cell " + cells);
      }
    }
  }

  private String plain() {
    int start = at;
    while (!atEnd() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw new IllegalArgumentException("a quote is never closed: " + text.substring(at));
      }
      cell.append(text, at, quote);
      at = quote + 1;
      if (!text.startsWith("\"", at)) {
        return cell.toString();
      }
      cell.append('"');
      at++;
    }
  }
}
