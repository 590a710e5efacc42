package dev.kerf.analyzer.sql;

/**
 * A name in table position.
 *
 * @param text the parts joined by dots, quotes removed, holes as {@link SqlText#HOLE}
 * @param last its last part
 * @param hole the position of its first token with a hole, -1 without one
 * @param closed whether its last part stands in quotes, so that a hole at its end belongs to it
 * @param next the position after it
 */
record Name(String text, String last, int hole, boolean closed, int next) {

  boolean hasHole() {
    return hole >= 0;
  }

  boolean qualified() {
    return text.length() > last.length();
  }

  /** The name that starts here; its text is blank where none does. */
  static Name at(Tokens tokens, int from, int end) {
    StringBuilder text = new StringBuilder();
    int lastPart = 0;
    int hole = -1;
    boolean closed = false;
    int i = from;
    while (i < end) {
      Token token = tokens.at(i);
      if (token.symbol(".")) {
        lastPart = text.append('.').length();
      } else if (token.isHole()) {
        hole = hole < 0 ? i : hole;
        text.append(SqlText.HOLE);
      } else if (token.kind() == Token.Kind.QUOTED || token.kind() == Token.Kind.WORD) {
        if (hole < 0 && token.text().indexOf(SqlText.HOLE) >= 0) {
          hole = i;
        }
        text.append(token.kind() == Token.Kind.QUOTED ? plain(token.text()) : token.text());
        closed = token.kind() == Token.Kind.QUOTED;
      } else {
        break;
      }
      i++;
      if (!continues(tokens, i - 1, i)) {
        break;
      }
    }
    String whole = text.toString();
    return new Name(whole, whole.substring(lastPart), hole, closed, i);
  }

  /** Past a schema that is put in at run time: {@code @schema.orders}. */
  static int pastSchema(Tokens tokens, int from) {
    boolean schema =
        tokens.at(from).kind() == Token.Kind.PARAMETER
            && tokens.symbol(from + 1, ".")
            && tokens.at(from + 2).isName();
    return schema ? from + 2 : from;
  }

  /** Without what a table's name never has; quotes within quotes come from broken text only. */
  private static String plain(String quoted) {
    String name = quoted.strip();
    boolean plain = !name.endsWith(".");
    for (int i = 0; i < name.length() && plain; i++) {
      plain = "\"`[]".indexOf(name.charAt(i)) < 0;
    }
    return plain ? name : name.replaceAll("[\"`\\[\\]]", "").replaceAll("[.\\s]+$", "").strip();
  }

  /** Whether the token at {@code next} belongs to the name that the one at {@code last} is in. */
  private static boolean continues(Tokens tokens, int last, int next) {
    Token a = tokens.at(last);
    Token b = tokens.at(next);
    if (b.symbol(".")) {
      return true;
    }
    if (a.symbol(".")) {
      return b.isName() || b.isHole();
    }
    boolean glued = a.touches(b) && (a.isHole() ? b.isName() : b.isHole());
    return glued && !Keywords.NO_ALIAS.contains(b.upper());
  }
}
