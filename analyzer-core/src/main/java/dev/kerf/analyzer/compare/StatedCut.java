package dev.kerf.analyzer.compare;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A cut as somebody states it: names in places.
 *
 * @param serviceOf the service of each outermost type that has one
 * @param nearest for types without a service, the one they would go to first
 * @param ownerOf the service of each table that has one, {@link #SHARED} for those of the kernel;
 *     by bare name in lower case, as splits are told
 * @param shared outermost types that are meant for all
 */
public record StatedCut(
    SortedMap<String, String> serviceOf,
    SortedMap<String, String> nearest,
    SortedMap<String, String> ownerOf,
    SortedSet<String> shared) {

  /** The owner of what is meant for all. */
  public static final String SHARED = "shared";

  public StatedCut {
    serviceOf = Collections.unmodifiableSortedMap(new TreeMap<>(serviceOf));
    nearest = Collections.unmodifiableSortedMap(new TreeMap<>(nearest));
    ownerOf = Collections.unmodifiableSortedMap(new TreeMap<>(ownerOf));
    shared = Collections.unmodifiableSortedSet(new TreeSet<>(shared));
  }

  /** The types that have a service, by service. */
  SortedMap<String, SortedSet<String>> typesByService() {
    SortedMap<String, SortedSet<String>> types = new TreeMap<>();
    serviceOf.forEach(
        (type, service) -> types.computeIfAbsent(service, key -> new TreeSet<>()).add(type));
    return types;
  }

  /** The same cut of an application that has only some of the types. */
  public StatedCut restrictedTo(Collection<String> types) {
    SortedMap<String, String> kept = new TreeMap<>(serviceOf);
    kept.keySet().retainAll(types);
    SortedSet<String> keptShared = new TreeSet<>(shared);
    keptShared.retainAll(types);
    return new StatedCut(kept, nearest, ownerOf, keptShared);
  }

  /** The same cut with other names for some types. */
  public StatedCut renamed(Map<String, String> types, Map<String, String> tables) {
    SortedMap<String, String> services = new TreeMap<>();
    serviceOf.forEach((type, service) -> services.put(types.getOrDefault(type, type), service));
    SortedMap<String, String> next = new TreeMap<>();
    nearest.forEach((type, service) -> next.put(types.getOrDefault(type, type), service));
    SortedMap<String, String> owners = new TreeMap<>();
    ownerOf.forEach((table, owner) -> owners.put(tables.getOrDefault(table, table), owner));
    SortedSet<String> kernel = new TreeSet<>();
    shared.forEach(type -> kernel.add(types.getOrDefault(type, type)));
    return new StatedCut(services, next, owners, kernel);
  }

  /** {@code orders} of {@code table:sales."Orders"}: what splits are told by. */
  static String bareName(String store) {
    String name = store.substring(store.indexOf(':') + 1);
    return name.substring(name.lastIndexOf('.') + 1)
        .replaceAll("[\"`\\[\\]]", "")
        .toLowerCase(Locale.ROOT);
  }
}
