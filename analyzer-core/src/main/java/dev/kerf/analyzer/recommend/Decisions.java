package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.couple.Role;
import dev.kerf.analyzer.couple.RoleAssignment;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.CrossingEntry;
import dev.kerf.analyzer.result.Decision;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups the crossings of a cut by the decision that removes them. Teams found that a few hubs
 * explain most of such a list: of 53 foreign keys 28 referred to the user. A crossing can be
 * settled where an element is reached, for all that reach it, or where one reaches out to one
 * service; each goes to what settles most of those still open. A greedy cover, O(n log n).
 */
final class Decisions {

  /**
   * Where crossings can be settled together.
   *
   * @param asks the service that the element asks; empty where it is the element that is reached
   */
  private record Hub(Element element, String asks) {

    /** Of equals what is reached comes first: its owner can settle it for all. */
    static final Comparator<Hub> ORDER =
        Comparator.comparing((Hub hub) -> !hub.asks.isEmpty())
            .thenComparing(hub -> hub.element.id())
            .thenComparing(Hub::asks);
  }

  private record Ranked(Hub hub, int open) {}

  private final Map<TypeName, StoreName> tables = new HashMap<>();
  private final SortedMap<StoreName, TypeName> entities = new TreeMap<>();
  private final Map<TypeName, RoleAssignment> roles;

  Decisions(Measured measured) {
    this.roles = measured.coupling().roles();
    for (EntityMapping mapping : measured.codebase().mappings()) {
      if (mapping.primary()) {
        tables.putIfAbsent(mapping.type().outermost(), mapping.store());
        entities.putIfAbsent(mapping.store(), mapping.type().outermost());
      }
    }
  }

  /**
   * All decisions, those that clear most first.
   *
   * @param crossings sorted
   * @param names of services for people, by id
   */
  List<Decision> of(List<Crossing> crossings, Map<String, String> names) {
    Map<Hub, List<Integer>> atHub = new HashMap<>();
    for (int i = 0; i < crossings.size(); i++) {
      atHub.computeIfAbsent(reached(crossings.get(i)), key -> new ArrayList<>()).add(i);
      atHub.computeIfAbsent(reaching(crossings.get(i)), key -> new ArrayList<>()).add(i);
    }
    PriorityQueue<Ranked> queue =
        new PriorityQueue<>(
            Comparator.comparingInt((Ranked ranked) -> -ranked.open)
                .thenComparing(Ranked::hub, Hub.ORDER));
    atHub.forEach((hub, at) -> queue.add(new Ranked(hub, at.size())));
    BitSet settled = new BitSet(crossings.size());
    List<Decision> decisions = new ArrayList<>();
    while (settled.cardinality() < crossings.size()) {
      Ranked next = queue.remove();
      List<Integer> open = atHub.get(next.hub).stream().filter(i -> !settled.get(i)).toList();
      if (open.size() == next.open) {
        open.forEach(settled::set);
        decisions.add(decision(next.hub, open.stream().map(crossings::get).toList(), names));
      } else if (!open.isEmpty()) {
        // Another decision has settled some since; it comes up again in its turn.
        queue.add(new Ranked(next.hub, open.size()));
      }
    }
    return decisions;
  }

  private Hub reached(Crossing crossing) {
    return new Hub(subject(crossing.to()), "");
  }

  /** A statement over two tables is its class's. */
  private Hub reaching(Crossing crossing) {
    Element from =
        crossing.kind() == CrossingKind.JOIN
            ? TypeName.of(crossing.identity().ends().get(0))
            : crossing.from();
    return new Hub(subject(from), crossing.toService());
  }

  /** An entity and its table are decided on together. */
  private Element subject(Element element) {
    return element instanceof TypeName type && tables.containsKey(type.outermost())
        ? tables.get(type.outermost())
        : element;
  }

  private Decision decision(Hub hub, List<Crossing> cleared, Map<String, String> names) {
    SortedMap<String, Integer> kinds = new TreeMap<>();
    SortedSet<String> services = new TreeSet<>();
    List<CrossingEntry> crossings = new ArrayList<>();
    for (Crossing crossing : cleared) {
      kinds.merge(crossing.kind().word(), 1, Integer::sum);
      services.add(crossing.fromService());
      services.add(crossing.toService());
      if (crossings.size() < Decision.MAX_CROSSINGS) {
        crossings.add(
            new CrossingEntry(
                crossing.kind().word(),
                crossing.from().id(),
                crossing.to().id(),
                crossing.detail(),
                CandidateWriter.place(crossing.places().get(0))));
      }
    }
    String action = hub.asks.isEmpty() ? settled(hub.element) : "client";
    return new Decision(
        hub.element.id(),
        action,
        sentence(action, name(hub.element), names.getOrDefault(hub.asks, hub.asks)),
        cleared.size(),
        kinds,
        List.copyOf(services),
        crossings);
  }

  private String settled(Element element) {
    if (!(element instanceof TypeName type)) {
      return "keep-id";
    }
    RoleAssignment assigned = roles.get(type);
    Role role = assigned == null ? Role.DOMAIN : assigned.role();
    if (role == Role.DTO || role == Role.ENUMERATION || role == Role.EXCEPTION) {
      return "copy";
    }
    return role.technical() ? "library" : "interface";
  }

  private static String sentence(String action, String name, String asks) {
    return switch (action) {
      case "keep-id" ->
          "Let others keep the key of " + name + " and ask its service for what they need of it.";
      case "copy" -> "Give each service that uses " + name + " a copy of its own.";
      case "library" -> "Put " + name + " into a library.";
      case "interface" -> "Publish what others use of " + name + " as an interface of its service.";
      default -> "Let " + name + " ask " + asks + " through one interface.";
    };
  }

  /** {@code Customer (table customers)}. */
  private String name(Element element) {
    if (element instanceof TypeName type) {
      return type.simpleName();
    }
    TypeName entity = element instanceof StoreName store ? entities.get(store) : null;
    String store = element.id().replaceFirst(":", " ");
    return entity == null ? store : entity.simpleName() + " (" + store + ')';
  }
}
