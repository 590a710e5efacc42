package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.InlineExemptions;
import dev.kerf.analyzer.boundary.InlineExemptions.Remark;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.boundary.ServiceBoundary;
import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StateUse;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.discover.MovedFile;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.gate.BlindSpots;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One side of a change, read.
 *
 * @param failed paths of inputs that state nothing because something is wrong with them
 * @param remarks what comments say to the gate
 */
record Side(Workspace workspace, Codebase codebase, Set<String> failed, List<Remark> remarks) {

  /** What says that something happens to tables that nobody here can see. */
  private static final Set<String> OF_STORES =
      Set.of("unread-script", "binary-script", "migration-in-code", "code-in-database");

  /**
   * A boundaries file held against what is here.
   *
   * @param formerNames of types that moved or were renamed since it was written, new to old
   */
  Ownership ownership(BoundariesFile file, Map<TypeName, TypeName> formerNames) {
    return ownership(file, codebase, formerNames);
  }

  /** Likewise, of any codebase. */
  static Ownership ownership(
      BoundariesFile file, Codebase codebase, Map<TypeName, TypeName> formerNames) {
    Set<StoreName> ofFrameworks =
        codebase.stores().values().stream()
            .filter(Store::framework)
            .map(Store::name)
            .collect(Collectors.toSet());
    return Ownership.of(file, elements(codebase), ofFrameworks, formerNames);
  }

  /**
   * A boundaries file with the exemptions that stand beside the code.
   *
   * @throws InvalidYamlException where one of them is wrong
   */
  BoundariesFile agreed(BoundariesFile file) throws InvalidYamlException {
    return file.with(InlineExemptions.read(remarks, CrossingKind.words(), file.links()));
  }

  /**
   * What a boundaries file has to place: outermost types, and stores that are the application's;
   * and what it may place: their columns, and caches and the like.
   */
  static SortedSet<Element> elements(Codebase codebase) {
    SortedSet<Element> out = new TreeSet<>();
    codebase.types().keySet().forEach(type -> out.add(type.outermost()));
    for (Store store : codebase.stores().values()) {
      if (!store.framework()) {
        out.add(store.name());
      }
    }
    for (StateUse use : codebase.stateUses()) {
      if (use.holder() instanceof StoreName store) {
        out.add(store);
      }
    }
    out.addAll(codebase.columnNames());
    return out;
  }

  boolean has(StoreName store) {
    return codebase.stores().containsKey(store);
  }

  /**
   * Types that an older side knows by another name: their file is the same or has moved, and held
   * one type that is gone, or one of the same simple name.
   *
   * @return new name to old name
   */
  Map<TypeName, TypeName> formerNames(Side older) {
    Map<String, List<TypeName>> before = older.typesByPath();
    Map<String, List<TypeName>> now = typesByPath();
    Map<TypeName, TypeName> out = new TreeMap<>();
    now.forEach((path, types) -> formerNames(types, older, before.get(path), out));
    for (MovedFile moved : MovedFile.between(older.workspace, workspace)) {
      List<TypeName> types = now.getOrDefault(moved.to(), List.of());
      formerNames(types, older, before.get(moved.from()), out);
    }
    return out;
  }

  private void formerNames(
      List<TypeName> types, Side older, List<TypeName> old, Map<TypeName, TypeName> out) {
    if (old != null && !old.equals(types)) {
      for (TypeName type : types) {
        if (!older.codebase.types().containsKey(type)) {
          former(type, old).ifPresent(name -> out.put(type, name));
        }
      }
    }
  }

  private Optional<TypeName> former(TypeName type, List<TypeName> old) {
    List<TypeName> gone = old.stream().filter(name -> !codebase.types().containsKey(name)).toList();
    return gone.size() == 1
        ? Optional.of(gone.get(0))
        : gone.stream().filter(name -> name.simpleName().equals(type.simpleName())).findFirst();
  }

  /** All supertypes of each outermost type that are the application's, by their ids. */
  Map<String, Set<String>> supertypes() {
    Map<String, Set<String>> out = new HashMap<>();
    for (CodeType type : codebase.types().values()) {
      if (!type.supertypes().isEmpty() && !type.name().isNested()) {
        Set<String> above = new HashSet<>();
        climb(type, above);
        out.put(type.name().id(), above);
      }
    }
    return out;
  }

  private void climb(CodeType type, Set<String> above) {
    for (TypeName name : type.supertypes()) {
      if (above.add(name.outermost().id()) && codebase.types().containsKey(name)) {
        climb(codebase.types().get(name), above);
      }
    }
  }

  /**
   * What stayed open, by the outermost type around it, or by the file where no type is.
   *
   * @param renamed ids of types that the other side knows by another name, old to new
   */
  List<BlindSpots.Spot> blindSpots(Map<String, String> renamed) {
    return blindSpots(type -> true, renamed);
  }

  /**
   * Those of types whose service is held to its boundary, and those of files without a type:
   * mappers, and migrations, whose tables may be anybody's.
   */
  List<BlindSpots.Spot> blindSpotsOf(Boundaries boundaries, BoundariesFile file) {
    Set<String> held = new HashSet<>();
    for (ServiceBoundary service : file.services()) {
      if (service.enforce().isHeld()) {
        held.add(service.id());
      }
    }
    return held.isEmpty()
        ? List.of()
        : blindSpots(
            type ->
                boundaries.ownerOf(type) instanceof Owner.Service service
                    && held.contains(service.id()),
            Map.of());
  }

  private List<BlindSpots.Spot> blindSpots(
      Predicate<TypeName> counts, Map<String, String> renamed) {
    Map<String, List<TypeName>> types = typesByPath();
    List<BlindSpots.Spot> out = new ArrayList<>();
    for (Unresolved open : codebase.unresolved()) {
      List<TypeName> around = types.get(open.location().path());
      if (around == null || counts.test(around.get(0))) {
        String place = around == null ? open.location().path() : around.get(0).id();
        String what = open.kind() + " '" + open.expression() + "' (" + open.reason() + ")";
        out.add(new BlindSpots.Spot(renamed.getOrDefault(place, place), what, open.location()));
      }
    }
    for (Diagnostic diagnostic : codebase.diagnostics()) {
      if (OF_STORES.contains(diagnostic.id())) {
        out.add(
            new BlindSpots.Spot(
                diagnostic.location().path(),
                diagnostic.id() + " (" + diagnostic.message() + ")",
                diagnostic.location()));
      }
    }
    return out;
  }

  private Map<String, List<TypeName>> typesByPath() {
    Map<String, List<TypeName>> out = new HashMap<>();
    for (CodeType type : codebase.types().values()) {
      if (type.name().equals(type.name().outermost())) {
        out.computeIfAbsent(type.evidence().location().path(), key -> new ArrayList<>())
            .add(type.name());
      }
    }
    return out;
  }
}
