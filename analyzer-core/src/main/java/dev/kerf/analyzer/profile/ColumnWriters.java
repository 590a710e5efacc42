package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.ColumnUse;
import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.ServiceProfile.Columns;
import dev.kerf.analyzer.result.ServiceProfile.WrittenColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tells the columns of a service by who writes them: it alone, others too, or it in another's. */
final class ColumnWriters {

  private final List<ColumnUse> uses;

  ColumnWriters(Codebase codebase) {
    this.uses = codebase.columns();
  }

  Columns of(String service, Boundaries boundaries) {
    int owned = 0;
    List<WrittenColumn> shared = new ArrayList<>();
    List<WrittenColumn> foreign = new ArrayList<>();
    for (ColumnUse use : uses) {
      SortedSet<String> writers = new TreeSet<>();
      for (TypeName type : use.writingTypes()) {
        Profiles.service(boundaries, type).ifPresent(writers::add);
      }
      WrittenColumn column =
          new WrittenColumn(use.store().id(), use.column(), List.copyOf(writers));
      boolean writes = writers.remove(service);
      String owner =
          Profiles.service(boundaries, new ColumnName(use.store(), use.column())).orElse("");
      if (!owner.equals(service)) {
        if (writes) {
          foreign.add(column);
        }
      } else if (writers.isEmpty()) {
        owned++;
      } else {
        shared.add(column);
      }
    }
    return new Columns(owned, shared, foreign);
  }
}
