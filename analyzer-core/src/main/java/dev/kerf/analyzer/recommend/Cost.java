package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.crossing.CrossingKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a cut costs, as counts of crossings that a team would have to remove. */
enum Cost {
  CROSSING_CALLS("calls between services (pairs of classes)", Set.of(CrossingKind.CALL)),
  CROSSING_CODE_TIES(
      "other code ties between services (pairs of classes)",
      Set.of(
          CrossingKind.TYPE_USE,
          CrossingKind.INHERIT,
          CrossingKind.INSTANTIATE,
          CrossingKind.ANNOTATE,
          CrossingKind.THROW)),
  CROSSING_TABLE_ACCESSES(
      "tables of another service that a class reads or writes",
      Set.of(CrossingKind.TABLE_READ, CrossingKind.TABLE_WRITE)),
  SPLIT_TRANSACTIONS("foreign tables written in a transaction", Set.of(CrossingKind.TRANSACTION)),
  CROSSING_JOINS("pairs of tables of two services that a class joins", Set.of(CrossingKind.JOIN)),
  CROSSING_FOREIGN_KEYS("foreign keys between services", Set.of(CrossingKind.FOREIGN_KEY));

  private final String label;
  private final Set<CrossingKind> kinds;

  Cost(String label, Set<CrossingKind> kinds) {
    this.label = label;
    this.kinds = kinds;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String label() {
    return label;
  }

  /** In their order. */
  List<String> kinds() {
    return kinds.stream().sorted().map(CrossingKind::word).toList();
  }

  int of(Map<CrossingKind, Integer> counts) {
    int sum = 0;
    for (CrossingKind kind : CrossingKind.values()) {
      sum += kinds.contains(kind) ? counts.get(kind) : 0;
    }
    return sum;
  }
}
