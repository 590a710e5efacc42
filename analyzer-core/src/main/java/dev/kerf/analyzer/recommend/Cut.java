package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.cluster.Partition;
import dev.kerf.analyzer.couple.Atoms;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A candidate before it is written down.
 *
 * @param basis how it was made: {@code coupling}, {@code build-module}, {@code one-service}
 * @param ids of its services, by number
 * @param names of its services for people, by number
 * @param stated what its file says beyond places
 */
record Cut(
    String id,
    String label,
    String basis,
    Placement placement,
    List<String> ids,
    List<String> names,
    Stated stated) {

  Cut {
    ids = List.copyOf(ids);
    names = List.copyOf(names);
  }

  /** A cut that no file states: every column follows its table. */
  Cut(
      String id,
      String label,
      String basis,
      Placement placement,
      List<String> ids,
      List<String> names) {
    this(id, label, basis, placement, ids, names, Stated.NOTHING);
  }

  /** The same with another label. */
  Cut labelled(String other) {
    return new Cut(id, other, basis, placement, ids, names, stated);
  }

  /** The id of the service that owns an element, empty for shared and unassigned ones. */
  Optional<String> serviceOf(int element) {
    int place = placement.placeOf()[element];
    return place >= 0 ? Optional.of(ids.get(place)) : Optional.empty();
  }

  /** The services as groups of atoms; what is outside of them is alone. */
  Partition groups(Atoms atoms) {
    int[] labels = new int[atoms.count()];
    Arrays.fill(labels, -1);
    for (int i = placement.placeOf().length - 1; i >= 0; i--) {
      labels[atoms.atomOf()[i]] = placement.placeOf()[i];
    }
    int next = ids.size();
    for (int atom = 0; atom < labels.length; atom++) {
      labels[atom] = labels[atom] >= 0 ? labels[atom] : next++;
    }
    return Partition.of(labels);
  }

  /** The elements of a service, by number; types before stores. */
  List<Integer> members(int place) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < placement.placeOf().length; i++) {
      if (placement.placeOf()[i] == place) {
        members.add(i);
      }
    }
    return members;
  }

  /** The cut as boundaries. */
  Boundaries boundaries(Measured measured) {
    return boundaries(measured, placement.placeOf());
  }

  /** The boundaries of other places under the same services. */
  Boundaries boundaries(Measured measured, int[] placeOf) {
    List<Owner> services = new ArrayList<>();
    for (String id : ids) {
      services.add(new Owner.Service(id));
    }
    Owner[] placed = new Owner[placeOf.length];
    for (int i = 0; i < placeOf.length; i++) {
      placed[i] =
          placeOf[i] >= 0
              ? services.get(placeOf[i])
              : placeOf[i] == Placement.SHARED ? Owner.SHARED_KERNEL : Owner.UNASSIGNED;
    }
    Map<Element, Owner> owners = new HashMap<>();
    for (StoreName store : measured.frameworkStores()) {
      owners.put(store, Owner.SHARED_KERNEL);
    }
    owners.putAll(stated.columns());
    return new Boundaries(placed, measured.index(), owners);
  }
}
