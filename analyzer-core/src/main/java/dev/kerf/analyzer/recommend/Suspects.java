package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.cluster.ClusteringOptions;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingOptions;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.result.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ranks the elements of any cut by how doubtful their place is. Nothing is clustered. */
public final class Suspects {

  private final ElementIndex index;
  private final Standings standings;

  public Suspects(Codebase unordered) {
    CouplingGraph graph = CouplingGraph.of(Ordered.of(unordered), CouplingOptions.defaults());
    this.index = graph.index();
    this.standings =
        new Standings(
            new ElementTies(graph, ClusteringOptions.defaults().kindWeights()),
            index,
            Optional.empty());
  }

  /** Elements of services that something ties to another one, most doubtful first. */
  public List<Standing> of(Boundaries boundaries) {
    List<String> ids = new ArrayList<>();
    int[] placeOf = new int[index.size()];
    for (int element = 0; element < placeOf.length; element++) {
      Owner owner = boundaries.ownerOf(index.element(element));
      if (owner instanceof Owner.Service service) {
        int known = ids.indexOf(service.id());
        placeOf[element] = known < 0 ? ids.size() : known;
        if (known < 0) {
          ids.add(service.id());
        }
      } else {
        placeOf[element] =
            owner.equals(Owner.SHARED_KERNEL) ? Placement.SHARED : Placement.UNASSIGNED;
      }
    }
    Placement placement = new Placement(placeOf, placeOf.clone(), ids.size());
    return standings.suspects(new Cut("cut", "Cut", "draft", placement, ids, ids)).toList();
  }
}
