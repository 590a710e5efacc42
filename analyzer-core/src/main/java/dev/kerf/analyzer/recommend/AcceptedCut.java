package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.BoundariesWriter;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreKind;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Group;
import dev.kerf.analyzer.result.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A candidate on its way to being what a team has agreed on. */
public final class AcceptedCut {

  private AcceptedCut() {}

  /** The candidate as the text of a boundaries file. */
  public static String text(Candidate candidate) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<Element, Owner> owners = new HashMap<>();
    for (Service service : candidate.services()) {
      names.put(service.id(), service.name());
      put(owners, service.types(), service.stores(), new Owner.Service(service.id()));
    }
    put(owners, candidate.sharedKernel(), Owner.SHARED_KERNEL);
    put(owners, candidate.unassigned(), Owner.UNASSIGNED);
    candidate.columns().forEach((column, owner) -> owners.put(column(column), owner(owner)));
    SortedMap<String, List<Element>> pinned = new TreeMap<>();
    candidate
        .pinned()
        .forEach(
            (id, service) ->
                pinned.computeIfAbsent(service, key -> new ArrayList<>()).add(element(id)));
    return BoundariesWriter.write(names, owners, pinned);
  }

  private static void put(Map<Element, Owner> owners, Group group, Owner owner) {
    put(owners, group.types(), group.stores(), owner);
  }

  private static void put(
      Map<Element, Owner> owners, List<String> types, List<String> stores, Owner owner) {
    types.forEach(type -> owners.put(TypeName.of(type), owner));
    stores.forEach(store -> owners.put(store(store), owner));
  }

  private static Owner owner(String word) {
    if (word.equals(Owner.SHARED_KERNEL.word())) {
      return Owner.SHARED_KERNEL;
    }
    return word.equals(Owner.UNASSIGNED.word()) ? Owner.UNASSIGNED : new Owner.Service(word);
  }

  /** A type or a store: the name of a type has no colon. */
  private static Element element(String id) {
    return id.indexOf(':') < 0 ? TypeName.of(id) : store(id);
  }

  /** The column that an id of the result stands for: {@code table:sales.orders.status}. */
  private static ColumnName column(String id) {
    int dot = id.lastIndexOf('.');
    return new ColumnName(store(id.substring(0, dot)), id.substring(dot + 1));
  }

  /** The store that an id of the result stands for: {@code table:sales.orders}. */
  private static StoreName store(String id) {
    int colon = id.indexOf(':');
    StoreKind kind = StoreKind.valueOf(id.substring(0, colon).toUpperCase(Locale.ROOT));
    return StoreName.of(kind, id.substring(colon + 1));
  }
}
