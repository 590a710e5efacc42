package dev.kerf.report.html;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import java.util.HashMap;
import java.util.Map;

/** Which service of a cut an element is in; nested types are where their outermost type is. */
final class ServiceIndex {

  private final Map<String, String> services = new HashMap<>();

  ServiceIndex(Candidate candidate) {
    for (Service service : candidate.services()) {
      service.types().forEach(type -> services.put(type, service.id()));
      service.stores().forEach(store -> services.put(store, service.id()));
    }
  }

  /** The id of the service; empty for what is shared, unassigned or unknown. */
  String of(String element) {
    String service = services.get(element);
    return service != null ? service : services.getOrDefault(Names.outermost(element), "");
  }

  /** Of the type that a method, {@code shop.Order.cancel}, belongs to. */
  String ofMethod(String method) {
    return of(method.substring(0, Math.max(0, method.lastIndexOf('.'))));
  }
}
