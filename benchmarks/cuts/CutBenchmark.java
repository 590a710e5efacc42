import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.compare.CutAgreement;
import dev.kerf.analyzer.compare.StatedCut;
import dev.kerf.analyzer.compare.StatedCuts;
import dev.kerf.analyzer.recommend.Provenance;
import dev.kerf.analyzer.recommend.Recommendation;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.CutComparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Prints how far Kerf's cuts agree with splits that were really made; see run.sh. */
public final class CutBenchmark {

  /** Share of the types that each run does without. */
  private static final double REMOVED = 0.05;

  /** What of a system the recommendation may see. */
  private enum Sight {
    ALL("with packages"),
    NO_PACKAGES("packages blinded"),
    NO_NAMES("all names obfuscated");

    private final String label;

    Sight(String label) {
      this.label = label;
    }

    Altered of(Codebase codebase, long seed) {
      return switch (this) {
        case ALL -> Altered.removed(codebase, 0, seed);
        case NO_PACKAGES -> Altered.withoutPackages(codebase);
        case NO_NAMES -> Altered.withoutNames(codebase, seed);
      };
    }
  }

  /** One run: what was recommended, and the candidate that would have been best. */
  private record Run(Optional<CutComparison> recommended, double best, double louvain) {

    double ari() {
      return recommended.map(CutComparison::ari).orElse(0.0);
    }

    double precision() {
      return of(CutComparison::pairPrecision);
    }

    double tables() {
      return of(c -> c.tables() == 0 ? 1 : (double) c.tablesRight() / c.tables());
    }

    double kernel() {
      return of(c -> c.kernelOther() == 0 ? 1 : (double) c.kernelFound() / c.kernelOther());
    }

    double of(ToDoubleFunction<CutComparison> figure) {
      return recommended.map(figure::applyAsDouble).orElse(0.0);
    }
  }

  private CutBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    List<String> options = List.of(arguments);
    Set<String> only =
        Set.of(
            option(options, "--only", "").isEmpty()
                ? new String[0]
                : option(options, "--only", "").split(","));
    int runs = Integer.parseInt(option(options, "--runs", "20"));
    String steady = option(options, "--stability", "");
    if (!steady.isEmpty()) {
      Steadiness.print(Path.of(steady), runs);
      return;
    }
    String history = option(options, "--history", "");
    if (!history.isEmpty()) {
      Steadiness.history(Path.of(history));
      return;
    }
    List<SplitSystem> systems = SplitSystem.in(Path.of(arguments[0]), Path.of(arguments[1]), only);
    if (options.contains("--suspects")) {
      MisplacedElements.print(systems);
      return;
    }
    if (options.contains("--ablation")) {
      ablation(systems, runs);
      return;
    }
    plain(systems);
    if (options.contains("--plain")) {
      return;
    }
    for (Sight sight : Sight.values()) {
      removed(systems, sight, runs);
    }
  }

  private static String option(List<String> options, String name, String otherwise) {
    int at = options.indexOf(name);
    return at < 0 ? otherwise : options.get(at + 1);
  }

  /** The systems as they are: every candidate and every baseline. */
  private static void plain(List<SplitSystem> systems) {
    print("## As they are: ARI of the recommended cut, the best level offered, baselines");
    StringBuilder head = new StringBuilder(String.format("%-28s %7s %7s", "", "kerf", "best"));
    for (Baselines baseline : Baselines.values()) {
      head.append(String.format(" %12s", baseline.label()));
    }
    print(head.append("   services: ids (types)").toString());
    for (SplitSystem system : systems) {
      AnalysisResult result = recommend(Recommendation.withDefaults(), system.codebase());
      Run run = run(result, system.split(), system.codebase());
      StringBuilder line =
          new StringBuilder(
              String.format(
                  Locale.ROOT, "%-28s %7.3f %7.3f", system.name(), run.ari(), run.best()));
      for (Baselines baseline : Baselines.values()) {
        line.append(
            String.format(
                Locale.ROOT,
                " %12.3f",
                CutAgreement.of(baseline.of(system.codebase()), system.split()).ari()));
      }
      recommended(result)
          .ifPresent(
              c ->
                  c.services()
                      .forEach(
                          s ->
                              line.append("  ")
                                  .append(s.id())
                                  .append('(')
                                  .append(s.types().size())
                                  .append(')')));
      print(line.toString());
    }
  }

  private static void removed(List<SplitSystem> systems, Sight sight, int runs) {
    print("");
    print(
        String.format(
            Locale.ROOT,
            "## %d runs with %.0f %% of the types removed, %s",
            runs,
            100 * REMOVED,
            sight.label));
    print(
        String.format(
            "%-28s %7s %7s %7s %7s %8s %7s %7s %7s %7s %7s",
            "", "ARI", "spread", "least", "best", "Louvain", "prec", "recall", "placed", "tables",
            "kernel"));
    List<Double> means = new ArrayList<>();
    List<Double> louvains = new ArrayList<>();
    for (SplitSystem system : systems) {
      List<Run> all = runs(Recommendation.withDefaults(), system, sight, runs);
      means.add(mean(all, Run::ari));
      louvains.add(mean(all, Run::louvain));
      print(
          String.format(
              Locale.ROOT,
              "%-28s %7.3f %7.3f %7.3f %7.3f %8.3f %7.3f %7.3f %7.3f %7.3f %7.3f%s",
              system.name(),
              mean(all, Run::ari),
              spread(all),
              all.stream().mapToDouble(Run::ari).min().orElse(0),
              mean(all, Run::best),
              mean(all, Run::louvain),
              mean(all, Run::precision),
              mean(all, r -> r.of(CutComparison::pairRecall)),
              mean(all, r -> r.of(c -> (double) c.placed() / c.judged())),
              mean(all, Run::tables),
              mean(all, Run::kernel),
              whole(all)));
    }
    print(String.format(Locale.ROOT, "%-28s %7.3f %31.3f", "mean", mean(means), mean(louvains)));
  }

  private static String whole(List<Run> runs) {
    long whole = runs.stream().filter(run -> run.recommended().isEmpty()).count();
    return whole == 0 ? "" : "  keep it whole: " + whole;
  }

  private static void ablation(List<SplitSystem> systems, int runs) {
    print(
        String.format(
            Locale.ROOT,
            "## Each part left out, with packages, %d runs with %.0f %% of the types removed:"
                + " ARI by system, and the means",
            runs,
            100 * REMOVED));
    StringBuilder head = new StringBuilder(String.format("%-30s", ""));
    systems.forEach(system -> head.append(String.format(" %12s", ending(system.name(), 12))));
    print(
        head.append(String.format(" %7s %7s %7s %7s", "ARI", "prec", "tables", "kernel"))
            .toString());
    Map<String, double[]> bySetting = new LinkedHashMap<>();
    Settings.ablation()
        .forEach(
            (name, recommendation) -> {
              double[] means = new double[systems.size()];
              List<Run> all = new ArrayList<>();
              StringBuilder line = new StringBuilder(String.format("%-30s", name));
              for (int i = 0; i < means.length; i++) {
                List<Run> ofSystem = runs(recommendation, systems.get(i), Sight.ALL, runs);
                means[i] = mean(ofSystem, Run::ari);
                all.addAll(ofSystem);
                line.append(String.format(Locale.ROOT, " %12.3f", means[i]));
              }
              bySetting.put(name, means);
              print(
                  line.append(
                          String.format(
                              Locale.ROOT,
                              " %7.3f %7.3f %7.3f %7.3f",
                              mean(all, Run::ari),
                              mean(all, Run::precision),
                              mean(all, Run::tables),
                              mean(all, Run::kernel)))
                      .toString());
            });
    leaveOneOut(systems, bySetting);
  }

  /** Names that begin alike differ at their end. */
  private static String ending(String name, int length) {
    return name.substring(Math.max(0, name.length() - length));
  }

  /** For each system the setting that is best on all others. */
  private static void leaveOneOut(List<SplitSystem> systems, Map<String, double[]> bySetting) {
    double sum = 0;
    for (int left = 0; left < systems.size(); left++) {
      int out = left;
      String chosen =
          bySetting.entrySet().stream()
              .max(
                  Comparator.comparingDouble(
                      setting -> Arrays.stream(setting.getValue()).sum() - setting.getValue()[out]))
              .orElseThrow()
              .getKey();
      sum += bySetting.get(chosen)[left];
      print(
          String.format(
              Locale.ROOT,
              "leave out %-22s chosen by the others: %-30s %6.3f",
              systems.get(left).name(),
              chosen,
              bySetting.get(chosen)[left]));
    }
    print(String.format(Locale.ROOT, "leave-one-out mean %.3f", sum / systems.size()));
  }

  private static List<Run> runs(
      Recommendation recommendation, SplitSystem system, Sight sight, int runs) {
    List<Run> out = new ArrayList<>();
    for (int seed = 1; seed <= runs; seed++) {
      Altered removed = Altered.removed(system.codebase(), REMOVED, seed);
      Altered seen = sight.of(removed.codebase(), seed);
      StatedCut split =
          system
              .split()
              .restrictedTo(removed.types().keySet())
              .renamed(seen.types(), seen.tables());
      out.add(run(recommend(recommendation, seen.codebase()), split, seen.codebase()));
    }
    return out;
  }

  static AnalysisResult recommend(Recommendation recommendation, Codebase codebase) {
    return recommendation.recommend(codebase, new Provenance("benchmark", List.of()));
  }

  static Optional<Candidate> recommended(AnalysisResult result) {
    return result.candidates().stream()
        .filter(candidate -> result.recommended().filter(candidate.id()::equals).isPresent())
        .findFirst();
  }

  private static Run run(AnalysisResult result, StatedCut split, Codebase codebase) {
    double best = 0;
    for (Candidate candidate : result.candidates()) {
      best = Math.max(best, CutAgreement.of(StatedCuts.of(candidate), split).ari());
    }
    return new Run(
        recommended(result).map(c -> CutAgreement.of(StatedCuts.of(c), split)),
        best,
        CutAgreement.of(Baselines.LOUVAIN.of(codebase), split).ari());
  }

  private static double mean(List<Run> runs, ToDoubleFunction<Run> figure) {
    return runs.stream().mapToDouble(figure).average().orElse(0);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double spread(List<Run> runs) {
    double mean = mean(runs, Run::ari);
    return Math.sqrt(mean(runs, run -> (run.ari() - mean) * (run.ari() - mean)));
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
