package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.TypeName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** What a pattern over the names of classes ends with. */
  private static final Pattern WORDS = Pattern.compile(".*\\.(?=[^.]*\\*)(?!\\*{1,2}$)[^.]+");

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
    return isExact()
        ? name.equals(text)
        : new SegmentPattern(text).matches(name, SegmentPattern.segments(name));
  }

  /** The same as a regular expression over names of classes, to whom a place means nothing. */
  public String regex() {
    StringBuilder out = new StringBuilder();
    List<String> segments = SegmentPattern.segments(text.substring(text.lastIndexOf(':') + 1));
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

  /** Whether it names classes by a part of their own names. */
  boolean isOverWords() {
    return WORDS.matcher(text).matches();
  }

  /**
   * The pattern that says of another class what this one says of the class that it names.
   *
   * @return empty where this one names no single class, or cannot mean the other
   */
  Optional<TypePattern> renamed(TypeName other) {
    if (isExact()) {
      return Optional.of(new TypePattern(other.binaryName()));
    }
    return precision().namesClass() ? naming(other) : Optional.empty();
  }

  /** The pattern over the same packages that names one class; empty where that is not in them. */
  Optional<TypePattern> naming(TypeName type) {
    String around = text.substring(0, text.lastIndexOf('.') + 1);
    return Optional.of(new TypePattern(around + type.nameInPackage()))
        .filter(named -> named.matches(type));
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
    return Precision.ofTypes(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
