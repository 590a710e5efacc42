import dev.kerf.analyzer.carve.Carver;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.compare.StatedCut;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.recommend.Provenance;
import dev.kerf.analyzer.recommend.Recommendation;
import dev.kerf.analyzer.result.Candidate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Prints how well a carving finds a service that was really carved out; see run.sh. */
public final class CarveBenchmark {

  private CarveBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Set<String> only =
        arguments.length > 3 && arguments[2].equals("--only")
            ? Set.copyOf(Arrays.asList(arguments[3].split(",")))
            : Set.of();
    List<Double> means = new ArrayList<>();
    for (SplitSystem system : SplitSystem.in(Path.of(arguments[0]), Path.of(arguments[1]), only)) {
      means.add(score(system));
    }
    System.out.printf(Locale.ROOT, "mean over %d systems: %.3f%n", means.size(), mean(means));
  }

  private static double score(SplitSystem system) {
    Codebase codebase = system.codebase();
    Optional<Candidate> candidate =
        Recommendation.withDefaults()
            .recommend(codebase, new Provenance("benchmark", List.of(), List.of()))
            .candidates()
            .stream()
            .filter(one -> one.label().equals("Recommended"))
            .findFirst();
    Carver carver = new Carver(codebase, candidate);
    SortedMap<String, Set<String>> services = new TreeMap<>();
    system
        .split()
        .serviceOf()
        .forEach((type, to) -> services.computeIfAbsent(to, key -> new HashSet<>()).add(type));
    List<Double> means = new ArrayList<>();
    services.forEach(
        (service, types) -> {
          List<Double> scores = new ArrayList<>();
          for (Element seed : seeds(codebase, system.split(), service, types)) {
            Set<String> found =
                new HashSet<>(carver.carve(Set.of(seed), "benchmark").carved().types());
            found.retainAll(system.split().serviceOf().keySet());
            scores.add(f1(found, types));
          }
          if (!scores.isEmpty()) {
            means.add(mean(scores));
            System.out.printf(
                Locale.ROOT,
                "%-28s %-14s %2d types %2d seeds  F1 %.3f%n",
                system.name(),
                service,
                types.size(),
                scores.size(),
                mean(scores));
          }
        });
    System.out.printf(Locale.ROOT, "%-28s mean %.3f%n", system.name(), mean(means));
    return mean(means);
  }

  /** The entities and tables that the service really got. */
  private static List<Element> seeds(
      Codebase codebase, StatedCut split, String service, Set<String> types) {
    List<Element> seeds = new ArrayList<>();
    for (EntityMapping mapping : codebase.mappings()) {
      if (types.contains(mapping.type().id()) && !seeds.contains(mapping.type())) {
        seeds.add(mapping.type());
      }
    }
    for (Store store : codebase.stores().values()) {
      String name = store.name().name().toLowerCase(Locale.ROOT);
      if (service.equals(split.ownerOf().get(name))) {
        seeds.add(store.name());
      }
    }
    return seeds;
  }

  private static double f1(Set<String> found, Set<String> expected) {
    Set<String> common = new HashSet<>(found);
    common.retainAll(expected);
    return 2.0 * common.size() / (found.size() + expected.size());
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
