package dev.kerf.analyzer.report;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text of the analysed repository as one line of a terminal or of a build server's log: nothing in
 * it moves the cursor, forges another line, turns the direction of writing, or is taken for a
 * command. What would is written as {@code \}{@code uHHHH}.
 */
public final class PrintedLine {

  /** GitHub takes a line for a command where it starts like this, after any blanks. */
  private static final Pattern COMMAND_OF_A_LINE = Pattern.compile("\\A(\\s*):(?=:)");

  /** GitHub's old form and Azure's are commands anywhere in a line, TeamCity's at its start. */
  private static final Pattern COMMAND_ANYWHERE =
      Pattern.compile("#(?=#(?:\\[|vso\\[|teamcity\\[))", Pattern.CASE_INSENSITIVE);

  private PrintedLine() {}

  /** The text, made safe; the same text where nothing in it is unsafe. */
  public static String of(String text) {
    String tame = isPlain(text) ? text : escaped(text);
    if (tame.indexOf("::") >= 0) {
      tame = COMMAND_OF_A_LINE.matcher(tame).replaceFirst("$1\\\\u003A");
    }
    return tame.indexOf("##") < 0 ? tame : COMMAND_ANYWHERE.matcher(tame).replaceAll("\\\\u0023");
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isUnsafe(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isUnsafe(int c) {
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    boolean marks = c == 0x200E || c == 0x200F || c == 0x061C;
    boolean breaks = c == 0x2028 || c == 0x2029;
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return Character.isISOControl(c) && c != '\t' || turns || marks || breaks || half;
  }
}
