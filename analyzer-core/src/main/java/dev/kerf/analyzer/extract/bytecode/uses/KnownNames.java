package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.Collection;

/**
 * The types that may be found to be used, numbered from 0 on in the order given. Answers without
 * making a text of the part of a descriptor that it is asked about.
 */
public final class KnownNames {

  static final int UNKNOWN = -1;

  private static final String PLATFORM = "java/";

  /** A power of two. */
  private static final int REMEMBERED = 1 << 12;

  private final String[] names;
  private final int[] slots;
  private final boolean knowsPlatform;

  /** The descriptors read last; threads may read the same one twice. */
  private final MethodDescriptor[] descriptors = new MethodDescriptor[REMEMBERED];

  /**
   * @param internalNames with slashes, each once
   */
  public KnownNames(Collection<String> internalNames) {
    names = internalNames.toArray(String[]::new);
    slots = new int[Integer.highestOneBit(Math.max(4, names.length)) * 4];
    boolean platform = false;
    for (int number = 0; number < names.length; number++) {
      platform |= names[number].startsWith(PLATFORM);
      int slot = names[number].hashCode() & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
    knowsPlatform = platform;
  }

  public int size() {
    return names.length;
  }

  public String internalName(int number) {
    return names[number];
  }

  /** The number of an internal name, or {@link #UNKNOWN}. */
  public int of(String internalName) {
    if (!knowsPlatform && internalName.startsWith(PLATFORM)) {
      return UNKNOWN;
    }
    for (int slot = internalName.hashCode() & slots.length - 1; slots[slot] != 0; ) {
      int number = slots[slot] - 1;
      if (names[number].equals(internalName)) {
        return number;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return UNKNOWN;
  }

  /** The number of the internal name that is a part of a text, or {@link #UNKNOWN}. */
  int of(String text, int start, int end) {
    if (!knowsPlatform && text.startsWith(PLATFORM, start)) {
      return UNKNOWN;
    }
    int hash = 0; // as that of a text
    for (int at = start; at < end; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    for (int slot = hash & slots.length - 1; slots[slot] != 0; ) {
      String name = names[slots[slot] - 1];
      if (name.length() == end - start && text.startsWith(name, start)) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return UNKNOWN;
  }

  /** What a method's descriptor says: the same few are called again and again. */
  MethodDescriptor method(String descriptor) {
    int at = descriptor.hashCode() & REMEMBERED - 1;
    MethodDescriptor known = descriptors[at];
    if (known == null || !known.text().equals(descriptor)) {
      known = MethodDescriptor.of(descriptor, this);
      descriptors[at] = known;
    }
    return known;
  }

  /** The class that a field's descriptor names, that of an array's elements among them. */
  int ofDescriptor(String descriptor) {
    int start = 0;
    while (start < descriptor.length() && descriptor.charAt(start) == '[') {
      start++;
    }
    return start < descriptor.length() && descriptor.charAt(start) == 'L'
        ? of(descriptor, start + 1, descriptor.length() - 1)
        : UNKNOWN;
  }

  /** The class of a class constant: an internal name, or the descriptor of an array. */
  int ofClass(String constant) {
    return constant.startsWith("[") ? ofDescriptor(constant) : of(constant);
  }
}
