package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What crossings of the older side are called on the newer one: types that moved have their new
 * names, and so have static fields.
 *
 * <p>A field has another name where nobody reaches it across a boundary any more, and another field
 * of the same class, that nobody reached so before, has some of those who did. Where several may be
 * it, the one that has most of them is.
 */
final class TodaysIdentities {

  private static final int USER = 0;
  private static final int HOLDER = 1;
  private static final int NAME = 2;

  private record Field(String holder, String name) implements Comparable<Field> {
    @Override
    public int compareTo(Field other) {
      int order = holder.compareTo(other.holder);
      return order != 0 ? order : name.compareTo(other.name);
    }
  }

  /** A field that is gone, one that has come, and how many classes use the one as the other. */
  private record Pair(Field gone, Field come, long users) {}

  private final Kinship kinship;
  private final Map<Field, Field> renamed = new HashMap<>();

  TodaysIdentities(Comparison sides) {
    kinship = sides.kinship();
    SortedMap<Field, Set<String>> gone = users(sides.base());
    SortedMap<Field, Set<String>> come = users(sides.head());
    Set<Field> both = new TreeSet<>(gone.keySet());
    both.retainAll(come.keySet());
    gone.keySet().removeAll(both);
    come.keySet().removeAll(both);
    pairs(gone, come).forEach(this::pair);
  }

  /** What one of the older side is called today. */
  Identity of(Identity identity) {
    // Hardly a change renames anything, and there are tens of thousands of crossings to ask for.
    Identity typed = kinship.renamed().isEmpty() ? identity : withTypes(identity);
    Field now = renamed.isEmpty() || !isOfField(typed) ? null : renamed.get(field(typed));
    return now == null
        ? typed
        : new Identity(typed.kind(), List.of(typed.ends().get(USER), now.holder(), now.name()));
  }

  private Identity withTypes(Identity identity) {
    return new Identity(identity.kind(), identity.ends().stream().map(kinship::today).toList());
  }

  private static boolean isOfField(Identity identity) {
    return identity.kind() == CrossingKind.SHARED_STATE && identity.ends().size() > NAME;
  }

  private static Field field(Identity identity) {
    return new Field(identity.ends().get(HOLDER), identity.ends().get(NAME));
  }

  /** Who uses a field across a boundary, by the types' names of today. */
  private SortedMap<Field, Set<String>> users(List<Crossing> crossings) {
    SortedMap<Field, Set<String>> out = new TreeMap<>();
    for (Crossing crossing : crossings) {
      if (isOfField(crossing.identity())) {
        Identity identity = withTypes(crossing.identity());
        out.computeIfAbsent(field(identity), key -> new HashSet<>()).add(identity.ends().get(USER));
      }
    }
    return out;
  }

  private static List<Pair> pairs(
      SortedMap<Field, Set<String>> gone, SortedMap<Field, Set<String>> come) {
    List<Pair> out = new ArrayList<>();
    gone.forEach(
        (old, before) ->
            come.forEach(
                (field, now) -> {
                  long users = now.stream().filter(before::contains).count();
                  if (users > 0 && old.holder().equals(field.holder())) {
                    out.add(new Pair(old, field, users));
                  }
                }));
    out.sort(
        Comparator.comparingLong(Pair::users)
            .reversed()
            .thenComparing(Pair::gone)
            .thenComparing(Pair::come));
    return out;
  }

  private void pair(Pair pair) {
    if (!renamed.containsKey(pair.gone()) && !renamed.containsValue(pair.come())) {
      renamed.put(pair.gone(), pair.come());
    }
  }
}
