package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Role;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.SharedUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lists what belongs in several places or in none: the kernel, what only carries data between
 * services, and classes whose methods work for different services.
 */
final class SharedUses {

  /** A class with fewer methods of a second service is called across, not split. */
  private static final int LEAST_METHODS = 2;

  private final Codebase codebase;
  private final ElementIndex index;
  private final Map<TypeName, Role> roles = new TreeMap<>();
  private final Uses uses;

  SharedUses(Measured measured) {
    this.codebase = measured.codebase();
    this.index = measured.index();
    this.uses = measured.uses();
    measured.coupling().roles().forEach((type, assigned) -> roles.put(type, assigned.role()));
  }

  /** By type. */
  List<SharedUse> of(Cut cut) {
    SortedMap<TypeName, SortedMap<String, List<String>>> split = split(cut);
    List<SharedUse> found = new ArrayList<>();
    for (int type = 0; type < index.typeCount(); type++) {
      TypeName name = (TypeName) index.element(type);
      TreeSet<Integer> users = usingServices(cut, type);
      int place = cut.placement().placeOf()[type];
      boolean inKernel = place == Placement.SHARED;
      if (split.containsKey(name)) {
        found.add(
            new SharedUse(
                name.id(), "split", "its methods work for several services", split.get(name)));
      } else if (carriesData(type) && users.size() > 1) {
        String reason = "only carries data, and " + users.size() + " services use it";
        found.add(new SharedUse(name.id(), "duplicate", reason, new TreeMap<>()));
      } else if (inKernel) {
        String reason =
            users.isEmpty()
                ? "no service uses it directly"
                : users.size() == 1 ? "1 service uses it" : users.size() + " services use it";
        found.add(new SharedUse(name.id(), "kernel", reason, new TreeMap<>()));
      }
    }
    return found;
  }

  private boolean carriesData(int type) {
    Role role = role(type);
    return role == Role.DTO || role == Role.ENUMERATION || role == Role.EXCEPTION;
  }

  private Role role(int type) {
    return roles.get((TypeName) index.element(type));
  }

  private TreeSet<Integer> usingServices(Cut cut, int type) {
    TreeSet<Integer> services = new TreeSet<>();
    for (int user : uses.usersOf(type)) {
      if (cut.placement().placeOf()[user] >= 0) {
        services.add(cut.placement().placeOf()[user]);
      }
    }
    return services;
  }

  /** Of types that do work and own no data: the methods by the one service that each works for. */
  private SortedMap<TypeName, SortedMap<String, List<String>>> split(Cut cut) {
    SortedMap<TypeName, SortedMap<String, TreeSet<Integer>>> served = new TreeMap<>();
    for (MethodCall call : codebase.calls()) {
      int from = index.of(call.from().owner());
      int to = index.of(call.to().owner());
      boolean works = from >= 0 && (role(from) == Role.DOMAIN || role(from) == Role.ENTRY_POINT);
      if (works
          && to >= 0
          && from != to
          && cut.placement().placeOf()[to] >= 0
          && !carriesData(to)) {
        served
            .computeIfAbsent((TypeName) index.element(from), key -> new TreeMap<>())
            .computeIfAbsent(call.from().name(), key -> new TreeSet<>())
            .add(cut.placement().placeOf()[to]);
      }
    }
    SortedMap<TypeName, SortedMap<String, List<String>>> split = new TreeMap<>();
    served.forEach(
        (type, methods) -> {
          SortedMap<String, List<String>> byService = new TreeMap<>();
          methods.forEach(
              (method, services) -> {
                if (services.size() == 1 && !method.startsWith("<")) {
                  byService
                      .computeIfAbsent(cut.ids().get(services.first()), key -> new ArrayList<>())
                      .add(method);
                }
              });
          byService.values().removeIf(names -> names.size() < LEAST_METHODS);
          if (byService.size() > 1) {
            split.put(type, byService);
          }
        });
    return split;
  }
}
