import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.compare.CutAgreement;
import dev.kerf.analyzer.compare.StatedCut;
import dev.kerf.analyzer.compare.StatedCuts;
import dev.kerf.analyzer.recommend.AcceptedCut;
import dev.kerf.analyzer.recommend.Guidance;
import dev.kerf.analyzer.recommend.Provenance;
import dev.kerf.analyzer.recommend.Recommendation;
import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How far the cut of a system changes when its types do, or from commit to commit. */
final class Steadiness {

  private Steadiness() {}

  static void print(Path folder, int runs) throws Exception {
    Codebase codebase = SplitSystem.read(folder);
    Candidate before = recommended(codebase, Guidance.NONE);
    StatedCut cut = StatedCuts.of(before);
    Guidance anchored = anchoredIn(before);
    System.out.println();
    System.out.println(
        "## "
            + folder.getFileName()
            + ": ARI between its cut of "
            + cut.serviceOf().size()
            + " types and that of the system with");
    double removed = 0;
    double renamed = 0;
    double held = 0;
    for (int seed = 1; seed <= runs; seed++) {
      Altered without = Altered.removed(codebase, 0.05, seed);
      StatedCut rest = cut.restrictedTo(without.types().keySet());
      removed += ari(without.codebase(), Guidance.NONE, rest) / runs;
      held += ari(without.codebase(), anchored, rest) / runs;
      Altered other = Altered.renamed(codebase, 0.10, seed);
      renamed +=
          ari(other.codebase(), Guidance.NONE, cut.renamed(other.types(), other.tables())) / runs;
    }
    System.out.println(
        String.format(Locale.ROOT, "5 %% of the types removed            %.3f", removed));
    System.out.println(
        String.format(Locale.ROOT, "the same, anchored in the first cut  %.3f", held));
    System.out.println(
        String.format(Locale.ROOT, "10 %% of the types renamed           %.3f", renamed));
  }

  /**
   * Checkouts of neighbouring commits, by name from old to new, each anchored in the one before.
   */
  static void history(Path checkouts) throws Exception {
    Candidate before = null;
    double sum = 0;
    double least = 1;
    int steps = 0;
    for (Path folder : SplitSystem.sorted(checkouts)) {
      Codebase codebase = SplitSystem.read(folder);
      if (before == null) {
        before = recommended(codebase, Guidance.NONE);
        continue;
      }
      Candidate now = recommended(codebase, anchoredIn(before));
      StatedCut earlier = StatedCuts.of(before).restrictedTo(names(codebase));
      double ari = CutAgreement.of(StatedCuts.of(now), earlier).ari();
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-20s %.3f  %d types, %d services",
              folder.getFileName(),
              ari,
              codebase.types().size(),
              now.services().size()));
      sum += ari;
      least = Math.min(least, ari);
      steps++;
      before = now;
    }
    System.out.println(
        String.format(
            Locale.ROOT, "%d steps: mean ARI %.3f, least %.3f", steps, sum / steps, least));
  }

  private static Set<String> names(Codebase codebase) {
    Set<String> names = new TreeSet<>();
    codebase.types().keySet().forEach(type -> names.add(type.outermost().binaryName()));
    return names;
  }

  private static Guidance anchoredIn(Candidate cut) throws InvalidYamlException {
    BoundariesFile file =
        BoundariesReader.read(
            "anchor.yml", AcceptedCut.text(cut).getBytes(StandardCharsets.UTF_8), List.of());
    return new Guidance(Optional.empty(), Optional.of(file), Optional.empty(), false);
  }

  private static double ari(Codebase codebase, Guidance guidance, StatedCut before) {
    return CutAgreement.of(StatedCuts.of(recommended(codebase, guidance)), before).ari();
  }

  private static Candidate recommended(Codebase codebase, Guidance guidance) {
    AnalysisResult result =
        Recommendation.withDefaults()
            .recommend(codebase, new Provenance("benchmark", List.of()), guidance);
    return CutBenchmark.recommended(result).orElseThrow();
  }
}
