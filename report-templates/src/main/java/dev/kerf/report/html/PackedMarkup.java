package dev.kerf.report.html;

import java.util.Arrays;
import java.util.List;

/**
 * Pieces of markup that repeat much, packed for the script to unpack: what was there before is told
 * by how far back it is and how long. The same markup gives the same characters on every machine,
 * which no compressor of a platform promises, and all of them may stand inside an element of a
 * page.
 *
 * <p>First the number of pieces and their lengths; then how many characters are new, these, how
 * many are to be repeated, and from how far back, again and again. Numbers have five bits a
 * character, low ones first; all but the last of a number are of the second half of {@link
 * #DIGITS}. What opens a tag is a grave accent, and that a reference. What was unpacked can be
 * repeated: a cut says little that another one has not said. Time is in proportion to the markup.
 */
final class PackedMarkup {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** Shorter ones take as much room to tell as they save. */
  private static final int SHORTEST = 7;

  /** So many earlier places are compared, the nearest first. */
  private static final int TRIES = 12;

  /** A longer repetition ends the search for a better one. */
  private static final int LONG_ENOUGH = 400;

  private static final int BITS = 18;

  /** Nothing is repeated from further back: so many earlier places are remembered. */
  private static final int WINDOW = 1 << 22;

  private final String text;
  private final int[] last = new int[1 << BITS];
  private final int[] before;
  private final StringBuilder out = new StringBuilder();

  private PackedMarkup(String text) {
    this.text = text;
    this.before = new int[Math.min(WINDOW, Integer.highestOneBit(text.length()) * 2)];
    Arrays.fill(last, -1);
  }

  static String of(List<String> pieces) {
    List<String> spelled = pieces.stream().map(PackedMarkup::spelled).toList();
    PackedMarkup packing = new PackedMarkup(String.join("", spelled));
    packing.number(pieces.size());
    spelled.forEach(piece -> packing.number(piece.length()));
    packing.pack();
    return packing.out.toString();
  }

  /** What ends an element is not in it, nor what a browser would make other characters of. */
  private static String spelled(String markup) {
    return markup
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\0', '\uFFFD')
        .replace("`", "&#96;")
        .replace('<', '`');
  }

  private void pack() {
    int written = 0;
    int at = 0;
    while (at + SHORTEST <= text.length()) {
      int from = longest(at);
      int length = from < 0 ? 0 : whole(at, common(from, at));
      if (length < SHORTEST) {
        remember(at++);
        continue;
      }
      part(written, at, length, at - from);
      for (int end = at + length; at < end; at++) {
        remember(at);
      }
      written = at;
    }
    part(written, text.length(), 0, 0);
  }

  /** The earlier place that goes on longest as the text does here, or -1. */
  private int longest(int at) {
    if (Character.isLowSurrogate(text.charAt(at))) {
      return -1;
    }
    int best = -1;
    int most = SHORTEST - 1;
    int tries = TRIES;
    for (int from = last[hash(at)];
        from >= 0 && at - from < before.length && tries > 0;
        from = before[from & before.length - 1], tries--) {
      if (at + most < text.length() && text.charAt(from + most) == text.charAt(at + most)) {
        int length = common(from, at);
        if (length > most) {
          best = from;
          most = length;
        }
      }
      if (most >= LONG_ENOUGH) {
        break;
      }
    }
    return best;
  }

  private int common(int from, int at) {
    int length = 0;
    while (at + length < text.length() && text.charAt(from + length) == text.charAt(at + length)) {
      length++;
    }
    return length;
  }

  /** Less by one where a character would be cut in its middle. */
  private int whole(int at, int length) {
    return length > 0 && Character.isHighSurrogate(text.charAt(at + length - 1))
        ? length - 1
        : length;
  }

  private void remember(int at) {
    if (at + SHORTEST <= text.length()) {
      int hash = hash(at);
      before[at & before.length - 1] = last[hash];
      last[hash] = at;
    }
  }

  private int hash(int at) {
    int hash = 0;
    for (int i = 0; i < SHORTEST; i++) {
      hash = hash * 31 + text.charAt(at + i);
    }
    return (hash * 0x9E3779B1) >>> (32 - BITS);
  }

  private void part(int from, int to, int length, int back) {
    number(to - from);
    out.append(text, from, to);
    number(length);
    number(back);
  }

  private void number(int value) {
    int left = value;
    while (left >= 32) {
      out.append(DIGITS.charAt(32 + (left & 31)));
      left >>>= 5;
    }
    out.append(DIGITS.charAt(left));
  }
}
