package dev.kerf.analyzer.sql;

/** Where quoted text ends, in all dialects. */
final class Quotes {
  private Quotes() {}

  /**
   * The index after the quote that closes the one at {@code open}, or {@code end} where none does.
   * A doubled quote is one quote of the content.
   *
   * @param backslash whether {@code \'} is always a quote of the content, as in MySQL; otherwise it
   *     is one where the string could not end there ({@code 'it\'s'}, but not {@code 'C:\'})
   */
  static int end(String text, int open, int end, boolean backslash) {
    char quote = text.charAt(open);
    int i = open + 1;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '\\' && (backslash || !couldEndAfter(text, i + 1, end, quote))) {
        i += 2;
      } else if (c != quote) {
        i++;
      } else if (i + 1 < end && text.charAt(i + 1) == quote) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    return end;
  }

  /** Whether no quote stands here, or one that may well be the last. */
  private static boolean couldEndAfter(String text, int at, int end, char quote) {
    if (at >= end || text.charAt(at) != quote) {
      return true;
    }
    if (at + 1 >= end) {
      return true;
    }
    char next = text.charAt(at + 1);
    return next <= ' ' || ",;)=|+".indexOf(next) >= 0;
  }

  /**
   * The index after a dollar-quoted text of PostgreSQL ({@code $$..$$}, {@code $tag$..$tag$}) that
   * opens here, {@code end} where it does not close, -1 where none opens.
   */
  static int dollarEnd(String text, int open, int end) {
    int tag = open + 1;
    while (tag < end && isTag(text.charAt(tag))) {
      tag++;
    }
    if (tag >= end || text.charAt(tag) != '$') {
      return -1;
    }
    String mark = text.substring(open, tag + 1);
    int close = text.indexOf(mark, tag + 1);
    return close < 0 || close + mark.length() > end ? end : close + mark.length();
  }

  /** The index after Oracle's {@code q'[..]'} whose quote opens here. */
  static int freeEnd(String text, int open, int end) {
    if (open + 1 >= end) {
      return end;
    }
    char opening = text.charAt(open + 1);
    char closing =
        switch (opening) {
          case '[' -> ']';
          case '(' -> ')';
          case '{' -> '}';
          case '<' -> '>';
          default -> opening;
        };
    int close = text.indexOf(closing + "'", open + 2);
    return close < 0 || close + 2 > end ? end : close + 2;
  }

  private static boolean isTag(char c) {
    return c != '$' && Tokenizer.isWordPart(c) && c != '#';
  }
}
