package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.sql.SqlText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the conversions of a format string, as {@code java.util.Formatter} reads them. */
final class Formats {

  private static final Pattern CONVERSION =
      Pattern.compile("%(?:(\\d+)\\$)?[-#+ 0,(<]*\\d*(?:\\.\\d+)?([a-zA-Z%])");

  private Formats() {}

  /** The format with its arguments; what has no argument becomes a hole. */
  static SqlText fill(SqlText format, List<SqlText> arguments) {
    if (format.hasHoles()) {
      return format;
    }
    SqlText.Builder out = SqlText.builder();
    Matcher matcher = CONVERSION.matcher(format.text());
    int from = 0;
    int next = 0;
    while (matcher.find()) {
      out.append(format.text().substring(from, matcher.start()));
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
    return out.append(format.text().substring(from)).build();
  }
}
