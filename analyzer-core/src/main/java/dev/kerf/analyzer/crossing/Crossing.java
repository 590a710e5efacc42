package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One tie whose ends lie in different services.
 *
 * @param identity what makes it the same crossing tomorrow: free of path, line, count and service
 * @param from the end that reaches out: an outermost type, or a store
 * @param to the end that is reached
 * @param fromService id of the service that owns {@code from}
 * @param toService id of the service that owns {@code to}
 * @param detail what crosses, for people
 * @param places where, at least one: sorted, or those that a change touches first
 * @param route how it comes about, for kinds that reach through calls
 */
public record Crossing(
    Identity identity,
    Element from,
    Element to,
    String fromService,
    String toService,
    String detail,
    List<SourceLocation> places,
    Optional<Route> route)
    implements Comparable<Crossing> {

  private static final Comparator<Crossing> ORDER =
      Comparator.comparing(Crossing::identity)
          .thenComparing(crossing -> crossing.from().id())
          .thenComparing(crossing -> crossing.to().id())
          .thenComparing(Crossing::fromService)
          .thenComparing(Crossing::toService);

  /**
   * What a crossing is known by. Stores and columns are spelled as declared and compared without
   * case, as everywhere: who declares a table in other letters crosses nothing new.
   *
   * @param ends names in the order that the kind gives them: class and class, class and store,
   *     store and store
   */
  public record Identity(CrossingKind kind, List<String> ends) implements Comparable<Identity> {
    public Identity {
      ends = List.copyOf(ends);
    }

    /** {@code join shop.Reports table:orders table:users}. */
    @Override
    public String toString() {
      return kind.word() + ' ' + String.join(" ", ends);
    }

    /** The same text for whatever is equal. */
    public String key() {
      return kind.word() + ' ' + joined();
    }

    private String joined() {
      return ends.stream().map(this::key).collect(Collectors.joining(" "));
    }

    private String key(String end) {
      return isCaseless(end) ? end.toLowerCase(Locale.ROOT) : end;
    }

    /** A store has its kind before its name; the columns of a key stand between two stores. */
    private boolean isCaseless(String end) {
      return kind == CrossingKind.FOREIGN_KEY || end.indexOf(':') >= 0;
    }

    @Override
    public boolean equals(Object object) {
      if (!(object instanceof Identity other)
          || kind != other.kind
          || ends.size() != other.ends.size()) {
        return false;
      }
      for (int at = 0; at < ends.size(); at++) {
        if (!isSame(ends.get(at), other.ends.get(at))) {
          return false;
        }
      }
      return true;
    }

    private boolean isSame(String one, String other) {
      return one.equals(other) || isCaseless(one) && key(one).equals(key(other));
    }

    @Override
    public int hashCode() {
      int hash = kind.ordinal();
      for (String end : ends) {
        hash = 31 * hash + key(end).hashCode();
      }
      return hash;
    }

    @Override
    public int compareTo(Identity other) {
      int order = kind.compareTo(other.kind);
      return order != 0 ? order : compareEnds(other);
    }

    /**
     * By the text of all ends. It is put together only where one end begins with another one: else
     * the first that differ decide, and hundreds of thousands are sorted.
     */
    private int compareEnds(Identity other) {
      int common = Math.min(ends.size(), other.ends.size());
      for (int at = 0; at < common; at++) {
        if (!ends.get(at).equals(other.ends.get(at))) {
          String one = key(ends.get(at));
          String another = key(other.ends.get(at));
          if (one.startsWith(another) || another.startsWith(one)) {
            return joined().compareTo(other.joined());
          }
          return one.compareTo(another);
        }
      }
      return Integer.compare(ends.size(), other.ends.size());
    }
  }

  /**
   * The way from where a unit of work begins to the statement that crosses.
   *
   * @param methods from the root to the method that causes the statement
   * @param statement where that stands
   */
  public record Route(List<MethodName> methods, SourceLocation statement) {
    public Route {
      methods = List.copyOf(methods);
    }
  }

  /** A tie that stands where it is told, and reaches through no calls. */
  public Crossing(
      Identity identity,
      Element from,
      Element to,
      String fromService,
      String toService,
      String detail,
      List<SourceLocation> places) {
    this(identity, from, to, fromService, toService, detail, places, Optional.empty());
  }

  public Crossing {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException(identity + " has no place");
    }
  }

  public CrossingKind kind() {
    return identity.kind();
  }

  /** The files in which it stands: where it is told, and where what it runs into is said. */
  public SortedSet<String> files() {
    SortedSet<String> out = new TreeSet<>();
    places.forEach(place -> out.add(place.path()));
    route.ifPresent(way -> out.add(way.statement().path()));
    return out;
  }

  /** The same crossing, known by other names. */
  public Crossing named(UnaryOperator<String> name) {
    Identity renamed = new Identity(kind(), identity.ends().stream().map(name).toList());
    return new Crossing(renamed, from, to, fromService, toService, detail, places, route);
  }

  /** The same crossing, told elsewhere. */
  public Crossing at(List<SourceLocation> told) {
    return new Crossing(identity, from, to, fromService, toService, detail, told, route);
  }

  /** The same tie, looked at from its other end. */
  Crossing turned() {
    return new Crossing(identity, to, from, toService, fromService, detail, places, route);
  }

  @Override
  public int compareTo(Crossing other) {
    return ORDER.compare(this, other);
  }
}
