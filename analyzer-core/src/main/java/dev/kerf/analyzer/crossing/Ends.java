package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.model.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The elements at the ends of ties, by number. All kinds of ties have the same: whose an element is
 * is asked once for each boundaries, and not once for each of its ties of each kind, since random
 * cuts are counted by the hundred.
 */
final class Ends {

  /** The number of what no service owns. */
  static final int NO_SERVICE = 0;

  /**
   * Who owns the ends.
   *
   * @param elements of each end what boundaries numbered alike call it
   * @param numbers of each end that of its service, from 1
   * @param ids of the services, by number
   */
  record Services(Boundaries boundaries, int[] elements, int[] numbers, List<String> ids) {
    String id(int service) {
      return ids.get(service);
    }
  }

  private final Map<Element, Integer> numbers = new HashMap<>();
  private final List<Element> elements = new ArrayList<>();

  /**
   * Of the boundaries that the thread asked about last; null until it asks. Several cuts are
   * counted at a time, each by one thread.
   */
  private final ThreadLocal<Services> last = new ThreadLocal<>();

  int number(Element element) {
    Integer known = numbers.putIfAbsent(element, elements.size());
    if (known == null) {
      elements.add(element);
      return elements.size() - 1;
    }
    return known;
  }

  Element element(int number) {
    return elements.get(number);
  }

  Services in(Boundaries boundaries) {
    Services known = last.get();
    if (known == null
        || known.boundaries != boundaries
        || known.numbers.length != elements.size()) {
      known = owners(boundaries);
      last.set(known);
    }
    return known;
  }

  private Services owners(Boundaries boundaries) {
    int[] services = new int[elements.size()];
    int[] numbered = numbered(boundaries);
    List<String> ids = new ArrayList<>(List.of(""));
    Map<Owner, Integer> known = new HashMap<>();
    for (int end = 0; end < services.length; end++) {
      if (boundaries.ownerOf(elements.get(end), numbered[end]) instanceof Owner.Service service) {
        Integer number = known.putIfAbsent(service, ids.size());
        services[end] = number == null ? ids.size() : number;
        if (number == null) {
          ids.add(service.id());
        }
      }
    }
    return new Services(boundaries, numbered, services, ids);
  }

  private int[] numbered(Boundaries boundaries) {
    Services known = last.get();
    boolean same =
        known != null
            && known.elements.length == elements.size()
            && known.boundaries.isNumberedAs(boundaries);
    return same ? known.elements : elements.stream().mapToInt(boundaries::numberOf).toArray();
  }
}
