package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Join;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.function.Consumer;

/**
 * One statement reads two stores of different services. A statement over more stores is one
 * crossing for each unordered pair.
 */
final class JoinCrossings implements CrossingDetector {

  private final PairTies ties = new PairTies();

  JoinCrossings(Codebase codebase) {
    for (Join join : codebase.joins()) {
      List<StoreName> stores = List.copyOf(join.stores());
      String type = join.method().owner().outermost().id();
      for (int i = 0; i < stores.size(); i++) {
        for (int j = i + 1; j < stores.size(); j++) {
          ties.add(
              new Identity(kind(), List.of(type, stores.get(i).id(), stores.get(j).id())),
              stores.get(i),
              stores.get(j),
              join.method().owner().simpleName() + '.' + join.method().name(),
              join.evidence().location());
        }
      }
    }
  }

  @Override
  public CrossingKind kind() {
    return CrossingKind.JOIN;
  }

  @Override
  public void across(Boundaries boundaries, Consumer<Crossing> found) {
    ties.across(boundaries, found);
  }
}
