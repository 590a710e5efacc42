package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.sql.SqlText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What methods of {@code String} do to a text with holes. */
final class TextChanges {

  private static final Pattern CONVERSION =
      Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(<]*\\d*(?:\\.\\d+)?([a-zA-Z%])");

  private TextChanges() {}

  /**
   * The conversions of a format filled in, as {@code java.util.Formatter} reads them; what has no
   * argument becomes a hole, and holes stay.
   */
  static SqlText formatted(SqlText format, List<SqlText> arguments) {
    SqlText.Builder out = SqlText.builder();
    Matcher matcher = CONVERSION.matcher(format.text());
    int from = 0;
    int next = 0;
    while (matcher.find()) {
      out.append(part(format, from, matcher.start()));
      from = matcher.end();
      switch (matcher.group(2)) {
        case "n" -> out.append("\n");
        case "%" -> out.append("%");
        default -> {
          int position = matcher.group(1) == null ? next++ : Integer.parseInt(matcher.group(1)) - 1;
          if (position >= 0 && position < arguments.size()) {
            out.append(arguments.get(position));
          } else {
            out.hole("");
          }
        }
      }
    }
    return out.append(part(format, from, format.text().length())).build();
  }

  /** Every occurrence of a known text replaced. */
  static SqlText replaced(SqlText text, String pattern, SqlText value) {
    if (!text.text().contains(pattern)) {
      return text;
    }
    SqlText.Builder out = SqlText.builder();
    int from = 0;
    for (int at = text.text().indexOf(pattern); at >= 0; at = text.text().indexOf(pattern, from)) {
      out.append(part(text, from, at)).append(value);
      from = at + pattern.length();
    }
    return out.append(part(text, from, text.text().length())).build();
  }

  /** A part of a text with the holes that stand in it. */
  static SqlText part(SqlText text, int from, int to) {
    if (!text.hasHoles()) {
      return SqlText.of(text.text().substring(from, to));
    }
    int first = holes(text.text(), 0, from);
    return new SqlText(
        text.text().substring(from, to),
        text.holes().subList(first, first + holes(text.text(), from, to)));
  }

  private static int holes(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += text.charAt(i) == SqlText.HOLE ? 1 : 0;
    }
    return count;
  }

  /** The known parts in lower or upper case. */
  static SqlText cased(SqlText text, boolean lower) {
    return new SqlText(
        lower ? text.text().toLowerCase(Locale.ROOT) : text.text().toUpperCase(Locale.ROOT),
        text.holes());
  }
}
