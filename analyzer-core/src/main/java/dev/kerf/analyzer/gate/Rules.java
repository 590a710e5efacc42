package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Enforcement;
import dev.kerf.analyzer.boundary.Enforcement.Level;
import dev.kerf.analyzer.boundary.ServiceBoundary;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a boundaries file says of a crossing beyond whose its ends are. */
final class Rules {

  private final Map<String, ServiceBoundary> services = new HashMap<>();

  Rules(BoundariesFile file) {
    file.services().forEach(service -> services.put(service.id(), service));
  }

  /** How strictly it is judged: as the service wants it that reaches out. */
  Level level(Crossing crossing) {
    return level(crossing.kind(), crossing.fromService());
  }

  /** How strictly a kind is judged where a service reaches out. */
  Level level(CrossingKind kind, String fromService) {
    ServiceBoundary service = services.get(fromService);
    Enforcement enforcement = service == null ? Enforcement.DEFAULT : service.enforce();
    return kind.isOffUnlessAsked() && !enforcement.names(kind.word())
        ? Level.OFF
        : enforcement.of(kind.word());
  }

  /** Whether it is not looked at, or open to all. */
  boolean excuses(Crossing crossing) {
    return level(crossing) == Level.OFF || isPublished(crossing);
  }

  /** Whether the service that is reached offers this, or the one that reaches may depend on it. */
  private boolean isPublished(Crossing crossing) {
    if (!crossing.kind().isCode()) {
      return false;
    }
    ServiceBoundary from = services.get(crossing.fromService());
    ServiceBoundary to = services.get(crossing.toService());
    boolean mayUse = from != null && from.uses().contains(crossing.toService());
    return mayUse || to != null && to.offers(crossing.to());
  }

  /** Who answers for what is reached. */
  List<String> owners(Crossing crossing) {
    ServiceBoundary reached = services.get(crossing.toService());
    return reached == null ? List.of() : reached.owners();
  }
}
