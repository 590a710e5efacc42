package dev.kerf.analyzer.carve;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.contract.Contracts;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.Titles;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Carve;
import dev.kerf.analyzer.result.Carve.Clearing;
import dev.kerf.analyzer.result.Carve.Staying;
import dev.kerf.analyzer.result.Carve.Step;
import dev.kerf.analyzer.result.Carve.StoreDecision;
import dev.kerf.analyzer.result.CrossingEntry;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Carves one thing out of an application. */
public final class Carver {

  private final Codebase codebase;
  private final Optional<Candidate> candidate;

  /**
   * @param candidate says what holds together; none where nothing does
   */
  public Carver(Codebase codebase, Optional<Candidate> candidate) {
    this.codebase = codebase;
    this.candidate = candidate;
  }

  /**
   * Carves out what belongs to some elements.
   *
   * @param seeds outermost types and stores
   */
  public Carve carve(Set<Element> seeds, String tool) {
    Closure closure = new Closure(codebase, candidate, seeds);
    Boundaries boundaries = closure.boundaries();
    List<Crossing> crossings = new Crossings(codebase).across(boundaries);
    Group shared = shared(boundaries);
    int types =
        (int) codebase.types().keySet().stream().map(TypeName::outermost).distinct().count();
    int stores = (int) codebase.stores().values().stream().filter(s -> !s.framework()).count();
    return new Carve(
        Carve.SCHEMA_VERSION,
        tool,
        Titles.orPackage(codebase.title(), codebase.types().keySet()),
        seeds.stream().map(Element::id).sorted().toList(),
        new Group(ids(closure.types()), ids(closure.stores())),
        shared,
        new Staying(
            types - closure.types().size() - shared.types().size(),
            stores - closure.stores().size() - shared.stores().size()),
        decisions(closure, boundaries),
        ties(crossings),
        new Contracts(codebase).of(boundaries),
        steps(crossings));
  }

  private static List<String> ids(SortedSet<? extends Element> elements) {
    return elements.stream().map(Element::id).sorted().toList();
  }

  private Group shared(Boundaries boundaries) {
    SortedSet<String> types = new TreeSet<>();
    SortedSet<String> stores = new TreeSet<>();
    for (TypeName type : codebase.types().keySet()) {
      if (boundaries.ownerOf(type).equals(Owner.SHARED_KERNEL)) {
        types.add(type.outermost().id());
      }
    }
    for (Store store : codebase.stores().values()) {
      if (!store.framework() && boundaries.ownerOf(store.name()).equals(Owner.SHARED_KERNEL)) {
        stores.add(store.name().id());
      }
    }
    return new Group(List.copyOf(types), List.copyOf(stores));
  }

  private List<StoreDecision> decisions(Closure closure, Boundaries boundaries) {
    SortedMap<StoreName, SortedSet<String>> foreign = new TreeMap<>();
    SortedSet<StoreName> written = new TreeSet<>();
    closure.stores().forEach(store -> foreign.put(store, new TreeSet<>()));
    for (StoreAccess access : codebase.accesses()) {
      Owner user = boundaries.ownerOf(access.method().owner());
      Owner owner = boundaries.ownerOf(access.store());
      if (user instanceof Owner.Service && owner instanceof Owner.Service && !user.equals(owner)) {
        foreign
            .computeIfAbsent(access.store(), key -> new TreeSet<>())
            .add(access.method().owner().outermost().id());
        if (access.mode() == StoreAccess.Mode.WRITE || access.lock()) {
          written.add(access.store());
        }
      }
    }
    List<StoreDecision> out = new ArrayList<>();
    foreign.forEach(
        (store, users) -> {
          String decision = written.contains(store) ? "ask-owner" : "replicate";
          boolean goes = closure.stores().contains(store);
          out.add(new StoreDecision(store.id(), goes ? "move" : decision, List.copyOf(users)));
        });
    return out;
  }

  private static List<Tie> ties(List<Crossing> crossings) {
    record Key(String from, String to, CrossingKind kind) {}
    SortedMap<Key, List<CrossingEntry>> byKey =
        new TreeMap<>(
            Comparator.comparing(Key::from).thenComparing(Key::to).thenComparing(Key::kind));
    for (Crossing crossing : crossings) {
      byKey
          .computeIfAbsent(
              new Key(crossing.fromService(), crossing.toService(), crossing.kind()),
              key -> new ArrayList<>())
          .add(
              new CrossingEntry(
                  crossing.kind().word(),
                  crossing.from().id(),
                  crossing.to().id(),
                  crossing.detail(),
                  place(crossing)));
    }
    List<Tie> out = new ArrayList<>();
    byKey.forEach(
        (key, evidence) ->
            out.add(
                new Tie(
                    key.from,
                    key.to,
                    key.kind.word(),
                    evidence.size(),
                    evidence.subList(0, Math.min(evidence.size(), Tie.MAX_EVIDENCE)))));
    return out;
  }

  private static List<Step> steps(List<Crossing> crossings) {
    List<Step> out = new ArrayList<>();
    for (CarvingStep step : CarvingStep.values()) {
      List<Clearing> clears = new ArrayList<>();
      for (Crossing crossing : crossings) {
        if (CarvingStep.clearing(crossing.kind()) == step) {
          clears.add(
              new Clearing(
                  crossing.kind().word(),
                  crossing.from().id(),
                  crossing.to().id(),
                  crossing.fromService().equals(Carve.CARVED),
                  crossing.detail(),
                  place(crossing)));
        }
      }
      out.add(new Step(step.id(), step.title(), clears));
    }
    return out;
  }

  private static Place place(Crossing crossing) {
    SourceLocation at = crossing.places().get(0);
    return new Place(at.path(), at.line());
  }
}
