package dev.kerf.analyzer.model;

import java.util.List;

/**
 * What an application is called where neither a build file nor a git remote names it. Never after
 * its folder: the same code would be called differently on each machine.
 */
public final class Titles {

  /** The title of what declares none. */
  public static final String NONE = "untitled";

  /** {@code com} alone says nothing. */
  private static final int LEAST_SEGMENTS = 2;

  private Titles() {}

  /**
   * The title, or where there is none the package that all types lie in ({@code com.acme.shop}).
   *
   * @param title may be {@link #NONE}
   */
  public static String orPackage(String title, Iterable<TypeName> types) {
    if (!title.equals(NONE)) {
      return title;
    }
    List<String> common = null;
    for (TypeName type : types) {
      List<String> segments = List.of(type.packageName().split("\\."));
      common = common == null ? segments : shared(common, segments);
    }
    return common == null || common.size() < LEAST_SEGMENTS ? title : String.join(".", common);
  }

  private static List<String> shared(List<String> one, List<String> other) {
    int same = 0;
    while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
      same++;
    }
    return one.subList(0, same);
  }
}
