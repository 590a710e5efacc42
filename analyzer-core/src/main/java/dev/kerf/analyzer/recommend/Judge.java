package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Coverage;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.codebase.UnreadLanguage;
import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Figure;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a candidate is worth recommending, and says so in one sentence with the numbers.
 */
final class Judge {

  /**
   * The decision.
   *
   * @param recommended empty says "keep it whole"
   */
  record Decision(Optional<String> recommended, Verdict verdict) {}

  /** Share of stores that several services write from which that is worth a word. */
  private static final double MENTIONED_SHARE = 0.25;

  /** Share of tables that nothing touches from which the data counts as out of sight. */
  private static final double UNTOUCHED_SHARE = 0.5;

  private final Codebase codebase;
  private final int types;
  private final boolean scoped;
  private final RecommendOptions options;

  /**
   * @param scoped whether the candidate parts one part of the application, beside all the rest
   */
  Judge(Codebase codebase, int types, boolean scoped, RecommendOptions options) {
    this.codebase = codebase;
    this.types = types;
    this.scoped = scoped;
    this.options = options;
  }

  /**
   * @param because why the candidate is not the one that coupling gave
   */
  Decision decide(Optional<Candidate> preferred, Optional<String> because) {
    List<String> against = new ArrayList<>();
    if (types < options.leastTypesToCut()) {
      against.add(
          "It has "
              + Counts.counted(types, "type")
              + "; below "
              + options.leastTypesToCut()
              + " a network between them costs more than it parts.");
    }
    if (preferred.isEmpty()) {
      against.add("No two groups of types stand apart in its code, its data or its words.");
    } else {
      seams(preferred.get(), against);
    }
    if (!against.isEmpty()) {
      String sentence =
          (scoped ? "Keep the part whole: " : "Keep it whole: ") + lowerFirst(against.get(0));
      return new Decision(Optional.empty(), new Verdict(sentence, against, unseen(preferred)));
    }
    Candidate candidate = preferred.get();
    List<String> reasons = new ArrayList<>(because.stream().toList());
    reasons.addAll(reasons(candidate));
    return new Decision(
        Optional.of(candidate.id()), new Verdict(sentence(candidate), reasons, unseen(preferred)));
  }

  private void seams(Candidate candidate, List<String> against) {
    int withOwn = 0;
    for (Service service : candidate.services()) {
      boolean world =
          service.entryPoints().stream().anyMatch(entry -> !entry.kind().equals("main"));
      withOwn += !service.stores().isEmpty() || world ? 1 : 0;
    }
    if (withOwn < 2) {
      against.add(
          "Of "
              + Counts.counted(candidate.services().size(), "group")
              + " of types, "
              + (withOwn == 0 ? "none" : "only one")
              + " would own a table or an entry point; there is no business seam to cut along.");
    }
    SharedDatabase.of(codebase, candidate)
        .filter(database -> database.share() > options.sharedStoreShare())
        .ifPresent(database -> against.add(database.sentence()));
    double largest = figure(candidate, "largest-service-share").value();
    if (!scoped && largest > options.dominantShare()) {
      against.add(
          "The largest service would keep " + percent(largest) + " of the types: nothing is cut.");
    }
    agreement(candidate)
        .filter(agreement -> agreement.value() < options.leastAgreement())
        .ifPresent(
            agreement ->
                against.add(
                    "On average only "
                        + percent(agreement.value())
                        + " of the random draws agree where an element belongs: the groups are"
                        + " noise."));
    double crossings = 0;
    double random = 0;
    for (Cost cost : Cost.values()) {
      Figure figure = figure(candidate, cost.id());
      crossings += figure.value();
      random += figure.randomMean().orElse(0);
    }
    // Most crossings of a part are those to the rest, however it is cut inside.
    if (!scoped && random > 0 && crossings > options.costShare() * random) {
      against.add(
          "The best cut has "
              + Counts.count(crossings)
              + " crossings where a random cut of the same sizes has "
              + Counts.count(random)
              + " on average: its parts are hardly less tied than chance.");
    }
  }

  private String sentence(Candidate candidate) {
    int services = candidate.services().size();
    String cut = "Cut it into " + Counts.counted(services, "service");
    if (scoped) {
      cut =
          services == 2
              ? "Take the part out as one service"
              : "Cut the part into " + Counts.counted(services - 1, "service") + " beside the rest";
    }
    return cut
        + ": "
        + cost(candidate, Cost.CROSSING_CALLS, "call between classes", "calls between classes")
        + ", "
        + cost(candidate, Cost.CROSSING_TABLE_ACCESSES, "table access", "table accesses")
        + ", "
        + cost(
            candidate,
            Cost.SPLIT_TRANSACTIONS,
            "foreign table written in a transaction",
            "foreign tables written in transactions")
        + " and "
        + cost(candidate, Cost.CROSSING_FOREIGN_KEYS, "foreign key", "foreign keys")
        + " would cross.";
  }

  private static String cost(Candidate candidate, Cost cost, String one, String several) {
    int value = (int) figure(candidate, cost.id()).value();
    String count = value == 0 ? "no" : Counts.count(value);
    return count + ' ' + (value == 1 ? one : several);
  }

  private List<String> reasons(Candidate candidate) {
    List<String> reasons = new ArrayList<>();
    for (Cost cost : Cost.values()) {
      Figure figure = figure(candidate, cost.id());
      if (figure.randomMean().orElse(0) > 0) {
        reasons.add(
            capitalized(figure.label())
                + ": "
                + Counts.count(figure.value())
                + "; a random cut of the same sizes has "
                + Counts.count(figure.randomMean().getAsDouble())
                + " on average.");
      }
    }
    SharedDatabase.of(codebase, candidate)
        .filter(database -> database.share() > MENTIONED_SHARE)
        .ifPresent(database -> reasons.add(database.sentence()));
    double largest = figure(candidate, "largest-service-share").value();
    if (!scoped && largest > options.largestShare()) {
      reasons.add(
          "The largest service keeps " + percent(largest) + " of the types that services own.");
    }
    return reasons;
  }

  private static String capitalized(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private List<String> unseen(Optional<Candidate> preferred) {
    Coverage coverage = codebase.coverage();
    List<String> unseen = new ArrayList<>();
    if (preferred.filter(Judge::isOneClustering).isPresent()) {
      unseen.add(
          "The cut comes from one clustering (--quick): whether other weights and resolutions"
              + " would agree with it was not measured.");
    }
    if (coverage.unresolvedCallSites() > 0) {
      unseen.add(
          Counts.share(coverage.unresolvedCallSites(), coverage.callSites())
              + " calls have an unknown target"
              + ofLibraries()
              + "; ties through them are missing.");
    }
    if (coverage.unresolvedStatements() > 0) {
      unseen.add(
          Counts.share(coverage.unresolvedStatements(), coverage.statements())
              + " statements name no table that Kerf could tell.");
    }
    long parts = openSites("statement", "owner-of-part-unknown");
    if (parts > 0) {
      unseen.add(
          "In "
              + Counts.counted(parts, "place")
              + " a part of some entity is read or written; whose it is, and so which table, is open.");
    }
    untouched().ifPresent(unseen::add);
    if (coverage.failed() > 0) {
      unseen.add(Counts.counted(coverage.failed(), "input") + " could not be read.");
    }
    coverage.unreadLanguages().forEach(language -> unseen.add(notAnalysed(language)));
    return unseen;
  }

  private static boolean isOneClustering(Candidate candidate) {
    return candidate.basis().equals("coupling") && agreement(candidate).isEmpty();
  }

  /** What a library's own objects call is no tie of the application in most cases. */
  private String ofLibraries() {
    long calls = openSites("call", "external-type-unknown");
    return calls == 0
        ? ""
        : ", " + Counts.count(calls) + " of them on types of libraries that are not at hand";
  }

  private long openSites(String kind, String reason) {
    return codebase.unresolved().stream()
        .filter(site -> site.kind().equals(kind) && site.reason().equals(reason))
        .count();
  }

  /** Some tables always lie idle; with most of them the way to the data is what is missing. */
  private Optional<String> untouched() {
    Set<StoreName> touched = new HashSet<>();
    codebase.accesses().forEach(access -> touched.add(access.store()));
    int tables = 0;
    int idle = 0;
    for (Store store : codebase.stores().values()) {
      if (store.name().kind() == StoreKind.TABLE && !store.framework()) {
        tables++;
        idle += touched.contains(store.name()) ? 0 : 1;
      }
    }
    return idle > tables * UNTOUCHED_SHARE
        ? Optional.of(
            Counts.share(idle, tables)
                + " tables are read and written by nothing that Kerf could follow.")
        : Optional.empty();
  }

  private static String notAnalysed(UnreadLanguage language) {
    return Counts.counted(language.lines(), "line")
        + " of "
        + language.name()
        + " not analysed"
        + (language.compiledToClassFiles()
            ? "; point Kerf at the build output to include them."
            : ".");
  }

  private static Figure figure(Candidate candidate, String id) {
    return possible(candidate, id).orElseThrow(() -> new IllegalStateException("no figure " + id));
  }

  /** How firmly elements stand on average; absent where nothing was drawn. */
  private static Optional<Figure> agreement(Candidate candidate) {
    return possible(candidate, "agreement");
  }

  private static Optional<Figure> possible(Candidate candidate, String id) {
    return candidate.figures().stream().filter(figure -> figure.id().equals(id)).findFirst();
  }

  private static String percent(double share) {
    return ServiceReasons.percent(share);
  }

  private static String lowerFirst(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
