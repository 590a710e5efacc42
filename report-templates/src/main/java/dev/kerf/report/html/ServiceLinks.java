package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services of a cut by id, with the name, place and colour that they have on the page. */
final class ServiceLinks {

  /** Colours that the style has; more services than these share them in turn. */
  private static final int COLOURS = 12;

  private final List<Service> services;
  private final Map<String, Page.ServiceLink> links = new HashMap<>();

  /**
   * @param prefix of the ids in the part of the page that is about the cut
   */
  ServiceLinks(Candidate candidate, String prefix) {
    services = candidate.services();
    for (Service service : services) {
      links.put(
          service.id(),
          new Page.ServiceLink(
              service.name(),
              '#' + prefix + Names.serviceAnchor(service.id()),
              links.size() % COLOURS));
    }
  }

  /** Of a service, or of another word that stands where a service could. */
  Page.ServiceLink of(String id) {
    return links.getOrDefault(id, new Page.ServiceLink(id, "", 0));
  }

  /** Whether it is a service, not another word that stands where a service could. */
  boolean knows(String id) {
    return links.containsKey(id);
  }

  /** In the order of the candidate. */
  List<Page.ServiceLink> all() {
    return services.stream().map(service -> of(service.id())).toList();
  }

  static String summary(Service service) {
    return Counts.counted(service.types().size(), "type")
        + ", "
        + Counts.counted(service.stores().size(), "table");
  }
}
