package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.contract.Contracts;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.profile.CallCycles;
import dev.kerf.analyzer.profile.Profiles;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.CrossingEntry;
import dev.kerf.analyzer.result.Figure;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Place;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.ServiceContract;
import dev.kerf.analyzer.result.ServiceProfile;
import dev.kerf.analyzer.result.ServiceProfile.Critical;
import dev.kerf.analyzer.result.StoreRow;
import dev.kerf.analyzer.result.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a cut down as the result says it: services, ties between them, who touches which store.
 */
final class CandidateWriter {

  private final Measured measured;
  private final Codebase codebase;
  private final ElementIndex index;
  private final ServiceReasons reasons;
  private final Figures figures;
  private final Standings standings;
  private final SharedUses sharedUses;
  private final Contracts contracts;
  private final Decisions decisions;
  private final Profiles profiles;
  private final Steering steering;
  private final Companions companions;

  CandidateWriter(
      Measured measured,
      ServiceReasons reasons,
      Figures figures,
      Standings standings,
      Profiles profiles,
      Steering steering) {
    this.measured = measured;
    this.codebase = measured.codebase();
    this.index = measured.index();
    this.reasons = reasons;
    this.figures = figures;
    this.standings = standings;
    this.sharedUses = new SharedUses(measured);
    this.contracts = new Contracts(codebase);
    this.decisions = new Decisions(measured);
    this.profiles = profiles;
    this.steering = steering;
    this.companions = new Companions(codebase, measured.coupling());
  }

  /**
   * One cut with what it would take. Where nothing crosses, nothing is to be done.
   *
   * @param explained whether how firmly it stands is told of every element
   */
  Candidate candidate(Cut cut, boolean explained) {
    List<Service> services = new ArrayList<>();
    List<StoreRow> matrix = matrix(cut);
    for (int service = 0; service < cut.ids().size(); service++) {
      services.add(service(cut, service, matrix));
    }
    services.sort(
        Comparator.comparingInt((Service service) -> -service.types().size())
            .thenComparing(Service::id));
    Boundaries boundaries = cut.boundaries(measured);
    List<Crossing> found = measured.crossings().across(boundaries);
    List<Figure> costs = figures.of(cut);
    Group kernel = group(cut.members(Placement.SHARED), measured.frameworkStores());
    Group unassigned = group(cut.members(Placement.UNASSIGNED), List.of());
    List<Tie> ties = ties(found);
    boolean parted = services.size() > 1;
    List<ServiceContract> asked = parted ? contracts.of(boundaries) : List.of();
    List<String> ids = services.stream().map(Service::id).toList();
    List<ServiceProfile> known = profiles.of(ids, boundaries, asked);
    return new Candidate(
        cut.id(),
        cut.label(),
        cut.basis(),
        services,
        kernel,
        unassigned,
        nearest(cut),
        ties,
        matrix,
        costs,
        parted && explained ? standings.of(cut) : List.of(),
        parted ? Moves.of(standings.suspects(cut), held(cut)) : List.of(),
        parted ? sharedUses.of(cut) : List.of(),
        parted
            ? ExtractionOrder.of(services, ties, steering.staying(), critical(known))
            : List.of(),
        asked,
        decisions.of(found, Service.names(services)),
        CallCycles.of(found),
        known,
        columns(cut),
        pinned(cut));
  }

  /** What is not to be moved: its place is demanded, or it goes along with something else. */
  private Set<String> held(Cut cut) {
    Set<String> held = new TreeSet<>(steering.heldIds());
    held.addAll(companions.together(cut.placement()));
    return held;
  }

  private static SortedMap<String, Critical> critical(List<ServiceProfile> profiles) {
    SortedMap<String, Critical> critical = new TreeMap<>();
    for (ServiceProfile profile : profiles) {
      profile.critical().ifPresent(said -> critical.put(profile.service(), said));
    }
    return critical;
  }

  private static SortedMap<String, String> columns(Cut cut) {
    SortedMap<String, String> columns = new TreeMap<>();
    cut.stated().columns().forEach((column, owner) -> columns.put(column.id(), owner.word()));
    return columns;
  }

  private static SortedMap<String, String> pinned(Cut cut) {
    SortedMap<String, String> pinned = new TreeMap<>();
    cut.stated().pinned().forEach((element, service) -> pinned.put(element.id(), service));
    return pinned;
  }

  private Service service(Cut cut, int service, List<StoreRow> matrix) {
    Group group = group(cut.members(service), List.of());
    String id = cut.ids().get(service);
    List<String> foreign = new ArrayList<>();
    for (StoreRow row : matrix) {
      if (row.cells().containsKey(id) && !row.owner().equals(id)) {
        foreign.add(row.store());
      }
    }
    foreign.sort(Comparator.naturalOrder());
    List<Service.EntryPointEntry> entryPoints = new ArrayList<>();
    for (EntryPoint entry : codebase.entryPoints()) {
      int type = index.of(entry.method().owner());
      if (type >= 0 && cut.placement().placeOf()[type] == service) {
        entryPoints.add(
            new Service.EntryPointEntry(
                entry.method().owner().id(),
                entry.method().name(),
                entry.kind(),
                entry.route(),
                place(entry.evidence().location())));
      }
    }
    return new Service(
        id,
        cut.names().get(service),
        group.types(),
        group.stores(),
        foreign,
        entryPoints,
        reasons.of(cut, service));
  }

  private Group group(List<Integer> members, List<StoreName> more) {
    SortedSet<String> types = new TreeSet<>();
    SortedSet<String> stores = new TreeSet<>();
    for (int member : members) {
      (index.isType(member) ? types : stores).add(index.element(member).id());
    }
    more.forEach(store -> stores.add(store.id()));
    return new Group(List.copyOf(types), List.copyOf(stores));
  }

  private SortedMap<String, String> nearest(Cut cut) {
    SortedMap<String, String> nearest = new TreeMap<>();
    for (int i = 0; i < index.size(); i++) {
      int service = cut.placement().nearestOf()[i];
      if (cut.placement().placeOf()[i] < 0 && service >= 0) {
        nearest.put(index.element(i).id(), cut.ids().get(service));
      }
    }
    return nearest;
  }

  private static List<Tie> ties(List<Crossing> found) {
    record Key(String from, String to, CrossingKind kind) {}
    Comparator<Key> order =
        Comparator.comparing(Key::from).thenComparing(Key::to).thenComparing(Key::kind);
    SortedMap<Key, List<Crossing>> byKey = new TreeMap<>(order);
    for (Crossing crossing : found) {
      Key key = new Key(crossing.fromService(), crossing.toService(), crossing.kind());
      byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(crossing);
    }
    List<Tie> ties = new ArrayList<>();
    byKey.forEach(
        (key, crossings) -> {
          List<CrossingEntry> evidence = new ArrayList<>();
          for (Crossing crossing : crossings) {
            if (evidence.size() < Tie.MAX_EVIDENCE) {
              evidence.add(
                  new CrossingEntry(
                      key.kind.word(),
                      crossing.from().id(),
                      crossing.to().id(),
                      crossing.detail(),
                      place(crossing.places().get(0))));
            }
          }
          ties.add(new Tie(key.from, key.to, key.kind.word(), crossings.size(), evidence));
        });
    ties.sort(Comparator.comparingInt((Tie tie) -> -tie.count()));
    return ties;
  }

  private List<StoreRow> matrix(Cut cut) {
    SortedMap<StoreName, SortedMap<String, Set<MethodName>>> readers = new TreeMap<>();
    SortedMap<StoreName, SortedMap<String, Set<MethodName>>> writers = new TreeMap<>();
    for (StoreAccess access : codebase.accesses()) {
      int type = index.of(access.method().owner());
      if (type >= 0 && cut.placement().placeOf()[type] >= 0) {
        boolean write = access.mode() == StoreAccess.Mode.WRITE || access.lock();
        (write ? writers : readers)
            .computeIfAbsent(access.store(), key -> new TreeMap<>())
            .computeIfAbsent(cut.ids().get(cut.placement().placeOf()[type]), k -> new HashSet<>())
            .add(access.method());
      }
    }
    List<StoreRow> rows = new ArrayList<>();
    for (StoreName store : codebase.stores().keySet()) {
      SortedMap<String, Set<MethodName>> reading = readers.getOrDefault(store, new TreeMap<>());
      SortedMap<String, Set<MethodName>> writing = writers.getOrDefault(store, new TreeMap<>());
      SortedMap<String, StoreRow.Cell> cells = new TreeMap<>();
      for (String service : cut.ids()) {
        int reads = reading.getOrDefault(service, Set.of()).size();
        int writes = writing.getOrDefault(service, Set.of()).size();
        if (reads + writes > 0) {
          cells.put(service, new StoreRow.Cell(reads, writes));
        }
      }
      rows.add(new StoreRow(store.id(), owner(cut, store), cells));
    }
    rows.sort(
        Comparator.comparingInt((StoreRow row) -> -writingServices(row))
            .thenComparing(StoreRow::store));
    return rows;
  }

  private static int writingServices(StoreRow row) {
    int writing = 0;
    for (StoreRow.Cell cell : row.cells().values()) {
      writing += cell.writers() > 0 ? 1 : 0;
    }
    return writing;
  }

  private String owner(Cut cut, StoreName store) {
    int element = index.of(store);
    if (element < 0 || cut.placement().placeOf()[element] == Placement.SHARED) {
      return "shared";
    }
    return cut.serviceOf(element).orElse("");
  }

  static Place place(SourceLocation location) {
    return new Place(location.path(), location.line());
  }
}
