package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.TypeName;
import java.util.Comparator;
import java.util.List;

/**
 * A pattern over outermost types, read by the segments of their names.
 *
 * <p>{@code com.shop.order.**} is the package and all below it, {@code com.shop.order.*} the types
 * of the package itself, {@code com.shop.order.Order} one type. Within a segment {@code *} stands
 * for any characters ({@code com.shop.*Dto}); a segment of {@code **} stands for any number of
 * segments, at least one at the end. A type that is told apart by its place is meant with it:
 * {@code apps:billing:com.shop.order.**}.
 *
 * @param text as written
 */
public record TypePattern(String text) {

  /** The pattern that decides before the others; equally precise ones in no order. */
  public static final Comparator<TypePattern> MOST_PRECISE_FIRST =
      Comparator.comparing(TypePattern::precision).reversed();

  private static final String ANY_SEGMENTS = "**";

  public TypePattern {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a type pattern: '" + text + "'");
    }
  }

  /** Whether a text can be a pattern: no empty segment, no slash, no blank. */
  public static boolean isValid(String text) {
    if (text.isEmpty() || text.startsWith(".") || text.contains("..")) {
      return false;
    } else if (text.endsWith(".") || text.endsWith(":")) {
      return false;
    }
    int place = text.lastIndexOf(':');
    if (text.substring(0, place + 1).chars().anyMatch(c -> c <= ' ' || c == '*' || c == '/')) {
      return false;
    }
    for (String segment : text.substring(place + 1).split("\\.")) {
      boolean stars = segment.contains(ANY_SEGMENTS) && !segment.equals(ANY_SEGMENTS);
      if (stars || !segment.chars().allMatch(c -> c == '*' || Character.isJavaIdentifierPart(c))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the outermost type of a name is meant. */
  public boolean matches(TypeName type) {
    String name = type.outermost().binaryName();
    int star = text.indexOf('*');
    if (star < 0) {
      return name.equals(text);
    }
    // Nearly every pattern begins with a package, and nearly every type lies in another one.
    return name.startsWith(text.substring(0, star))
        && matches(segments(text), 0, segments(name), 0);
  }

  private static List<String> segments(String name) {
    return List.of(name.split("\\."));
  }

  private static boolean matches(List<String> pattern, int p, List<String> name, int n) {
    if (p == pattern.size()) {
      return n == name.size();
    }
    if (!pattern.get(p).equals(ANY_SEGMENTS)) {
      return n < name.size()
          && Wildcards.matches(pattern.get(p), name.get(n))
          && matches(pattern, p + 1, name, n + 1);
    }
    int least = p == pattern.size() - 1 ? n + 1 : n;
    for (int next = least; next <= name.size(); next++) {
      if (matches(pattern, p + 1, name, next)) {
        return true;
      }
    }
    return false;
  }

  /** The same as a regular expression over names of classes, to whom a place means nothing. */
  public String regex() {
    StringBuilder out = new StringBuilder();
    List<String> segments = segments(text.substring(text.lastIndexOf(':') + 1));
    for (int i = 0; i < segments.size(); i++) {
      boolean last = i == segments.size() - 1;
      if (!segments.get(i).equals(ANY_SEGMENTS)) {
        out.append(segments.get(i).replace("$", "\\$").replace("*", "[^.]*"));
        out.append(last ? "" : "\\.");
      } else {
        out.append(last ? "[^.]+(\\.[^.]+)*" : "([^.]+\\.)*");
      }
    }
    return out.toString();
  }

  /** Whether it names one type. */
  public boolean isExact() {
    return text.indexOf('*') < 0;
  }

  /** The segments before the first wildcard, joined: the package a pattern speaks of. */
  String literalPrefix() {
    int star = text.indexOf('*');
    String before = star < 0 ? text : text.substring(0, star);
    int dot = before.lastIndexOf('.');
    return dot < 0 ? "" : before.substring(0, dot);
  }

  /** How precise it is among patterns of its sort. */
  Precision precision() {
    return Precision.of(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
