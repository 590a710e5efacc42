package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.StoreAccess;
import dev.kerf.analyzer.codebase.Unresolved;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.ServiceProfile.Unseen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the places that stayed open by the services that they may concern: a cut whose services
 * have some on their types and tables never reads as clean.
 */
final class OpenSites {

  private record Site(TypeName type, boolean statement) {}

  private final List<Site> sites = new ArrayList<>();
  private final int all;
  private final Map<TypeName, SortedSet<StoreName>> stores = new HashMap<>();

  OpenSites(Codebase codebase) {
    Map<String, NavigableMap<Integer, TypeName>> starts = new HashMap<>();
    for (CodeType type : codebase.types().values()) {
      if (!type.name().isNested()) {
        SourceLocation at = type.evidence().location();
        starts.computeIfAbsent(at.path(), key -> new TreeMap<>()).put(at.line(), type.name());
      }
    }
    for (Unresolved site : codebase.unresolved()) {
      typeAt(starts, site.location())
          .ifPresent(type -> sites.add(new Site(type, site.kind().equals("statement"))));
    }
    for (StoreAccess access : codebase.accesses()) {
      stores
          .computeIfAbsent(access.method().owner().outermost(), key -> new TreeSet<>())
          .add(access.store());
    }
    all = codebase.unresolved().size();
  }

  /** The last type of the file that begins at or above a line, the first one above all. */
  private static Optional<TypeName> typeAt(
      Map<String, NavigableMap<Integer, TypeName>> starts, SourceLocation at) {
    NavigableMap<Integer, TypeName> file = starts.get(at.path());
    if (file == null) {
      return Optional.empty();
    }
    Map.Entry<Integer, TypeName> above = file.floorEntry(at.line());
    return Optional.of((above == null ? file.firstEntry() : above).getValue());
  }

  Unseen of(String service, Boundaries boundaries) {
    int own = 0;
    int statements = 0;
    int near = 0;
    for (Site site : sites) {
      if (isOf(service, boundaries, site.type)) {
        own++;
        statements += site.statement ? 1 : 0;
      } else if (site.statement && touches(service, boundaries, site.type)) {
        near++;
      }
    }
    return new Unseen(own, statements, near, all);
  }

  private boolean touches(String service, Boundaries boundaries, TypeName type) {
    return stores.getOrDefault(type, new TreeSet<>()).stream()
        .anyMatch(store -> Profiles.service(boundaries, store).filter(service::equals).isPresent());
  }

  private static boolean isOf(String service, Boundaries boundaries, TypeName type) {
    return Profiles.service(boundaries, type).filter(service::equals).isPresent();
  }
}
