package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Tie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often one service of a cut uses another.
 *
 * @param crossings of all kinds
 * @param kinds each with its share, most frequent first
 */
record CutUses(String from, String to, int crossings, Map<String, Integer> kinds) {

  /** Of all pairs that cross, strongest first. */
  static List<CutUses> of(Candidate cut) {
    SortedMap<String, List<Tie>> pairs = new TreeMap<>();
    for (Tie tie : cut.ties()) {
      pairs.computeIfAbsent(tie.from() + ' ' + tie.to(), key -> new ArrayList<>()).add(tie);
    }
    List<CutUses> uses = new ArrayList<>();
    for (List<Tie> ties : pairs.values()) {
      ties.sort(Comparator.comparingInt((Tie tie) -> -tie.count()).thenComparing(Tie::kind));
      Map<String, Integer> kinds = new LinkedHashMap<>();
      ties.forEach(tie -> kinds.put(tie.kind(), tie.count()));
      int crossings = ties.stream().mapToInt(Tie::count).sum();
      uses.add(new CutUses(ties.get(0).from(), ties.get(0).to(), crossings, kinds));
    }
    uses.sort(
        Comparator.comparingInt((CutUses use) -> -use.crossings)
            .thenComparing(CutUses::from)
            .thenComparing(CutUses::to));
    return uses;
  }

  /** {@code 12 call, 3 join}. */
  String inWords() {
    List<String> words = new ArrayList<>();
    kinds.forEach((kind, count) -> words.add(count + " " + kind));
    return String.join(", ", words);
  }
}
