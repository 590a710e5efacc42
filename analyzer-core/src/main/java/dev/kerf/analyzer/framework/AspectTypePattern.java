package dev.kerf.analyzer.framework;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of AspectJ for the name of a type: {@code *} stands for a part of one name, {@code ..}
 * for any packages in between, and {@code *} alone for any type.
 */
record AspectTypePattern(String pattern) {

  private static final String ANY = "*";
  private static final char PACKAGES = '/';
  private static final char PART = '*';

  boolean fits(String name) {
    return pattern.equals(ANY) || reachesEnd(name);
  }

  /** Like {@link #fits}, where the name may be written without its package, as in a signature. */
  boolean fitsSimplyOrWhole(String name) {
    return fits(name) || fits(name.substring(name.lastIndexOf('.') + 1));
  }

  /**
   * Follows all ways to read the pattern side by side, so that a pattern of many stars costs its
   * length times that of the name and no more.
   */
  private boolean reachesEnd(String name) {
    boolean[] at = new boolean[name.length() + 1];
    at[0] = true;
    for (char wanted : parts()) {
      boolean[] next = new boolean[at.length];
      boolean open = false;
      for (int i = 0; i < at.length; i++) {
        char c = i < name.length() ? name.charAt(i) : 0;
        switch (wanted) {
          case PART -> {
            open |= at[i];
            next[i] = open;
            open &= c != '.';
          }
          case PACKAGES -> {
            open |= at[i] && c == '.';
            if (open && c == '.') {
              next[i + 1] = true;
            }
          }
          default -> {
            if (at[i] && c == wanted) {
              next[i + 1] = true;
            }
          }
        }
      }
      at = next;
    }
    return at[name.length()];
  }

  private List<Character> parts() {
    List<Character> parts = new ArrayList<>();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.startsWith("..", i)) {
        parts.add(PACKAGES);
        i++;
      } else {
        parts.add(pattern.charAt(i));
      }
    }
    return parts;
  }
}
