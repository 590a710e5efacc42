package dev.kerf.analyzer.config;

import java.util.List;

/**
 * A pattern of paths: {@code *} and {@code ?} stand for anything within one name, {@code **} for
 * any folders. A pattern that names a folder holds for all below it; one without a slash holds for
 * every file or folder of that name, wherever it is.
 *
 * <p>Takes time proportional to pattern times path, whatever the pattern: it comes from the
 * repository that is read, so it may be hostile.
 *
 * @param pattern as written
 */
public record Glob(String pattern) {

  private static final String ANY_FOLDERS = "**";

  public Glob {
    if (pattern.isBlank()) {
      throw new IllegalArgumentException("an empty pattern matches nothing");
    }
  }

  /**
   * Whether a file is meant.
   *
   * @param path with forward slashes, relative to where the pattern is
   */
  public boolean matches(String path) {
    String wanted = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    wanted = wanted.endsWith("/") ? wanted.substring(0, wanted.length() - 1) : wanted;
    if (!pattern.contains("/")) {
      wanted = ANY_FOLDERS + '/' + wanted;
    }
    return matches(List.of(wanted.split("/")), List.of(path.split("/")));
  }

  /** Row by row: which beginnings of the path the first folders of the pattern stand for. */
  private static boolean matches(List<String> wanted, List<String> names) {
    boolean[] reached = new boolean[names.size() + 1];
    reached[0] = true;
    for (String folder : wanted) {
      boolean[] next = new boolean[names.size() + 1];
      if (folder.equals(ANY_FOLDERS)) {
        boolean before = false;
        for (int i = 0; i <= names.size(); i++) {
          before |= reached[i];
          next[i] = before;
        }
      } else {
        for (int i = 0; i < names.size(); i++) {
          next[i + 1] = reached[i] && matchesName(folder, names.get(i));
        }
      }
      reached = next;
    }
    // A folder holds for what is below it, so the whole path need not be used up.
    for (boolean prefix : reached) {
      if (prefix) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name fits a pattern with stars and question marks; also used for methods. */
  static boolean matchesName(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))
          && pattern.charAt(p) != '*') {
        p++;
        n++;
      } else if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  @Override
  public String toString() {
    return pattern;
  }
}
