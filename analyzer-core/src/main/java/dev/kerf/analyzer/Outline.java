package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.boundary.ServiceBoundary;
import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.gate.BlindSpots.Spot;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What there is on one side of a change, without how it hangs together: by it the other side knows
 * what is new, and what only has another name.
 *
 * @param failed paths of inputs that state nothing because something is wrong with them
 * @param types the outermost ones, each with the path of its file
 * @param declared where a schema or a mapping declares a store
 * @param supertypes of outermost types, direct and indirect ones, by their ids; none of those that
 *     have none
 * @param open places that stayed open
 */
record Outline(
    SortedSet<String> failed,
    SortedMap<TypeName, String> types,
    SortedSet<StoreName> stores,
    SortedMap<StoreName, SourceLocation> declared,
    SortedMap<String, SortedSet<String>> supertypes,
    List<Spot> open) {

  /** What says that something happens to tables that nobody here can see. */
  private static final Set<String> OF_STORES =
      Set.of("unread-script", "binary-script", "migration-in-code", "code-in-database");

  static Outline of(Side side) {
    Codebase codebase = side.codebase();
    SortedMap<TypeName, String> types = new TreeMap<>();
    SortedMap<String, SortedSet<String>> supertypes = new TreeMap<>();
    for (CodeType type : codebase.types().values()) {
      if (!type.name().isNested()) {
        types.put(type.name(), type.evidence().location().path());
        if (!type.supertypes().isEmpty()) {
          SortedSet<String> above = new TreeSet<>();
          climb(type, codebase, above);
          supertypes.put(type.name().id(), above);
        }
      }
    }
    SortedMap<StoreName, SourceLocation> declared = new TreeMap<>();
    for (Store store : codebase.stores().values()) {
      if (store.origin() == Store.Origin.DDL || store.origin() == Store.Origin.ENTITY) {
        declared.put(store.name(), store.evidence().location());
      }
    }
    return new Outline(
        new TreeSet<>(side.failed()),
        types,
        new TreeSet<>(codebase.stores().keySet()),
        declared,
        supertypes,
        open(codebase, byPath(types)));
  }

  private static void climb(CodeType type, Codebase codebase, Collection<String> above) {
    for (TypeName name : type.supertypes()) {
      if (above.add(name.outermost().id()) && codebase.types().containsKey(name)) {
        climb(codebase.types().get(name), codebase, above);
      }
    }
  }

  /** By the outermost type around them, or by the file where no type is. */
  private static List<Spot> open(Codebase codebase, Map<String, List<TypeName>> types) {
    List<Spot> out = new ArrayList<>();
    for (Unresolved open : codebase.unresolved()) {
      List<TypeName> around = types.get(open.location().path());
      String place = around == null ? open.location().path() : around.get(0).id();
      String what = open.kind() + " '" + open.expression() + "' (" + open.reason() + ")";
      out.add(new Spot(place, what, open.location()));
    }
    for (Diagnostic diagnostic : codebase.diagnostics()) {
      if (OF_STORES.contains(diagnostic.id())) {
        out.add(
            new Spot(
                diagnostic.location().path(),
                diagnostic.id() + " (" + diagnostic.message() + ")",
                diagnostic.location()));
      }
    }
    return out;
  }

  /** The outermost types of each file. */
  Map<String, List<TypeName>> typesByPath() {
    return byPath(types);
  }

  private static Map<String, List<TypeName>> byPath(SortedMap<TypeName, String> types) {
    Map<String, List<TypeName>> out = new HashMap<>();
    types.forEach((type, path) -> out.computeIfAbsent(path, key -> new ArrayList<>()).add(type));
    return out;
  }

  /**
   * What stayed open, for a side that knows some types by other names.
   *
   * @param renamed ids of those types, old to new
   */
  List<Spot> open(Map<String, String> renamed) {
    return open.stream()
        .map(
            spot ->
                new Spot(renamed.getOrDefault(spot.type(), spot.type()), spot.what(), spot.at()))
        .toList();
  }

  /**
   * What stayed open in types whose service is held to its boundary, and in files without a type:
   * mappers, and migrations, whose tables may be anybody's.
   */
  List<Spot> openOf(Boundaries boundaries, BoundariesFile file) {
    Set<String> held = new HashSet<>();
    for (ServiceBoundary service : file.services()) {
      if (service.enforce().isHeld()) {
        held.add(service.id());
      }
    }
    Set<String> others = new HashSet<>();
    types
        .keySet()
        .forEach(
            type -> {
              if (!(boundaries.ownerOf(type) instanceof Owner.Service service)
                  || !held.contains(service.id())) {
                others.add(type.id());
              }
            });
    return held.isEmpty()
        ? List.of()
        : open.stream().filter(spot -> !others.contains(spot.type())).toList();
  }
}
