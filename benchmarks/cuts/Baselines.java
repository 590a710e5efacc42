import dev.kerf.analyzer.cluster.WeightedGraph;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.compare.StatedCut;
import dev.kerf.analyzer.couple.TiesBuilder;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LouvainAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/** Cuts that cost nothing, each a function of the codebase alone. */
enum Baselines {
  PACKAGE("package") {
    @Override
    SortedMap<String, String> services(Codebase codebase, List<String> types) {
      SortedMap<String, String> services = new TreeMap<>();
      types.forEach(type -> services.put(type, TypeName.of(type).packageName()));
      return services;
    }
  },
  TOP_PACKAGE("top package") {
    /** The first package below what all types have in common. */
    @Override
    SortedMap<String, String> services(Codebase codebase, List<String> types) {
      List<String> common = null;
      for (String type : types) {
        List<String> segments = List.of(TypeName.of(type).packageName().split("\\."));
        int same = 0;
        while (common != null
            && same < Math.min(common.size(), segments.size())
            && common.get(same).equals(segments.get(same))) {
          same++;
        }
        common = common == null ? segments : common.subList(0, same);
      }
      int depth = common == null ? 0 : common.size();
      SortedMap<String, String> services = new TreeMap<>();
      for (String type : types) {
        String[] segments = TypeName.of(type).packageName().split("\\.");
        services.put(type, segments.length > depth ? segments[depth] : "");
      }
      return services;
    }
  },
  NAME_TOKEN("name token") {
    /** With its most widespread word that is no role and not in over 40 % of the names. */
    @Override
    SortedMap<String, String> services(Codebase codebase, List<String> types) {
      Map<String, List<String>> words = new HashMap<>();
      Map<String, Integer> spread = new HashMap<>();
      for (String type : types) {
        List<String> own = new ArrayList<>();
        for (String word :
            TypeName.of(type)
                .simpleName()
                .split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_$]")) {
          if (!ROLES.contains(word)) {
            own.add(word);
          }
        }
        words.put(type, own);
        new TreeSet<>(own).forEach(word -> spread.merge(word, 1, Integer::sum));
      }
      SortedMap<String, String> services = new TreeMap<>();
      for (String type : types) {
        String best = null;
        for (String word : words.get(type)) {
          boolean telling = spread.get(word) <= 0.4 * types.size();
          if (telling && (best == null || spread.get(word) > spread.get(best))) {
            best = word;
          }
        }
        services.put(type, best == null ? "alone " + type : best);
      }
      return services;
    }
  },
  LOUVAIN("Louvain") {
    /** Plain modularity over plain references, each counted once. */
    @Override
    SortedMap<String, String> services(Codebase codebase, List<String> types) {
      Map<String, Integer> numbers = new HashMap<>();
      types.forEach(type -> numbers.put(type, numbers.size()));
      TiesBuilder builder = new TiesBuilder(types.size());
      Set<Long> seen = new TreeSet<>();
      for (TypeDependency dependency : codebase.dependencies()) {
        int from = numbers.getOrDefault(dependency.from().outermost().binaryName(), -1);
        int to = numbers.getOrDefault(dependency.to().outermost().binaryName(), -1);
        long pair = (long) Math.min(from, to) * types.size() + Math.max(from, to);
        if (from >= 0 && to >= 0 && !dependency.descriptorOnly() && seen.add(pair)) {
          builder.add(from, to, 1);
        }
      }
      WeightedGraph graph = WeightedGraph.of(builder.build());
      long[] offsets = new long[types.size() + 1];
      for (int i = 0; i < offsets.length; i++) {
        offsets[i] = graph.ties().offsets()[i];
      }
      Network network =
          new Network(
              graph.nodeWeights(),
              offsets,
              new LargeIntArray(graph.ties().neighbours()),
              new LargeDoubleArray(graph.ties().strengths()),
              false);
      LouvainAlgorithm louvain = new LouvainAlgorithm(1 / graph.totalWeight(), 10, new Random(1));
      Clustering found = louvain.findClustering(network);
      SortedMap<String, String> services = new TreeMap<>();
      types.forEach(type -> services.put(type, "g" + found.getCluster(numbers.get(type))));
      return services;
    }
  };

  private static final Set<String> ROLES =
      Set.of(
          ("Controller Service Impl Mapper Repository Dao DAO Dto DTO VO Vo Bean REST Rest Resource Facade Manager"
                  + " Handler Factory Config Configuration Request Response Req Resp Entity Interface Info Data"
                  + " Example Param Result Exception Loader Action Servlet Client Api")
              .split(" "));

  private final String label;

  Baselines(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  abstract SortedMap<String, String> services(Codebase codebase, List<String> types);

  /** The cut of all outermost types. */
  StatedCut of(Codebase codebase) {
    TreeSet<String> types = new TreeSet<>();
    codebase.types().keySet().forEach(type -> types.add(type.outermost().binaryName()));
    return new StatedCut(
        services(codebase, List.copyOf(types)), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
  }
}
