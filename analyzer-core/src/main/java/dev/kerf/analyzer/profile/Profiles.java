package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.CodeOwners;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.ChangeHistory;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.contract.Contracts;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.result.ServiceContract;
import dev.kerf.analyzer.result.ServiceProfile;
import dev.kerf.analyzer.result.ServiceProfile.ServiceEvent;
import dev.kerf.analyzer.result.ServiceProfile.Way;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The profiles of the services of whatever boundaries somebody asks about. */
public final class Profiles {

  private final Codebase codebase;
  private final Closures closures;
  private final ColumnWriters columns;
  private final OpenSites openSites;
  private final TypeOwners owners;
  private final TypeChanges changes;
  private final CriticalParts critical;

  public Profiles(
      Codebase codebase,
      Optional<CodeOwners> codeOwners,
      Optional<ChangeHistory> history,
      CriticalParts critical) {
    this.codebase = codebase;
    this.critical = critical;
    this.closures = new Closures(codebase);
    this.columns = new ColumnWriters(codebase);
    this.openSites = new OpenSites(codebase);
    this.changes = new TypeChanges(codebase, history);
    this.owners = new TypeOwners(codebase, codeOwners, changes);
  }

  /**
   * One for each service.
   *
   * @param services ids of the services, in the order wanted
   * @param contracts of the same boundaries, as {@link Contracts} says them
   */
  public List<ServiceProfile> of(
      List<String> services, Boundaries boundaries, List<ServiceContract> contracts) {
    SortedMap<String, List<ServiceEvent>> publishes = events(boundaries, true);
    SortedMap<String, List<ServiceEvent>> consumes = events(boundaries, false);
    Chattiness chattiness = new Chattiness(codebase, boundaries, contracts);
    Map<String, List<Way>> ways = closures.of(boundaries);
    List<ServiceProfile> out = new ArrayList<>();
    for (String service : services) {
      out.add(
          new ServiceProfile(
              service,
              publishes.getOrDefault(service, List.of()),
              consumes.getOrDefault(service, List.of()),
              ways.getOrDefault(service, List.of()),
              columns.of(service, boundaries),
              chattiness.of(service),
              openSites.of(service, boundaries),
              owners.of(service, boundaries),
              changes.of(service, boundaries),
              critical.of(service, boundaries)));
    }
    return out;
  }

  /** By service, its events by type. */
  private SortedMap<String, List<ServiceEvent>> events(Boundaries boundaries, boolean published) {
    record Ends(SortedSet<String> methods, SortedSet<String> others) {}
    SortedMap<String, SortedMap<String, Ends>> found = new TreeMap<>();
    for (MethodCall call : codebase.calls()) {
      if (call.via() == MethodCall.Via.EVENT) {
        MethodName own = published ? call.from() : call.to();
        MethodName other = published ? call.to() : call.from();
        Optional<String> service = service(boundaries, own.owner());
        if (service.isPresent()) {
          Ends ends =
              found
                  .computeIfAbsent(service.get(), key -> new TreeMap<>())
                  .computeIfAbsent(event(call), key -> new Ends(new TreeSet<>(), new TreeSet<>()));
          ends.methods.add(brief(own));
          service(boundaries, other.owner()).ifPresent(ends.others::add);
        }
      }
    }
    SortedMap<String, List<ServiceEvent>> events = new TreeMap<>();
    found.forEach(
        (service, byEvent) -> {
          List<ServiceEvent> list = new ArrayList<>();
          byEvent.forEach(
              (event, ends) ->
                  list.add(new ServiceEvent(event, sorted(ends.methods), sorted(ends.others))));
          events.put(service, list);
        });
    return events;
  }

  /** What the listener takes; a listener may say what it hears without taking it. */
  private static String event(MethodCall call) {
    List<String> parameters = call.to().parameters();
    return parameters.isEmpty() ? brief(call.to()) : parameters.get(0);
  }

  private static List<String> sorted(Collection<String> texts) {
    return texts.stream().sorted().toList();
  }

  static String brief(MethodName method) {
    return method.owner().simpleName() + '.' + method.name();
  }

  /** The id of the service that owns an element; empty for what is shared or nobody's. */
  static Optional<String> service(Boundaries boundaries, Element element) {
    return boundaries.ownerOf(element) instanceof Owner.Service service
        ? Optional.of(service.id())
        : Optional.empty();
  }
}
