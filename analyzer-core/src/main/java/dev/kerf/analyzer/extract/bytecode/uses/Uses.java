package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.Arrays;

/** The uses of one method in the order of its code, as long as some may turn out to be none. */
final class Uses {

  private static final int FIRST_SIZE = 128;

  private final KnownNames known;
  private int[] targets = new int[FIRST_SIZE];
  private int[] lines = new int[FIRST_SIZE];
  private UseKind[] kinds = new UseKind[FIRST_SIZE];
  private int size;

  Uses(KnownNames known) {
    this.known = known;
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  void of(int target, UseKind kind, int line) {
    if (target < 0) {
      return;
    }
    if (size == targets.length) {
      targets = Arrays.copyOf(targets, 2 * size);
      lines = Arrays.copyOf(lines, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
    }
    targets[size] = target;
    kinds[size] = kind;
    lines[size] = line;
    size++;
  }

  /** The class of a class constant; the members of an array are those of no class. */
  void ofClass(String constant, UseKind kind, int line) {
    of(known.ofClass(constant), kind, line);
  }

  /** The class that a member is looked up in; of an array that is none. */
  void ofOwner(String internalName, UseKind kind, int line) {
    if (internalName.charAt(0) != '[') {
      of(known.of(internalName), kind, line);
    }
  }

  void ofDescriptor(String descriptor, UseKind kind, int line) {
    of(known.ofDescriptor(descriptor), kind, line);
  }

  /** The types of parameters and result. */
  void ofSignature(String descriptor, UseKind kind, int line) {
    ofSignature(known.method(descriptor), kind, line);
  }

  void ofSignature(MethodDescriptor descriptor, UseKind kind, int line) {
    for (int target : descriptor.known()) {
      of(target, kind, line);
    }
  }

  /** Takes uses back. */
  void forget(int from, int to) {
    for (int at = from; at < to; at++) {
      targets[at] = KnownNames.UNKNOWN;
    }
  }

  void moveTo(UseTable table) {
    for (int at = 0; at < size; at++) {
      table.add(targets[at], kinds[at], lines[at]);
    }
    size = 0;
  }
}
