package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.ChangeHistory;
import dev.kerf.analyzer.codebase.ChangeHistory.TypeChange;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.ServiceProfile.Worth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who changed which type how often, as far back as commits were read. */
final class TypeChanges {

  private final Optional<ChangeHistory> history;
  private final List<TypeChange> changes;
  private final SortedMap<TypeName, SortedMap<String, Integer>> authors = new TreeMap<>();

  TypeChanges(Codebase codebase, Optional<ChangeHistory> history) {
    this.history = history;
    this.changes = history.map(past -> past.of(codebase)).orElse(List.of());
    for (TypeChange change : changes) {
      for (TypeName type : change.types()) {
        authors
            .computeIfAbsent(type, key -> new TreeMap<>())
            .merge(change.author(), 1, Integer::sum);
      }
    }
  }

  /** Who changed a type most often, of equals the first by name. */
  Optional<String> mostOften(TypeName type) {
    String most = "";
    int commits = 0;
    for (Map.Entry<String, Integer> entry :
        authors.getOrDefault(type, new TreeMap<>()).entrySet()) {
      if (entry.getValue() > commits) {
        most = entry.getKey();
        commits = entry.getValue();
      }
    }
    return most.isBlank() ? Optional.empty() : Optional.of(most);
  }

  /** How much a service was worked on; absent where no history was read. */
  Optional<Worth> of(String service, Boundaries boundaries) {
    if (history.isEmpty()) {
      return Optional.empty();
    }
    int touching = 0;
    SortedSet<String> people = new TreeSet<>();
    for (TypeChange change : changes) {
      boolean own =
          change.types().stream()
              .anyMatch(
                  type -> Profiles.service(boundaries, type).filter(service::equals).isPresent());
      if (own) {
        touching++;
        people.add(change.author());
      }
    }
    return Optional.of(new Worth(touching, history.get().commits(), people.size()));
  }
}
