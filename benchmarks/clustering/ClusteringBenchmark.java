import com.sun.management.OperatingSystemMXBean;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.compare.CutAgreement;
import dev.kerf.analyzer.compare.StatedCuts;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.Ties;
import dev.kerf.analyzer.recommend.Guidance;
import dev.kerf.analyzer.recommend.Provenance;
import dev.kerf.analyzer.recommend.Recommendation;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.CutComparison;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Recommends a cut of one planted monolith and prints a row of the table; see run.sh. */
public final class ClusteringBenchmark {

  private ClusteringBenchmark() {}

  /**
   * @param arguments how many elements, then {@code default} or {@code quick}, or {@code graph} for
   *     what is kept of an edge
   */
  public static void main(String[] arguments) {
    PlantedMonolith planted = new PlantedMonolith(Integer.parseInt(arguments[0]));
    Codebase codebase = planted.codebase();
    if (arguments[1].equals("graph")) {
      graph(planted, codebase);
      return;
    }
    boolean quick = arguments[1].equals("quick");
    double before = cpu();
    AnalysisResult result =
        Recommendation.withDefaults()
            .recommend(
                codebase,
                new Provenance("benchmark", List.of()),
                new Guidance(Optional.empty(), Optional.empty(), Optional.empty(), quick));
    double seconds = cpu() - before;
    Optional<Candidate> recommended =
        result.candidates().stream()
            .filter(one -> result.recommended().filter(one.id()::equals).isPresent())
            .findFirst();
    System.out.printf(Locale.ROOT, "%.1f", seconds);
    recommended.ifPresent(
        cut -> {
          CutComparison found = CutAgreement.of(StatedCuts.of(cut), planted.cut());
          System.out.printf(
              Locale.ROOT,
              " %d of %d services, ARI %.3f, tables %.3f, kernel %d of %d",
              found.services(),
              found.otherServices(),
              found.ari(),
              (double) found.tablesRight() / found.tables(),
              found.kernelFound(),
              found.kernelOther());
        });
    System.out.println(recommended.isPresent() ? "" : " nothing recommended");
  }

  /** What the ties of a graph keep: the heap with them, less the heap without. */
  private static void graph(PlantedMonolith planted, Codebase codebase) {
    CouplingGraph graph = CouplingGraph.of(codebase, CouplingOptions.defaults());
    int elements = graph.index().size();
    long pairs = graph.ties().values().stream().mapToLong(Ties::pairs).sum();
    graph.ties().forEach((kind, ties) -> System.out.printf("%s %d, ", kind.word(), ties.pairs()));
    long with = used();
    CouplingGraph bare =
        new CouplingGraph(graph.index(), graph.roles(), graph.atoms(), new TreeMap<>());
    graph = null;
    long bytes = with - used();
    // Else these would go as well.
    Reference.reachabilityFence(bare);
    Reference.reachabilityFence(codebase);
    Reference.reachabilityFence(planted);
    System.out.printf(
        Locale.ROOT,
        "%d elements, %d edges, %.1f bytes an edge%n",
        elements,
        pairs,
        (double) bytes / pairs);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** CPU-seconds of this process so far, its compiler and collector included. */
  private static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
