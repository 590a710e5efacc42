package dev.kerf.report.html;

import java.util.Arrays;

/** Where a text says again what it has said: earlier places that begin alike, the nearest first. */
final class Repetitions {

  /** Shorter ones are not looked for: new characters cost next to nothing. */
  static final int SHORTEST = 12;

  /** So many earlier places are compared. */
  private static final int TRIES = 32;

  /** A longer repetition ends the search for a better one. */
  private static final int LONG_ENOUGH = 400;

  private static final int HASH_BITS = 20;

  /** Nothing is repeated from further back: so many earlier places are remembered. */
  private static final int WINDOW = 1 << 23;

  private final byte[] text;
  private final int[] last = new int[1 << HASH_BITS];
  private final int[] before;

  Repetitions(byte[] text) {
    this.text = text;
    this.before = new int[Math.min(WINDOW, Integer.highestOneBit(text.length | 1) * 2)];
    Arrays.fill(last, -1);
  }

  /** From here on the place is an earlier one. */
  void remember(int at) {
    if (at + SHORTEST <= text.length) {
      int hash = hash(at);
      before[at & before.length - 1] = last[hash];
      last[hash] = at;
    }
  }

  /** The earlier place that goes on longest as the text does here, or -1. */
  int longest(int at) {
    if (at + SHORTEST > text.length) {
      return -1;
    }
    int best = -1;
    int most = SHORTEST - 1;
    int tries = TRIES;
    for (int from = last[hash(at)];
        from >= 0 && at - from < before.length && tries > 0 && most < LONG_ENOUGH;
        from = before[from & before.length - 1], tries--) {
      if (at + most < text.length && text[from + most] == text[at + most]) {
        int length = common(from, at);
        if (length > most) {
          best = from;
          most = length;
        }
      }
    }
    return best;
  }

  /** How long the text goes on alike at both places. */
  int common(int from, int at) {
    int different = Arrays.mismatch(text, from, from + text.length - at, text, at, text.length);
    return different < 0 ? text.length - at : different;
  }

  private int hash(int at) {
    int hash = 0;
    for (int i = 0; i < SHORTEST; i++) {
      hash = hash * 0x2F0B4C47 + text[at + i];
    }
    return hash * 0x9E3779B1 >>> 32 - HASH_BITS;
  }
}
