package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.CodeOwners;
import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.ServiceProfile.OwnerShare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who answers for each type today: CODEOWNERS where it says so; for all other types whoever changed
 * them most often, which is only inferred.
 */
final class TypeOwners {

  private record Found(String owner, boolean inferred) {}

  private final SortedMap<TypeName, Found> owners = new TreeMap<>();

  TypeOwners(Codebase codebase, Optional<CodeOwners> codeOwners, TypeChanges changes) {
    for (CodeType type : codebase.types().values()) {
      if (!type.name().isNested()) {
        codeOwners
            .flatMap(file -> file.ownersOf(type.evidence().location().path()))
            .map(owner -> new Found(owner, false))
            .or(() -> changes.mostOften(type.name()).map(author -> new Found(author, true)))
            .ifPresent(found -> owners.put(type.name(), found));
      }
    }
  }

  /** The owners of a service's types, most types first. */
  List<OwnerShare> of(String service, Boundaries boundaries) {
    SortedMap<String, Integer> said = new TreeMap<>();
    SortedMap<String, Integer> inferred = new TreeMap<>();
    owners.forEach(
        (type, found) -> {
          if (Profiles.service(boundaries, type).filter(service::equals).isPresent()) {
            (found.inferred ? inferred : said).merge(found.owner, 1, Integer::sum);
          }
        });
    List<OwnerShare> shares = new ArrayList<>();
    said.forEach((owner, types) -> shares.add(new OwnerShare(owner, types, false)));
    inferred.forEach((owner, types) -> shares.add(new OwnerShare(owner, types, true)));
    shares.sort(
        Comparator.comparingInt((OwnerShare share) -> -share.types())
            .thenComparing(OwnerShare::inferred)
            .thenComparing(OwnerShare::owner));
    return shares;
  }
}
