package dev.kerf.analyzer.carve;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Carve;
import dev.kerf.analyzer.result.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What belongs to seeds: the services of a candidate that hold them, the tables of entities that
 * go, and what nothing but these types uses. A seed goes wherever the candidate has it.
 *
 * <p>The candidate is what many draws of weights agree on, so the closure is as large as what holds
 * together with the seeds, and no larger; without a candidate it is the seeds and what is theirs
 * alone. O(rounds x dependencies), a few rounds.
 */
final class Closure {

  private final Codebase codebase;
  private final Map<String, String> services = new HashMap<>();

  /** For what has no service, the one that it is tied to most. */
  private final Map<String, String> nearest = new HashMap<>();

  private final Set<String> kernel = new HashSet<>();
  private final SortedMap<TypeName, SortedSet<TypeName>> users = new TreeMap<>();
  private final SortedSet<TypeName> types = new TreeSet<>();
  private final SortedSet<StoreName> stores = new TreeSet<>();

  Closure(Codebase codebase, Optional<Candidate> candidate, Set<Element> seeds) {
    this.codebase = codebase;
    candidate.ifPresent(this::read);
    for (TypeDependency dependency : codebase.dependencies()) {
      TypeName from = dependency.from().outermost();
      TypeName to = dependency.to().outermost();
      if (!from.equals(to) && !dependency.descriptorOnly()) {
        users.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
      }
    }
    seeds.forEach(this::add);
    Set<String> chosen = new HashSet<>();
    for (Element seed : seeds) {
      Optional.ofNullable(services.get(seed.id()))
          .or(() -> Optional.ofNullable(nearest.get(seed.id())))
          .ifPresent(chosen::add);
    }
    addAll(chosen);
    addMapped();
    addOwnAlone(chosen);
    shareNeighbours(chosen);
  }

  private void read(Candidate candidate) {
    for (Service service : candidate.services()) {
      service.types().forEach(type -> services.put(type, service.id()));
      service.stores().forEach(store -> services.put(store, service.id()));
    }
    kernel.addAll(candidate.sharedKernel().types());
    kernel.addAll(candidate.sharedKernel().stores());
    candidate
        .nearest()
        .forEach(
            (element, service) -> {
              if (!kernel.contains(element)) {
                nearest.put(element, service);
              }
            });
  }

  private void add(Element element) {
    if (element instanceof TypeName type) {
      types.add(type);
    } else if (element instanceof StoreName store) {
      stores.add(store);
    }
  }

  private void addAll(Set<String> chosen) {
    for (TypeName type : outermost()) {
      if (chosen.contains(services.getOrDefault(type.id(), ""))) {
        types.add(type);
      }
    }
    for (Store store : codebase.stores().values()) {
      if (!store.framework() && chosen.contains(services.getOrDefault(store.name().id(), ""))) {
        stores.add(store.name());
      }
    }
  }

  private SortedSet<TypeName> outermost() {
    SortedSet<TypeName> out = new TreeSet<>();
    codebase.types().keySet().forEach(type -> out.add(type.outermost()));
    return out;
  }

  /** An entity and its own table are one. */
  private void addMapped() {
    for (EntityMapping mapping : codebase.mappings()) {
      TypeName type = mapping.type().outermost();
      if (mapping.primary() && stores.contains(mapping.store())) {
        types.add(type);
      }
    }
    for (EntityMapping mapping : codebase.mappings()) {
      if (types.contains(mapping.type().outermost())) {
        stores.add(mapping.store());
      }
    }
  }

  /** What has no service of its own goes too when nothing that stays uses it. */
  private void addOwnAlone(Set<String> chosen) {
    boolean grown = true;
    while (grown) {
      grown = false;
      for (TypeName type : outermost()) {
        SortedSet<TypeName> using = users.getOrDefault(type, new TreeSet<>());
        boolean near = isNear(type, chosen);
        if (isFree(type) && (near || !using.isEmpty()) && types.containsAll(using)) {
          types.add(type);
          grown = true;
        }
      }
    }
  }

  /** What is near and used by both sides is for both. */
  private void shareNeighbours(Set<String> chosen) {
    for (TypeName type : outermost()) {
      if (isFree(type) && isNear(type, chosen)) {
        kernel.add(type.id());
      }
    }
  }

  private boolean isFree(TypeName type) {
    return !services.containsKey(type.id()) && !kernel.contains(type.id()) && !types.contains(type);
  }

  private boolean isNear(TypeName type, Set<String> chosen) {
    return chosen.contains(nearest.getOrDefault(type.id(), ""));
  }

  SortedSet<TypeName> types() {
    return types;
  }

  SortedSet<StoreName> stores() {
    return stores;
  }

  /** What stays, or is for both, by the owner that the boundaries give it. */
  Boundaries boundaries() {
    Owner rest = new Owner.Service(Carve.REST);
    Map<Element, Owner> owners = new HashMap<>();
    for (TypeName type : outermost()) {
      owners.put(type, kernel.contains(type.id()) ? Owner.SHARED_KERNEL : rest);
    }
    for (Store store : codebase.stores().values()) {
      boolean shared = store.framework() || kernel.contains(store.name().id());
      owners.put(store.name(), shared ? Owner.SHARED_KERNEL : rest);
    }
    Owner carved = new Owner.Service(Carve.CARVED);
    types.forEach(type -> owners.put(type, carved));
    stores.forEach(store -> owners.put(store, carved));
    return new Boundaries(owners);
  }
}
