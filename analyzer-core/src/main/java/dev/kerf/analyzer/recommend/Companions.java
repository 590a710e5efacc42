package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.ElementIndex;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Elements that go where another one goes: a table with the entity that no cut parts it from, an
 * interface with the only type that implements it. To move one of them alone is no advice.
 */
final class Companions {

  private static final int NONE = -1;

  private final ElementIndex index;
  private final int[] leader;

  Companions(Codebase codebase, CouplingGraph graph) {
    this.index = graph.index();
    this.leader = new int[index.size()];
    int[] typeOf = new int[graph.atoms().count()];
    Arrays.fill(typeOf, NONE);
    int[] atomOf = graph.atoms().atomOf();
    Faces faces = new Faces(codebase, index);
    for (int type = 0; type < index.typeCount(); type++) {
      leader[type] = faces.behind(type);
      typeOf[atomOf[type]] = type;
    }
    for (int store = index.typeCount(); store < leader.length; store++) {
      leader[store] = typeOf[atomOf[store]];
    }
  }

  /** The ids of those that are where their leader is. */
  Set<String> together(Placement placement) {
    Set<String> ids = new TreeSet<>();
    for (int element = 0; element < leader.length; element++) {
      int place = placement.placeOf()[element];
      if (leader[element] >= 0 && place >= 0 && place == placement.placeOf()[leader[element]]) {
        ids.add(index.element(element).id());
      }
    }
    return ids;
  }
}
