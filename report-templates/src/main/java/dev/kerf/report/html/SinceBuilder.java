package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.CrossingEntry;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.StoreEntry;
import dev.kerf.analyzer.result.Tie;
import dev.kerf.analyzer.result.TypeEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has changed since an earlier result: the recommended cut of then beside that of now. A
 * crossing is its kind and its ends, so that code which only moved is no change.
 */
final class SinceBuilder {

  private static final Page.ServiceLink NOBODY = new Page.ServiceLink("", "", 0);

  /** A crossing, whatever services it lies between. */
  private record Crossing(String kind, String from, String to) {}

  private final AnalysisResult then;
  private final AnalysisResult now;
  private final Optional<Candidate> cutThen;
  private final Optional<Candidate> cutNow;
  private final Optional<ServiceLinks> links;

  /** By the id of a service then, that of the one now that has most of its types. */
  private final SortedMap<String, String> heirs = new TreeMap<>();

  private SinceBuilder(AnalysisResult then, AnalysisResult now) {
    this.then = then;
    this.now = now;
    cutThen = recommended(then);
    cutNow = recommended(now);
    links = cutNow.map(cut -> new ServiceLinks(cut, ""));
    findHeirs();
  }

  static Since of(AnalysisResult then, AnalysisResult now) {
    return new SinceBuilder(then, now).since();
  }

  static Optional<Candidate> recommended(AnalysisResult result) {
    return result.candidates().stream()
        .filter(candidate -> result.recommended().filter(candidate.id()::equals).isPresent())
        .findFirst();
  }

  private static List<Service> services(Optional<Candidate> cut) {
    return cut.map(Candidate::services).orElse(List.of());
  }

  /** Those with most types in common find each other first; each has one heir at most. */
  private void findHeirs() {
    record Pair(String before, String after, long common) {}
    List<Pair> pairs = new ArrayList<>();
    for (Service before : services(cutThen)) {
      Set<String> types = Set.copyOf(before.types());
      for (Service after : services(cutNow)) {
        long common = after.types().stream().filter(types::contains).count();
        if (common > 0) {
          pairs.add(new Pair(before.id(), after.id(), common));
        }
      }
    }
    pairs.sort(
        Comparator.comparing((Pair pair) -> -pair.common())
            .thenComparing(Pair::before)
            .thenComparing(Pair::after));
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!heirs.containsKey(pair.before()) && taken.add(pair.after())) {
        heirs.put(pair.before(), pair.after());
      }
    }
  }

  private Since since() {
    SortedMap<Crossing, CrossingEntry> before = crossings(cutThen);
    SortedMap<Crossing, CrossingEntry> after = crossings(cutNow);
    return new Since(
        then.verdict().sentence(),
        now.verdict().sentence(),
        figures(),
        fates(),
        moved(),
        sets(),
        lists(after, before, "New"),
        lists(before, after, "Gone"),
        unlisted());
  }

  private List<Since.Figure> figures() {
    List<Since.Figure> out = new ArrayList<>();
    out.add(figure("types", then.types().size(), now.types().size(), false));
    out.add(figure("tables", then.stores().size(), now.stores().size(), false));
    out.add(figure("services", services(cutThen).size(), services(cutNow).size(), false));
    SortedMap<String, int[]> kinds = new TreeMap<>();
    count(cutThen, kinds, 0);
    count(cutNow, kinds, 1);
    int[] all = new int[2];
    kinds.values().forEach(pair -> add(all, pair));
    out.add(figure("crossings", all[0], all[1], true));
    kinds.forEach(
        (kind, pair) -> out.add(figure(KindWords.of(kind).many(), pair[0], pair[1], true)));
    return out;
  }

  private static void count(Optional<Candidate> cut, Map<String, int[]> kinds, int side) {
    cut.map(Candidate::ties).orElse(List.of()).stream()
        .forEach(tie -> kinds.computeIfAbsent(tie.kind(), key -> new int[2])[side] += tie.count());
  }

  private static void add(int[] all, int[] pair) {
    all[0] += pair[0];
    all[1] += pair[1];
  }

  /**
   * @param cost whether less is better
   */
  private static Since.Figure figure(String label, int before, int after, boolean cost) {
    int change = after - before;
    String sign = change > 0 ? "+" : change < 0 ? "\u2212" : "±";
    return new Since.Figure(
        label,
        Counts.count(before),
        Counts.count(after),
        sign + Counts.count(Math.abs(change)),
        !cost || change == 0 ? "" : change < 0 ? "better" : "worse");
  }

  /** What became of each service, those that are new last. */
  private List<Since.Fate> fates() {
    List<Since.Fate> out = new ArrayList<>();
    for (Service before : services(cutThen)) {
      Set<String> types = Set.copyOf(before.types());
      String heir = heirs.getOrDefault(before.id(), "");
      Optional<Service> after =
          services(cutNow).stream().filter(service -> service.id().equals(heir)).findFirst();
      out.add(
          new Since.Fate(
              before.name(),
              after.map(service -> link(service.id())).orElse(NOBODY),
              after
                  .map(
                      service ->
                          "keeps "
                              + service.types().stream().filter(types::contains).count()
                              + " of its "
                              + Counts.counted(types.size(), "type")
                              + ", has "
                              + Counts.count(service.types().size())
                              + " now")
                  .orElse("is gone")));
    }
    for (Service after : services(cutNow)) {
      if (!heirs.containsValue(after.id())) {
        out.add(
            new Since.Fate(
                "",
                link(after.id()),
                "is new, with " + Counts.counted(after.types().size(), "type")));
      }
    }
    return out;
  }

  private Page.ServiceLink link(String id) {
    return links.map(all -> all.of(id)).orElse(NOBODY);
  }

  /** What was there then, and is in another service now. */
  private List<Since.Moved> moved() {
    Map<String, String> before = homes(cutThen);
    Map<String, String> after = homes(cutNow);
    Map<String, String> names = new HashMap<>();
    services(cutThen).forEach(service -> names.put(service.id(), service.name()));
    List<Since.Moved> out = new ArrayList<>();
    for (Map.Entry<String, String> entry : new TreeMap<>(before).entrySet()) {
      String home = entry.getValue();
      String there = after.getOrDefault(entry.getKey(), "");
      String expected = heirs.getOrDefault(home, home);
      if (!there.isEmpty() && !there.equals(expected)) {
        out.add(
            new Since.Moved(Names.of(entry.getKey()), names.getOrDefault(home, home), link(there)));
      }
    }
    return out;
  }

  private static Map<String, String> homes(Optional<Candidate> cut) {
    Map<String, String> out = new HashMap<>();
    cut.ifPresent(
        candidate -> {
          for (Service service : candidate.services()) {
            service.types().forEach(type -> out.put(type, service.id()));
            service.stores().forEach(store -> out.put(store, service.id()));
          }
          candidate.sharedKernel().types().forEach(type -> out.put(type, "shared"));
          candidate.unassigned().types().forEach(type -> out.put(type, "unassigned"));
          candidate.sharedKernel().stores().forEach(store -> out.put(store, "shared"));
          candidate.unassigned().stores().forEach(store -> out.put(store, "unassigned"));
        });
    return out;
  }

  private List<Since.Names> sets() {
    Collection<String> typesThen = then.types().stream().map(TypeEntry::name).toList();
    Collection<String> typesNow = now.types().stream().map(TypeEntry::name).toList();
    Collection<String> storesThen = then.stores().stream().map(StoreEntry::id).toList();
    Collection<String> storesNow = now.stores().stream().map(StoreEntry::id).toList();
    return List.of(
            names("New tables", storesNow, storesThen),
            names("Tables that are gone", storesThen, storesNow),
            names("New types", typesNow, typesThen),
            names("Types that are gone", typesThen, typesNow))
        .stream()
        .filter(names -> !names.names().isEmpty())
        .toList();
  }

  private Since.Names names(String title, Collection<String> these, Collection<String> others) {
    SortedSet<String> left = new TreeSet<>(these);
    left.removeAll(Set.copyOf(others));
    return new Since.Names(
        title, Counts.count(left.size()), left.stream().map(this::nameNow).toList());
  }

  /** What is gone has no entry to lead to. */
  private Page.Name nameNow(String id) {
    Page.Name name = Names.of(id);
    boolean here =
        !name.anchor().isEmpty() && now.stores().stream().anyMatch(store -> store.id().equals(id));
    return here ? name : new Page.Name(name.qualifier(), name.simple(), "");
  }

  private static SortedMap<Crossing, CrossingEntry> crossings(Optional<Candidate> cut) {
    SortedMap<Crossing, CrossingEntry> out =
        new TreeMap<>(
            Comparator.comparing(Crossing::kind)
                .thenComparing(Crossing::from)
                .thenComparing(Crossing::to));
    for (Tie tie : cut.map(Candidate::ties).orElse(List.of())) {
      for (CrossingEntry evidence : tie.evidence()) {
        out.put(new Crossing(tie.kind(), evidence.from(), evidence.to()), evidence);
      }
    }
    return out;
  }

  private List<ServiceSection.TieRow> lists(
      SortedMap<Crossing, CrossingEntry> these,
      SortedMap<Crossing, CrossingEntry> others,
      String title) {
    SortedMap<String, List<CrossingEntry>> byKind = new TreeMap<>();
    these.forEach(
        (crossing, evidence) -> {
          if (!others.containsKey(crossing)) {
            byKind.computeIfAbsent(crossing.kind(), key -> new ArrayList<>()).add(evidence);
          }
        });
    List<ServiceSection.TieRow> out = new ArrayList<>();
    byKind.forEach(
        (kind, evidence) ->
            out.add(
                new ServiceSection.TieRow(
                    "",
                    title + ": " + KindWords.of(kind, evidence.size()),
                    Counts.count(evidence.size()),
                    evidence.stream().map(this::evidence).toList(),
                    0,
                    "")));
    return out;
  }

  private ServiceSection.Evidence evidence(CrossingEntry evidence) {
    return new ServiceSection.Evidence(
        nameNow(evidence.from()),
        nameNow(evidence.to()),
        Names.clipped(evidence.detail()),
        Names.place(evidence.at()));
  }

  /** Of very strong ties a result names only some, and which ones may differ. */
  private String unlisted() {
    boolean cut =
        List.of(cutThen, cutNow).stream()
            .flatMap(Optional::stream)
            .flatMap(candidate -> candidate.ties().stream())
            .anyMatch(tie -> tie.count() > tie.evidence().size());
    return cut
        ? "Of ties with more than "
            + Counts.count(Tie.MAX_EVIDENCE)
            + " crossings a result lists that many, so that some lines here may be no change."
        : "";
  }
}
