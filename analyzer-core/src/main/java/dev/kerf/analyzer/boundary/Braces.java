package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several patterns that differ in one place, written as one: {@code com.shop.{order,cart}.**} is
 * {@code com.shop.order.**} and {@code com.shop.cart.**}. One pair of braces at most, nothing
 * nested.
 */
final class Braces {

  private Braces() {}

  /**
   * One of the patterns.
   *
   * @param before what all of them begin with, up to the brace
   * @param own what only this one has; the whole pattern where there are no braces
   * @param after what all of them end with
   * @param offset where its own part begins in the text
   */
  record Spelled(String before, String own, String after, int offset) {

    String pattern() {
      return before + own + after;
    }
  }

  /**
   * The patterns of one text, in its order; a text without braces is itself.
   *
   * @return empty where the braces do not fit
   */
  static Optional<List<Spelled>> spelledOut(String text) {
    int open = text.indexOf('{');
    int close = text.indexOf('}');
    if (open < 0 && close < 0) {
      return Optional.of(List.of(new Spelled("", text, "", 0)));
    }
    String before = text.substring(0, Math.max(open, 0));
    String after = text.substring(close + 1);
    if (close < open || open < 0 || (before + after).matches(".*[{},].*")) {
      return Optional.empty();
    }
    List<Spelled> out = new ArrayList<>();
    int at = open + 1;
    for (String part : text.substring(at, close).split(",", -1)) {
      if (part.isBlank() || part.indexOf('{') >= 0) {
        return Optional.empty();
      }
      int blanks = part.length() - part.stripLeading().length();
      out.add(new Spelled(before, part.strip(), after, at + blanks));
      at += part.length() + 1;
    }
    return Optional.of(out);
  }
}
