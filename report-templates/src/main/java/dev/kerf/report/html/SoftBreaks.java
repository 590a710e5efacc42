package dev.kerf.report.html;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where long names of code may break over two lines: {@code ${soft(text)}} writes a text with a
 * {@code <wbr>} before the humps of its longer words and after their dots and dashes, where a
 * reader expects it. Nothing of it is in what is copied. {@code dom.js} has the same rule. Among
 * other words, {@code ${soft(text, 40)}} leaves alone what has room on a line of its own.
 */
final class SoftBreaks implements TemplateMethodModelEx {

  /** Shorter words fit into every column. */
  static final int LONG = 20;

  /** A piece of a word on a line of its own says something. */
  private static final int LEAST = 5;

  @Override
  @SuppressWarnings("rawtypes") // As FreeMarker declares it.
  public Object exec(List arguments) throws TemplateModelException {
    StringBuilder out = new StringBuilder();
    int longest = arguments.size() < 2 ? LONG : Integer.parseInt(arguments.get(1).toString());
    for (String piece : pieces(arguments.get(0).toString(), longest)) {
      out.append(out.isEmpty() ? "" : "<wbr>");
      out.append(HTMLOutputFormat.INSTANCE.escapePlainText(piece));
    }
    return HTMLOutputFormat.INSTANCE.fromMarkup(out.toString());
  }

  /**
   * The text in pieces that each may begin a line; one where no word is long.
   *
   * @param longest word that never breaks, in characters
   */
  static List<String> pieces(String text, int longest) {
    List<String> out = new ArrayList<>();
    int from = 0;
    int word = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != ' ') {
        continue;
      }
      if (i - word > longest) {
        for (int at = Math.max(word, from) + LEAST; at <= i - LEAST; at++) {
          if (breaks(text.charAt(at - 1), text.charAt(at))) {
            out.add(text.substring(from, at));
            from = at;
            at += LEAST - 1;
          }
        }
      }
      word = i + 1;
    }
    out.add(text.substring(from));
    return out;
  }

  private static boolean breaks(char before, char after) {
    return ".,_/-($#".indexOf(before) >= 0
        || (Character.isUpperCase(after)
            && (Character.isLowerCase(before) || Character.isDigit(before)));
  }
}
