package dev.kerf.analyzer.compare;

import dev.kerf.analyzer.cluster.AdjustedRandIndex;
import dev.kerf.analyzer.cluster.Partition;
import dev.kerf.analyzer.result.CutComparison;
import dev.kerf.analyzer.result.CutComparison.Match;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds one cut against another. */
public final class CutAgreement {

  private final StatedCut found;
  private final StatedCut reference;

  private CutAgreement(StatedCut found, StatedCut reference) {
    this.found = found;
    this.reference = reference;
  }

  /** How far {@code found} agrees with {@code reference}, on the types that the latter places. */
  public static CutComparison of(StatedCut found, StatedCut reference) {
    return new CutAgreement(found, reference).compare();
  }

  private CutComparison compare() {
    List<String> types = List.copyOf(reference.serviceOf().keySet());
    List<String> strict = new ArrayList<>();
    List<String> lenient = new ArrayList<>();
    int placed = 0;
    for (String type : types) {
      // A type without a place is alone; a service cannot have a name with a blank.
      String service = found.serviceOf().getOrDefault(type, "alone " + type);
      placed += found.serviceOf().containsKey(type) ? 1 : 0;
      strict.add(service);
      lenient.add(
          found.serviceOf().getOrDefault(type, found.nearest().getOrDefault(type, service)));
    }
    Partition there = partition(reference.serviceOf().values());
    Partition here = partition(lenient);
    PairAgreement pairs = PairAgreement.of(here, there);
    SortedMap<String, Match> matches = matches();
    SortedSet<String> kernel = new TreeSet<>(found.shared());
    kernel.retainAll(reference.shared());
    SortedSet<String> spokenOf = new TreeSet<>(types);
    spokenOf.addAll(reference.shared());
    spokenOf.retainAll(found.shared());
    return new CutComparison(
        types.size(),
        placed,
        here.count(),
        there.count(),
        AdjustedRandIndex.of(here, there),
        AdjustedRandIndex.of(partition(strict), there),
        pairs.precision(),
        pairs.recall(),
        MoJoFm.of(here, there),
        tablesRight(matches),
        reference.ownerOf().size(),
        kernel.size(),
        reference.shared().size(),
        spokenOf.size(),
        List.copyOf(matches.values()));
  }

  private static Partition partition(Collection<String> labels) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    int[] groupOf = new int[labels.size()];
    int node = 0;
    for (String label : labels) {
      Integer number = numbers.putIfAbsent(label, numbers.size());
      groupOf[node++] = number == null ? numbers.size() - 1 : number;
    }
    return Partition.of(groupOf);
  }

  /** One to one, most common types first. */
  private SortedMap<String, Match> matches() {
    record Pair(String other, String service, int common) {}
    SortedMap<String, SortedSet<String>> here = found.typesByService();
    SortedMap<String, SortedSet<String>> there = reference.typesByService();
    List<Pair> pairs = new ArrayList<>();
    there.forEach(
        (other, types) ->
            here.forEach(
                (service, own) -> {
                  int common = common(own, types);
                  if (common > 0) {
                    pairs.add(new Pair(other, service, common));
                  }
                }));
    pairs.sort(
        Comparator.comparingInt((Pair pair) -> -pair.common)
            .thenComparing(Pair::other)
            .thenComparing(Pair::service));
    SortedMap<String, Match> matches = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matches.containsKey(pair.other) && taken.add(pair.service)) {
        int judged = common(here.get(pair.service), reference.serviceOf().keySet());
        int size = there.get(pair.other).size();
        Optional<String> service = Optional.of(pair.service);
        matches.put(pair.other, new Match(pair.other, service, pair.common, size, judged));
      }
    }
    there.forEach(
        (other, types) ->
            matches.putIfAbsent(other, new Match(other, Optional.empty(), 0, types.size(), 0)));
    return matches;
  }

  private static int common(Collection<String> some, Collection<String> others) {
    int common = 0;
    for (String type : some) {
      common += others.contains(type) ? 1 : 0;
    }
    return common;
  }

  private int tablesRight(Map<String, Match> matches) {
    int right = 0;
    for (Map.Entry<String, String> table : reference.ownerOf().entrySet()) {
      Optional<String> owner =
          table.getValue().equals(StatedCut.SHARED)
              ? Optional.of(StatedCut.SHARED)
              : Optional.ofNullable(matches.get(table.getValue())).flatMap(Match::service);
      boolean same = owner.isPresent() && owner.get().equals(found.ownerOf().get(table.getKey()));
      right += same ? 1 : 0;
    }
    return right;
  }
}
