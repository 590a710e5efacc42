package dev.kerf.report.html;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Pieces of markup that repeat much, packed for the script to unpack: what was there before is told
 * by how far back it is and how long, everything by odds that learn (as LZMA does, in less code and
 * about as small). The same markup gives the same characters on every machine, which no compressor
 * of a platform promises.
 *
 * <p>First how many bytes were packed, a colon, then all bits in base 64. The bytes are the lengths
 * of the pieces in UTF-16 units between commas, a line feed, and the pieces in UTF-8. The bits tell
 * by turns a new byte or a repetition; {@link BitCoder} tells how. What was unpacked can be
 * repeated: a cut says little that another one has not said. Time is in proportion to the markup.
 */
final class PackedMarkup {

  /** So many of the last ways back are told by their number. */
  private static final int RECENT = 4;

  private static final int LEAST_RECENT = 2;

  /** A new byte takes about so many bits. */
  private static final int BYTE_BITS = 3;

  private static final int RECENT_BITS = 10;

  /** Besides those of how far back it is. */
  private static final int REPETITION_BITS = 14;

  /** The odds of a byte by the two and by the three before it are found by so many bits. */
  private static final int CONTEXT_BITS = 12;

  /** Of how long a repetition is: such with a new way back, and others. */
  private static final int NEW_WAY = 0;

  private static final int KNOWN_WAY = 1;

  /** Where a longer repetition lies says little more about how far back it is. */
  private static final int LENGTH_CLASSES = 4;

  /** Of the bytes to come: how many are the same as some bytes back, and about what that saves. */
  private record Repetition(int length, int back, boolean recent, int saved) {
    static final Repetition NONE = new Repetition(0, 0, false, 0);
  }

  private final byte[] text;
  private final Repetitions earlier;
  private final BitCoder coder = new BitCoder();
  private final int[] recent = {1, 2, 3, 4};

  /** Which of the last two turns were repetitions. */
  private int turns;

  private final char[] turnOdds = BitCoder.odds(4 << 8);
  private final char[] knownOdds = BitCoder.odds(4);
  private final char[] recentOdds = BitCoder.odds(RECENT);
  private final char[] lengthOdds = BitCoder.odds(2 * BitCoder.NUMBER);
  private final char[] backOdds = BitCoder.odds(LENGTH_CLASSES * BitCoder.NUMBER);
  private final char[] afterOne = BitCoder.odds(1 << 16);
  private final char[] afterTwo = BitCoder.odds(1 << CONTEXT_BITS + 8);
  private final char[] afterThree = BitCoder.odds(1 << CONTEXT_BITS + 8);
  private final char[] foreseen = BitCoder.odds(2 << 16);

  private PackedMarkup(byte[] text) {
    this.text = text;
    this.earlier = new Repetitions(text);
  }

  static String of(List<String> pieces) {
    String lengths =
        pieces.stream().map(piece -> "" + piece.length()).collect(Collectors.joining(","));
    byte[] text = (lengths + '\n' + String.join("", pieces)).getBytes(StandardCharsets.UTF_8);
    PackedMarkup packing = new PackedMarkup(text);
    packing.pack();
    return text.length + ":" + Base64.getEncoder().encodeToString(packing.coder.bytes());
  }

  private void pack() {
    int at = 0;
    while (at < text.length) {
      Repetition here = best(at);
      earlier.remember(at);
      // One byte later there may be a better one.
      if (here.saved() <= 0 || !here.recent() && best(at + 1).saved() > here.saved() + BYTE_BITS) {
        turn(at, 0);
        tellByte(at++);
        continue;
      }
      turn(at, 1);
      tell(here);
      for (int end = at++ + here.length(); at < end; at++) {
        earlier.remember(at);
      }
    }
  }

  /** The repetition that saves most. */
  private Repetition best(int at) {
    Repetition best = Repetition.NONE;
    for (int back : recent) {
      int length = back > at ? 0 : earlier.common(at - back, at);
      int saved = length * BYTE_BITS - RECENT_BITS;
      if (length >= LEAST_RECENT && saved > best.saved()) {
        best = new Repetition(length, back, true, saved);
      }
    }
    int from = earlier.longest(at);
    if (from >= 0) {
      int length = earlier.common(from, at);
      int distance = Integer.SIZE - Integer.numberOfLeadingZeros(at - from);
      int saved = length * BYTE_BITS - REPETITION_BITS - distance;
      if (saved > best.saved()) {
        best = new Repetition(length, at - from, false, saved);
      }
    }
    return best;
  }

  private void turn(int at, int repeated) {
    coder.learnt(turnOdds, turns << 8 | before(at, 1), repeated);
    turns = turns << 1 & 2 | repeated;
  }

  private void tell(Repetition repetition) {
    int known = 0;
    while (known < RECENT && recent[known] != repetition.back()) {
      known++;
    }
    int way = known < RECENT ? KNOWN_WAY : NEW_WAY;
    coder.learnt(knownOdds, turns, way);
    if (way == KNOWN_WAY) {
      coder.learnt(recentOdds, 1, known >> 1);
      coder.learnt(recentOdds, 2 | known >> 1, known & 1);
      coder.number(lengthOdds, way, repetition.length() - LEAST_RECENT);
    } else {
      int length = repetition.length() - Repetitions.SHORTEST;
      coder.number(lengthOdds, way, length);
      coder.number(backOdds, Math.min(LENGTH_CLASSES - 1, length / 2), repetition.back() - 1);
      known = RECENT - 1;
    }
    System.arraycopy(recent, 0, recent, 1, known);
    recent[0] = repetition.back();
  }

  /** By the bytes before it, and by the one that would go on with what was repeated last. */
  private void tellByte(int at) {
    int one = before(at, 1);
    int two = one << 8 | before(at, 2);
    int expected = before(at, recent[0]);
    int first = one << 8;
    int second = context(two);
    int third = context(two << 8 | before(at, 3));
    int asExpected = 1;
    int known = 1;
    for (int i = 7; i >= 0; i--) {
      int bit = text[at] >> i & 1;
      int fourth = asExpected << 16 | expected << 8 | known;
      int odds =
          afterOne[first | known]
              + 2 * afterTwo[second | known]
              + 4 * afterThree[third | known]
              + foreseen[fourth];
      coder.bit(odds >> 3, bit);
      BitCoder.learn(afterOne, first | known, bit);
      BitCoder.learn(afterTwo, second | known, bit);
      BitCoder.learn(afterThree, third | known, bit);
      BitCoder.learn(foreseen, fourth, bit);
      asExpected &= bit == (expected >> i & 1) ? 1 : 0;
      known = known << 1 | bit;
    }
  }

  private static int context(int bytes) {
    return bytes * 0x9E3779B1 >>> 32 - CONTEXT_BITS << 8;
  }

  private int before(int at, int back) {
    return back > at ? 0 : text[at - back] & 0xFF;
  }
}
