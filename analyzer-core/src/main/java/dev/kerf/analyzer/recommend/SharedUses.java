package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Role;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.SharedUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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

  private final ElementIndex index;
  private final Role[] roles;
  private final Uses uses;

  /**
   * By type what else that does work each of its methods calls, by method; empty of types that do
   * no work or own data.
   */
  private final List<SortedMap<String, int[]>> called = new ArrayList<>();

  SharedUses(Measured measured) {
    this.index = measured.index();
    this.uses = measured.uses();
    this.roles = new Role[index.typeCount()];
    Arrays.setAll(
        roles, type -> measured.coupling().roles().get((TypeName) index.element(type)).role());
    List<SortedMap<String, TreeSet<Integer>>> found =
        new ArrayList<>(Collections.nCopies(index.typeCount(), Collections.emptySortedMap()));
    for (MethodCall call : measured.codebase().calls()) {
      int from = index.of(call.from().owner());
      int to = index.of(call.to().owner());
      boolean works = from >= 0 && (roles[from] == Role.DOMAIN || roles[from] == Role.ENTRY_POINT);
      if (works && to >= 0 && from != to && !carriesData(to) && !isInitializer(call)) {
        if (found.get(from).isEmpty()) {
          found.set(from, new TreeMap<>());
        }
        found.get(from).computeIfAbsent(call.from().name(), key -> new TreeSet<>()).add(to);
      }
    }
    found.forEach(
        methods -> {
          SortedMap<String, int[]> numbers = new TreeMap<>();
          methods.forEach(
              (method, others) ->
                  numbers.put(method, others.stream().mapToInt(Integer::intValue).toArray()));
          called.add(numbers);
        });
  }

  private static boolean isInitializer(MethodCall call) {
    return call.from().name().startsWith("<");
  }

  /** By type. */
  List<SharedUse> of(Cut cut) {
    List<SharedUse> found = new ArrayList<>();
    for (int type = 0; type < index.typeCount(); type++) {
      TypeName name = (TypeName) index.element(type);
      TreeSet<Integer> users = usingServices(cut, type);
      int place = cut.placement().placeOf()[type];
      boolean inKernel = place == Placement.SHARED;
      SortedMap<String, List<String>> split = split(cut, type);
      if (split.size() > 1) {
        found.add(
            new SharedUse(name.id(), "split", "its methods work for several services", split));
      } else if (carriesData(type) && users.size() > 1) {
        String reason = "only carries data, and " + users.size() + " services use it";
        found.add(new SharedUse(name.id(), "duplicate", reason, new TreeMap<>()));
      } else if (inKernel) {
        found.add(inKernel(cut, type, users));
      }
    }
    return found;
  }

  /** Whoever wonders why it is shared is told that others of the kernel need it. */
  private SharedUse inKernel(Cut cut, int type, TreeSet<Integer> services) {
    boolean shared =
        Arrays.stream(uses.usersOf(type))
            .anyMatch(user -> cut.placement().placeOf()[user] == Placement.SHARED);
    boolean local = services.size() == 1 && !shared;
    String reason =
        switch (services.size()) {
          case 0 ->
              shared
                  ? "only other shared types use it"
                  : "nothing uses it by name: a framework does, or the start of the application";
          case 1 -> shared ? "1 service uses it, and other shared types do" : "nothing else does";
          default -> services.size() + " services use it";
        };
    return new SharedUse(
        index.element(type).id(), local ? "local" : "kernel", reason, new TreeMap<>());
  }

  private boolean carriesData(int type) {
    Role role = roles[type];
    return role == Role.DTO || role == Role.ENUMERATION || role == Role.EXCEPTION;
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

  /** The methods of a type by the one service that each works for; several where it is split. */
  private SortedMap<String, List<String>> split(Cut cut, int type) {
    int[] placeOf = cut.placement().placeOf();
    SortedMap<String, List<String>> byService = new TreeMap<>();
    called
        .get(type)
        .forEach(
            (method, others) -> {
              int served = onlyPlace(others, placeOf);
              if (served >= 0) {
                byService
                    .computeIfAbsent(cut.ids().get(served), key -> new ArrayList<>())
                    .add(method);
              }
            });
    byService.values().removeIf(names -> names.size() < LEAST_METHODS);
    return byService;
  }

  /** The one service that some elements are in, as far as they are in any; else negative. */
  private static int onlyPlace(int[] elements, int[] placeOf) {
    int only = -1;
    for (int element : elements) {
      int place = placeOf[element];
      if (place >= 0 && only >= 0 && place != only) {
        return -1;
      }
      only = Math.max(only, place);
    }
    return only;
  }
}
