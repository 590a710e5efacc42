package dev.kerf.report.html;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the types and stores of a cut live, so that lists of types can be grouped by service. */
final class Homes {

  private static final Page.ServiceLink NOBODY = new Page.ServiceLink("", "", 0);

  /** Some types, all of one home. */
  record Group(Page.ServiceLink home, List<String> types) {}

  private final List<Page.ServiceLink> homes = new ArrayList<>();
  private final Map<String, Integer> types = new HashMap<>();
  private final Map<String, Page.ServiceLink> owners = new HashMap<>();

  /** In the cut that the page begins with; without one all types have one home. */
  Homes(Optional<Candidate> cut) {
    this(cut, "");
  }

  Homes(Optional<Candidate> cut, String prefix) {
    cut.ifPresent(candidate -> remember(candidate, prefix));
    homes.add(new Page.ServiceLink(cut.isPresent() ? "unassigned" : "all types", "", 0));
  }

  private void remember(Candidate cut, String prefix) {
    ServiceLinks links = new ServiceLinks(cut, prefix);
    for (Service service : cut.services()) {
      service.types().forEach(type -> types.put(type, homes.size()));
      homes.add(links.of(service.id()));
    }
    cut.sharedKernel().types().forEach(type -> types.put(type, homes.size()));
    homes.add(links.of("shared"));
    cut.matrix().forEach((StoreRow row) -> owners.put(row.store(), links.of(row.owner())));
  }

  /** What a cut moves when this type moves: the type itself, or the one that it is nested in. */
  String element(String type) {
    return types.containsKey(type) ? type : Names.outermost(type);
  }

  /** Of a store; a link with an empty name where nobody owns it. */
  Page.ServiceLink owner(String store) {
    return owners.getOrDefault(store, NOBODY);
  }

  /** In the order of the services; the types of each in the order they came in. */
  List<Group> grouped(Iterable<String> all) {
    Map<Integer, List<String>> out = new TreeMap<>();
    for (String type : all) {
      int home = types.getOrDefault(type, homes.size() - 1);
      out.computeIfAbsent(home, key -> new ArrayList<>()).add(type);
    }
    return out.entrySet().stream()
        .map(entry -> new Group(homes.get(entry.getKey()), List.copyOf(entry.getValue())))
        .toList();
  }
}
