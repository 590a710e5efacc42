package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.ServiceProfile;
import dev.kerf.report.html.ServiceSection.EntryPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a team that takes a service over has to know of it; only of cuts that were looked into. */
final class ServiceProfiles {

  private final ServiceLinks links;
  private final Map<String, ServiceProfile> profiles = new HashMap<>();

  ServiceProfiles(Candidate candidate, ServiceLinks links) {
    this.links = links;
    candidate.profiles().forEach(profile -> profiles.put(profile.service(), profile));
  }

  Optional<ServiceProfile> of(Service service) {
    return Optional.ofNullable(profiles.get(service.id()));
  }

  /** Who looks after its code today; none where neither a file nor the history says so. */
  List<Page.Count> owners(Service service) {
    return of(service).map(ServiceProfile::owners).orElse(List.of()).stream()
        .map(
            owner ->
                new Page.Count(
                    owner.owner(),
                    Counts.counted(owner.types(), "type")
                        + (owner.inferred() ? " by their changes" : "")))
        .toList();
  }

  /** How much would be gained: what is changed often, and by many, wants to go at its own pace. */
  String worth(Service service) {
    return of(service)
        .flatMap(ServiceProfile::worth)
        .map(
            worth ->
                Counts.count(worth.changes())
                    + " of the last "
                    + Counts.counted(worth.commits(), "commit")
                    + " changed it, by "
                    + (worth.authors() == 1 ? "one person." : worth.authors() + " people."))
        .orElse("");
  }

  /** How much matters that it works, with what says so. */
  String critical(Service service) {
    return of(service)
        .flatMap(ServiceProfile::critical)
        .map(said -> said.level() + ": " + String.join("; ", said.reasons()))
        .orElse("");
  }

  /** With all that it leads to. */
  EntryPoint entryPoint(Service service, Service.EntryPointEntry entry) {
    Optional<ServiceProfile.Way> way =
        of(service).stream()
            .flatMap(profile -> profile.ways().stream())
            .filter(
                one ->
                    one.type().equals(entry.type())
                        && one.method().equals(entry.method())
                        && (entry.route().isEmpty() || one.route().equals(entry.route())))
            .findFirst();
    List<EntryPoint.Reached> stores = new ArrayList<>();
    way.ifPresent(
        reached -> {
          add(stores, "writes", reached.writes());
          add(stores, "reads", reached.reads());
        });
    return new EntryPoint(
        entry.route(),
        entry.kind(),
        Names.of(entry.type()),
        entry.method(),
        Names.place(entry.at()),
        way.map(ServiceProfile.Way::services).orElse(List.of()).stream().map(links::of).toList(),
        stores);
  }

  private static void add(List<EntryPoint.Reached> out, String way, List<String> stores) {
    if (!stores.isEmpty()) {
      out.add(
          new EntryPoint.Reached(
              way, stores.stream().map(store -> Names.of(store).simple()).toList()));
    }
  }
}
