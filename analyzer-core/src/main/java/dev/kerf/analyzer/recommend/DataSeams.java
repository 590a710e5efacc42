package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.cluster.Partition;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingKind;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Role;
import dev.kerf.analyzer.couple.Ties;
import dev.kerf.analyzer.model.TypeName;
import java.util.Arrays;

/**
 * Merges groups that no seam of data parts: a group that would own no store, and has most of its
 * outward ties to one other group, is a part of that group's service, however dense it is in itself
 * (the web layer of a large service often is). A group without a store that is tied to several
 * groups stays: it may be a front to all of them. Where fewer than two groups would own a store,
 * data says nothing about seams and nothing is merged; nor is anything into a group that would then
 * hold most of the application, as where one layer reaches all stores.
 *
 * <p>A group that answers the world outside by itself, and from which no call comes to a store of
 * the other, is no layer over the other's data, and stays: a cart that is kept in sessions, a
 * planner of routes. One that is technical for the most part answers for nobody.
 */
final class DataSeams {

  /** Share of a group's outward ties that makes it a part of another. */
  private static final double MERGING_SHARE = 0.5;

  private final CouplingGraph graph;
  private final Affinity affinity;
  private final StoreOwners owners;
  private final double largestShare;

  DataSeams(CouplingGraph graph, Affinity affinity, StoreOwners owners, double largestShare) {
    this.graph = graph;
    this.affinity = affinity;
    this.owners = owners;
    this.largestShare = largestShare;
  }

  /** The partition of atoms with such groups merged, the most dependent first. */
  Partition merged(Partition partition) {
    Partition at = partition;
    for (int round = 0; round < partition.count(); round++) {
      int[] groupOf = groups(at);
      int[] ownerOf = stores(groupOf, at.count());
      boolean[] owning = owning(ownerOf, at.count());
      if (count(owning) < 2) {
        return at;
      }
      boolean[] answering = answering(groupOf, at.count());
      boolean[][] reaching = reaching(groupOf, ownerOf, at.count());
      int[] sizes = sizes(groupOf, at.count());
      double[][] between = affinity.between(groupOf, at.count());
      int part = -1;
      int whole = -1;
      double largest = MERGING_SHARE;
      for (int group = 0; group < at.count(); group++) {
        between[group][group] = 0;
        int best = Affinity.best(between[group]);
        boolean layer = best >= 0 && (!answering[group] || reaching[group][best]);
        if (!owning[group] && layer) {
          double share = between[group][best] / Affinity.sum(between[group]);
          if (share > largest && sizes[group] + sizes[best] <= largestShare * groupOf.length) {
            largest = share;
            part = group;
            whole = best;
          }
        }
      }
      if (part < 0) {
        return at;
      }
      int[] labels = at.groupOf().clone();
      for (int i = 0; i < labels.length; i++) {
        labels[i] = labels[i] == part ? whole : labels[i];
      }
      at = Partition.of(labels);
    }
    return at;
  }

  private static int[] sizes(int[] groupOf, int groups) {
    int[] sizes = new int[groups];
    for (int group : groupOf) {
      sizes[group]++;
    }
    return sizes;
  }

  private static int count(boolean[] owning) {
    int count = 0;
    for (boolean owns : owning) {
      count += owns ? 1 : 0;
    }
    return count;
  }

  private int[] groups(Partition partition) {
    int[] groupOf = new int[graph.index().size()];
    for (int i = 0; i < groupOf.length; i++) {
      groupOf[i] = partition.groupOf()[graph.atoms().atomOf()[i]];
    }
    return groupOf;
  }

  /** By element, the group that would own it, where it is a store that one would own. */
  private int[] stores(int[] groupOf, int groups) {
    ElementIndex index = graph.index();
    int[] placeOf = groupOf.clone();
    Arrays.fill(placeOf, index.typeCount(), index.size(), Placement.UNASSIGNED);
    owners.place(placeOf, groups);
    return placeOf;
  }

  private boolean[] owning(int[] ownerOf, int groups) {
    boolean[] owning = new boolean[groups];
    for (int store = graph.index().typeCount(); store < ownerOf.length; store++) {
      if (ownerOf[store] >= 0) {
        owning[ownerOf[store]] = true;
      }
    }
    return owning;
  }

  /** Whether each group has an entry point, and no more technical types than others. */
  private boolean[] answering(int[] groupOf, int groups) {
    boolean[] entered = new boolean[groups];
    int[] technical = new int[groups];
    for (int type = 0; type < graph.index().typeCount(); type++) {
      Role role = graph.roles().get((TypeName) graph.index().element(type)).role();
      entered[groupOf[type]] |= role == Role.ENTRY_POINT;
      technical[groupOf[type]] += role.technical() ? 1 : -1;
    }
    boolean[] answering = new boolean[groups];
    for (int group = 0; group < groups; group++) {
      answering[group] = entered[group] && technical[group] <= 0;
    }
    return answering;
  }

  /** By group, whether its types come to a store of each group, be it through a few calls. */
  private boolean[][] reaching(int[] groupOf, int[] ownerOf, int groups) {
    boolean[][] reaching = new boolean[groups][groups];
    Ties data = graph.ties().get(CouplingKind.DATA);
    for (int type = 0; data != null && type < graph.index().typeCount(); type++) {
      for (int at = data.offsets()[type]; at < data.offsets()[type + 1]; at++) {
        int store = data.neighbours()[at];
        if (!graph.index().isType(store) && ownerOf[store] >= 0) {
          reaching[groupOf[type]][ownerOf[store]] = true;
        }
      }
    }
    return reaching;
  }
}
