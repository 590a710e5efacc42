package dev.kerf.report.html;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Tells bits in less than a bit each where they could be foreseen: an arithmetic coder (Witten,
 * Neal, Cleary 1987) over odds that learn from what was told. Whole numbers only, so that Java and
 * the script of a page agree on every bit.
 */
final class BitCoder {

  /** Odds are out of so many as a power of two. */
  private static final int ODDS_BITS = 16;

  /** What one bit changes: a sixteenth of what was wrong. */
  private static final int RATE = 4;

  /** The size of a number takes a tree of so many bits. */
  private static final int SIZE_BITS = 5;

  /** Of a number so many of its first bits are learnt. */
  private static final int LEARNT_BITS = 6;

  /** Odds that a number takes for each context. */
  static final int NUMBER = (1 << SIZE_BITS) + (1 << SIZE_BITS + LEARNT_BITS);

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Both ends of what is left of all that could have been told, without signs. */
  private int low;

  private int high = -1;

  /** That know nothing yet: one is as likely as zero. */
  static char[] odds(int count) {
    char[] odds = new char[count];
    Arrays.fill(odds, (char) (1 << ODDS_BITS - 1));
    return odds;
  }

  /** Tells a bit. */
  void bit(int oddsOfOne, int bit) {
    int middle = low + (int) ((high - low & 0xFFFFFFFFL) * oddsOfOne >>> ODDS_BITS);
    if (bit == 1) {
      high = middle;
    } else {
      low = middle + 1;
    }
    while ((low ^ high) >>> 24 == 0) {
      out.write(high >>> 24);
      low <<= 8;
      high = high << 8 | 0xFF;
    }
  }

  /** Tells a bit by its odds, which learn it. */
  void learnt(char[] odds, int at, int bit) {
    bit(odds[at], bit);
    learn(odds, at, bit);
  }

  static void learn(char[] odds, int at, int bit) {
    int was = odds[at];
    odds[at] = (char) (bit == 1 ? was + ((1 << ODDS_BITS) - 1 - was >> RATE) : was - (was >> RATE));
  }

  /**
   * Tells a number from 0 on: how many bits it has, then these (Elias 1975).
   *
   * @param odds {@link #NUMBER} of them for each context
   */
  void number(char[] odds, int context, int number) {
    int value = number + 1;
    int size = 31 - Integer.numberOfLeadingZeros(value);
    int sizes = context * NUMBER;
    int known = 1;
    for (int i = SIZE_BITS - 1; i >= 0; i--) {
      int bit = size >> i & 1;
      learnt(odds, sizes + known, bit);
      known = known << 1 | bit;
    }
    int bits = sizes + (1 << SIZE_BITS) + (size << LEARNT_BITS);
    known = 1;
    for (int i = size - 1; i >= 0; i--) {
      int bit = value >> i & 1;
      if (known < 1 << LEARNT_BITS) {
        learnt(odds, bits + known, bit);
        known = known << 1 | bit;
      } else {
        bit(1 << ODDS_BITS - 1, bit);
      }
    }
  }

  /** All that was told. Nothing is told afterwards. */
  byte[] bytes() {
    for (int i = 0; i < Integer.BYTES; i++) {
      out.write(low >>> 24);
      low <<= 8;
    }
    return out.toByteArray();
  }
}
