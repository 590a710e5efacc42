package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.Arrays;

/** What one type uses: of each used type all kinds and the first line. */
final class UseTable {

  /** How many numbers a packed use has. */
  static final int WORDS = 3;

  private static final int FIRST_SIZE = 16;

  private int[] slots = new int[4 * FIRST_SIZE];
  private int[] targets = new int[FIRST_SIZE];
  private int[] kinds = new int[FIRST_SIZE];
  private int[] lines = new int[FIRST_SIZE];
  private int size;

  void add(int target, UseKind kind, int line) {
    if (target >= 0) {
      add(target, kind.bit(), line);
    }
  }

  private void add(int target, int kindBits, int line) {
    int mask = slots.length - 1;
    int slot = target * 0x9E3779B1 >>> 7 & mask;
    while (slots[slot] != 0) {
      int at = slots[slot] - 1;
      if (targets[at] == target) {
        kinds[at] |= kindBits;
        lines[at] = Math.min(lines[at], line);
        return;
      }
      slot = slot + 1 & mask;
    }
    if (size == targets.length) {
      grow();
      add(target, kindBits, line);
      return;
    }
    slots[slot] = size + 1;
    targets[size] = target;
    kinds[size] = kindBits;
    lines[size] = line;
    size++;
  }

  private void grow() {
    int count = size;
    int[] oldTargets = targets;
    int[] oldKinds = kinds;
    int[] oldLines = lines;
    slots = new int[slots.length * 2];
    targets = new int[count * 2];
    kinds = new int[count * 2];
    lines = new int[count * 2];
    size = 0;
    for (int at = 0; at < count; at++) {
      add(oldTargets[at], oldKinds[at], oldLines[at]);
    }
  }

  /** Takes what another table was packed to. */
  void addAll(int[] packed) {
    for (int at = 0; at < packed.length; at += WORDS) {
      add(packed[at], packed[at + 1], packed[at + 2]);
    }
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(slots, 0);
      size = 0;
    }
  }

  /** Of each used type the number, the kinds as a set, the first line. */
  int[] packed() {
    int[] packed = new int[WORDS * size];
    for (int at = 0; at < size; at++) {
      packed[WORDS * at] = targets[at];
      packed[WORDS * at + 1] = kinds[at];
      packed[WORDS * at + 2] = lines[at];
    }
    return packed;
  }
}
