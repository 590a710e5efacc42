package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import dev.kerf.analyzer.model.Element;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** All crossings of a codebase, for whatever boundaries somebody asks about. */
public final class Crossings {

  private final List<CrossingDetector> detectors;

  public Crossings(Codebase codebase) {
    Ends ends = new Ends();
    detectors =
        List.of(
            new CallCrossings(codebase, ends),
            new TypeUseCrossings(codebase, ends),
            new InheritCrossings(codebase, ends),
            new InstantiateCrossings(codebase, ends),
            new AnnotateCrossings(codebase, ends),
            new ThrowCrossings(codebase, ends),
            new DispatchCrossings(codebase),
            new TableReadCrossings(codebase, ends),
            new TableWriteCrossings(codebase, ends),
            new JoinCrossings(codebase, ends),
            new TransactionCrossings(codebase),
            new RemoteInTransactionCrossings(codebase, ends),
            new ForeignKeyCrossings(codebase, ends),
            new CascadeCrossings(codebase, ends),
            EventCrossings.within(codebase),
            EventCrossings.afterCommit(codebase),
            new SharedStateCrossings(codebase));
  }

  /** Every crossing, sorted. */
  public List<Crossing> across(Boundaries boundaries) {
    List<Crossing> found = new ArrayList<>();
    for (CrossingDetector detector : detectors) {
      detector.across(boundaries, found::add);
    }
    Collections.sort(found);
    return found;
  }

  /**
   * Every tie of two elements that some boundaries would turn into a crossing, sorted. Units of
   * work are not among them: what one splits into depends on the boundaries.
   *
   * @param elements those that a cut can part
   */
  public List<Crossing> ties(Collection<? extends Element> elements) {
    Map<Element, Owner> each = new HashMap<>();
    for (Element element : elements) {
      each.put(element, new Owner.Service(element.id()));
    }
    Boundaries boundaries = new Boundaries(each);
    List<Crossing> found = new ArrayList<>();
    for (CrossingDetector detector : detectors) {
      if (detector.kind() != CrossingKind.TRANSACTION) {
        detector.ties(boundaries, found::add);
      }
    }
    Collections.sort(found);
    return found;
  }

  /**
   * The columns of each tie to a store that statements name, in lower case, an empty text for whole
   * rows. What a column crosses once it has an owner of its own is decided by them.
   */
  public Map<Identity, SortedSet<String>> columnsOfTies() {
    Map<Identity, SortedSet<String>> out = new HashMap<>();
    for (CrossingDetector detector : detectors) {
      if (detector instanceof StoreCrossings stores) {
        out.putAll(stores.columns());
      }
    }
    return out;
  }

  /** How many crossings of each kind there are; every kind has an entry. */
  public Map<CrossingKind, Integer> count(Boundaries boundaries) {
    Map<CrossingKind, Integer> counts = new EnumMap<>(CrossingKind.class);
    for (CrossingDetector detector : detectors) {
      counts.put(detector.kind(), detector.count(boundaries));
    }
    return counts;
  }
}
