package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a template wrote before it is decided how much of each list is shown. It is drawn once, and
 * written out as often as it takes to find the fullest page that has room.
 */
final class Draft extends Writer {

  /** The line that stands for rows takes about so many bytes. */
  private static final int LINE_BYTES = 140;

  private static final String TOLD = "<span class=\"unscripted\">, which script shows</span>";

  /** A stretch of it. */
  private sealed interface Part permits Text, Listing, Slot {}

  private record Text(String markup, int bytes) implements Part {}

  /** Of rows, the first of which are shown. */
  private record Listing(Row row, List<Draft> rows) implements Part {

    /** Wherever they are. */
    int all() {
      return Math.max(row.told(), rows.size());
    }

    int shown(Limits limits) {
      return Math.min(limits.of(row.kind(), all()), rows.size());
    }
  }

  /** What becomes of it is known last; otherwise this. */
  private record Slot(String name, Draft otherwise) implements Part {}

  /**
   * What the rows of a list are.
   *
   * @param tag of each: {@code tr}, {@code li}, {@code p} for blocks, {@code span} within a line
   * @param columns of a row of a table
   * @param between rows within a line
   * @param told how many rows the script of the page can make of what it has anyway, or 0: then
   *     none has to be packed
   */
  record Row(ListKind kind, String tag, int columns, String between, int told) {}

  private final List<Part> parts = new ArrayList<>();
  private StringBuilder text = new StringBuilder(0);

  @Override
  public void write(char[] characters, int from, int length) {
    text.append(characters, from, length);
  }

  @Override
  public void write(String written, int from, int length) {
    text.append(written, from, from + length);
  }

  /** Adds a list, each of its rows drawn. */
  void list(Row row, List<Draft> rows) {
    flush();
    parts.add(new Listing(row, List.copyOf(rows)));
  }

  /** Adds a place for what is given when it is written out; nothing is given for what stays. */
  void slot(String name, Draft otherwise) {
    flush();
    parts.add(new Slot(name, otherwise));
  }

  /** Of what is shown, without what fills the slots. */
  int bytes(Limits limits) {
    flush();
    int bytes = 0;
    for (Part part : parts) {
      if (part instanceof Text written) {
        bytes += written.bytes();
      } else if (part instanceof Listing list) {
        int shown = list.shown(limits);
        for (Draft row : list.rows().subList(0, shown)) {
          bytes += row.bytes(limits) + list.row().between().length();
        }
        bytes += list.all() > shown ? LINE_BYTES : 0;
      }
    }
    return bytes;
  }

  /**
   * Writes it out.
   *
   * @param rest where the rows go that are not shown, those of one list as one piece; the line in
   *     their place says which
   */
  String written(Limits limits, List<String> rest, Filling filling) {
    flush();
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      if (part instanceof Text written) {
        out.append(written.markup());
      } else if (part instanceof Slot slot) {
        Optional<String> given = filling.of(slot.name());
        out.append(
            given.isPresent() ? given.get() : slot.otherwise().written(limits, rest, filling));
      } else if (part instanceof Listing list) {
        write(list, limits, rest, filling, out);
      }
    }
    return out.toString();
  }

  /** Says what a slot is filled with, once all before it is written out; empty to leave it. */
  interface Filling {
    Optional<String> of(String slot);
  }

  private static void write(
      Listing list, Limits limits, List<String> rest, Filling filling, StringBuilder out) {
    List<Draft> rows = list.rows();
    String between = list.row().between();
    int shown = list.shown(limits);
    int last = (int) Math.min((long) shown + limits.packed(), rows.size());
    String separator = "";
    for (Draft row : rows.subList(0, shown)) {
      out.append(separator).append(row.written(limits, rest, filling));
      separator = between;
    }
    if (shown == list.all()) {
      return;
    }
    if (limits.plain() && shown < rows.size()) {
      out.append("<details class=\"fold\"><summary>and ")
          .append(Counts.count(rows.size() - shown))
          .append(" more</summary>\n");
      rows.subList(shown, rows.size())
          .forEach(row -> out.append(row.written(limits, rest, filling)));
      out.append("</details>\n");
      return;
    }
    if (list.row().told() > 0) {
      out.append(more(list.row(), "", "and " + Counts.count(list.all() - shown) + " more" + TOLD));
      return;
    }
    StringBuilder packed = new StringBuilder();
    for (Draft row : rows.subList(shown, last)) {
      packed.append(between).append(row.written(limits, rest, filling));
    }
    String line = line(rows.size() - shown, rows.size() - last);
    if (last < rows.size()) {
      packed.append(more(list.row(), "", "and " + line(rows.size() - last, rows.size() - last)));
    }
    String which = "";
    if (last > shown) {
      which = " data-rows=\"" + rest.size() + "\" data-all=\"" + Counts.count(last) + '"';
      rest.add(packed.toString());
    }
    out.append(more(list.row(), which, "and " + line));
  }

  /** Without script they are elsewhere; with it some of a very long list may be, too. */
  private static String line(int left, int elsewhere) {
    return Counts.count(left)
        + " more"
        + (left == elsewhere
            ? " in result.json"
            : "<span class=\"unscripted\"> in result.json</span>");
  }

  private static String more(Row row, String which, String line) {
    return switch (row.tag()) {
      case "tr" ->
          "<tr class=\"more\""
              + which
              + "><td colspan=\""
              + row.columns()
              + "\">"
              + line
              + "</td></tr>\n";
      case "span" -> "<span class=\"more\"" + which + "> " + line + "</span>";
      default ->
          '<' + row.tag() + " class=\"more\"" + which + '>' + line + "</" + row.tag() + ">\n";
    };
  }

  @Override
  public void flush() {
    if (!text.isEmpty()) {
      String markup = text.toString();
      parts.add(new Text(markup, markup.getBytes(StandardCharsets.UTF_8).length));
      text = new StringBuilder(0); // There are as many drafts as rows.
    }
  }

  @Override
  public void close() {
    flush();
  }
}
