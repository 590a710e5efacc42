package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Types without an owner that one line would name: all there is below a package, as in a new
 * module, or a single type beside others that have owners.
 *
 * @param types sorted; never empty
 */
public record UnclaimedPart(List<TypeName> types) {

  public UnclaimedPart {
    types = List.copyOf(types);
  }

  /** What names these types, and those to come beside them. */
  public String pattern() {
    return types.size() == 1 ? types.get(0).id() : packageName() + ".**";
  }

  /** The package that has them all; the nearest one. */
  public String packageName() {
    String common = types.get(0).packageName();
    for (TypeName type : types) {
      while (!isIn(type.packageName(), common)) {
        common = parent(common);
      }
    }
    return common;
  }

  /**
   * Parts the types of an application that nobody owns.
   *
   * @param owned those that somebody owns
   */
  static List<UnclaimedPart> of(Collection<TypeName> ownerless, Collection<TypeName> owned) {
    Set<String> inhabited = new TreeSet<>();
    for (TypeName type : owned) {
      for (String at = type.packageName(); inhabited.add(at) && !at.isEmpty(); ) {
        at = parent(at);
      }
    }
    SortedMap<String, List<TypeName>> parts = new TreeMap<>();
    List<UnclaimedPart> out = new ArrayList<>();
    for (TypeName type : new TreeSet<>(ownerless)) {
      String top = top(type.packageName(), inhabited);
      if (top.isEmpty()) {
        out.add(new UnclaimedPart(List.of(type)));
      } else {
        parts.computeIfAbsent(top, key -> new ArrayList<>()).add(type);
      }
    }
    parts.values().forEach(types -> out.add(new UnclaimedPart(types)));
    return out;
  }

  /** The outermost package around one in which nobody owns anything; empty without one. */
  private static String top(String packageName, Set<String> inhabited) {
    String top = "";
    for (String at = packageName; !at.isEmpty() && !inhabited.contains(at); at = parent(at)) {
      top = at;
    }
    return top;
  }

  private static boolean isIn(String packageName, String above) {
    return above.isEmpty() || packageName.equals(above) || packageName.startsWith(above + '.');
  }

  private static String parent(String packageName) {
    int dot = packageName.lastIndexOf('.');
    return dot < 0 ? "" : packageName.substring(0, dot);
  }
}
