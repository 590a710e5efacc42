package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Service;
import dev.kerf.report.html.CutPart.ServiceMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The map for a narrow screen: services one below the other, and each tie of two in a lane of its
 * own beside them. Lines meet at right angles only and the counts stand at their heads, so that it
 * can be read at the width of a telephone.
 */
final class ServiceMapLanes {

  /** Of a telephone of 390 pixels, without the margins of the page. */
  static final int WIDTH = 332;

  private static final int MOST_STORES = 2;
  private static final int GAP = 14;

  /** Between a box and the heads of its lines. */
  private static final int AIR = 3;

  private static final int HEAD = 13;
  private static final int PORT = 17;

  /** From a box to the first lane: a head, and a count of four digits. */
  private static final int FIRST_LANE = 52;

  private static final int LANE = 12;
  private static final int CORNER = 5;

  /** As many lines as can pass one another beside the boxes. */
  private static final int MOST_SIDE_BY_SIDE = 7;

  private final ServiceLinks links;
  private final List<Service> order;
  private final List<List<Port>> ports = new ArrayList<>();
  private final Map<Port, Integer> places = new HashMap<>();

  /** Two services by their turn, the upper one first, with what ties them. */
  private record Line(int upper, int lower, List<Ties.Direction> directions) {

    int span() {
      return lower - upper;
    }

    int other(int service) {
      return service == upper ? lower : upper;
    }
  }

  /** Where a line meets a service. */
  private record Port(Line line, int service) {}

  private ServiceMapLanes(List<Service> order, ServiceLinks links) {
    this.order = order;
    this.links = links;
  }

  /**
   * @param order with strong ties side by side
   * @param pairs what ties two services, strongest first
   */
  static ServiceMap of(List<Service> order, List<List<Ties.Direction>> pairs, ServiceLinks links) {
    return new ServiceMapLanes(order, links).draw(pairs);
  }

  private ServiceMap draw(List<List<Ties.Direction>> pairs) {
    List<Line> lines = chosen(pairs);
    for (int i = 0; i < order.size(); i++) {
      ports.add(portsOf(i, lines));
    }
    Map<Integer, ServiceMap.Node> nodes = nodes();
    int[] lanes = lanes(lines);
    int most = pairs.stream().mapToInt(ServiceMapEdges::sum).max().orElse(1);
    int used = 1;
    for (int lane : lanes) {
      used = Math.max(used, lane + 1);
    }
    int first = ServiceMapBox.WIDTH + FIRST_LANE;
    double step = Math.min(LANE, (double) (WIDTH - first - 4) / used);
    List<ServiceMap.Edge> edges = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      edges.add(edge(lines.get(i), first + lanes[i] * step, most));
    }
    int height = nodes.values().stream().mapToInt(node -> node.y() + node.height()).max().orElse(0);
    return new ServiceMap(
        WIDTH,
        height + AIR,
        List.copyOf(nodes.values()),
        edges,
        ServiceMapLayout.note(edges.size(), pairs.size() - edges.size()));
  }

  /** The strongest, as long as no more than a few would run side by side. */
  private List<Line> chosen(List<List<Ties.Direction>> pairs) {
    Map<String, Integer> turns = new HashMap<>();
    order.forEach(service -> turns.put(service.id(), turns.size()));
    int[] beside = new int[Math.max(1, order.size())];
    List<Line> out = new ArrayList<>();
    for (List<Ties.Direction> pair : pairs) {
      int one = turns.get(pair.get(0).from());
      int other = turns.get(pair.get(0).to());
      Line line = new Line(Math.min(one, other), Math.max(one, other), pair);
      boolean fits = out.size() < order.size() + MOST_SIDE_BY_SIDE;
      for (int i = line.upper(); i < line.lower(); i++) {
        fits &= beside[i] < MOST_SIDE_BY_SIDE;
      }
      if (fits) {
        out.add(line);
        for (int i = line.upper(); i < line.lower(); i++) {
          beside[i]++;
        }
      }
    }
    return out;
  }

  /**
   * From the top: to services above, the nearest first; then to those below, the nearest last. That
   * way lines of one service do not cross one another.
   */
  private static List<Port> portsOf(int service, List<Line> lines) {
    return lines.stream()
        .filter(line -> line.upper() == service || line.lower() == service)
        .sorted(
            Comparator.comparing((Line line) -> line.upper() == service)
                .thenComparing(line -> -line.other(service)))
        .map(line -> new Port(line, service))
        .toList();
  }

  private Map<Integer, ServiceMap.Node> nodes() {
    Map<Integer, ServiceMap.Node> out = new LinkedHashMap<>();
    int y = AIR;
    for (int i = 0; i < order.size(); i++) {
      Service service = order.get(i);
      int asked = ports.get(i).size() * PORT + PORT / 2;
      ServiceMapBox box = ServiceMapBox.of(service, MOST_STORES);
      ServiceMap.Node node = box.at(1, y, links.of(service.id())).withHeight(asked);
      int from = y + (node.height() - ports.get(i).size() * PORT) / 2;
      for (Port port : ports.get(i)) {
        places.put(port, from + PORT / 2);
        from += PORT;
      }
      out.put(i, node);
      y += node.height() + GAP;
    }
    return out;
  }

  private int place(Line line, int service) {
    return places.get(new Port(line, service));
  }

  /** Short lines run inside, each in the first lane that is free all along. */
  private int[] lanes(List<Line> lines) {
    int[] out = new int[lines.size()];
    List<List<int[]>> taken = new ArrayList<>();
    lines.stream()
        .sorted(Comparator.comparingInt(Line::span).thenComparingInt(Line::upper))
        .forEach(
            line -> {
              int[] stretch = {place(line, line.upper()), place(line, line.lower())};
              int lane = 0;
              while (lane < taken.size() && meets(taken.get(lane), stretch)) {
                lane++;
              }
              if (lane == taken.size()) {
                taken.add(new ArrayList<>());
              }
              taken.get(lane).add(stretch);
              out[lines.indexOf(line)] = lane;
            });
    return out;
  }

  private static boolean meets(List<int[]> taken, int[] stretch) {
    return taken.stream()
        .anyMatch(other -> other[0] < stretch[1] + GAP && stretch[0] < other[1] + GAP);
  }

  private ServiceMap.Edge edge(Line line, double lane, int most) {
    int start = ServiceMapBox.WIDTH + AIR + 1;
    int top = place(line, line.upper());
    int bottom = place(line, line.lower());
    String path =
        String.format(
            Locale.ROOT,
            "M%d %dH%.0fQ%.0f %d %.0f %dV%dQ%.0f %d %.0f %dH%d",
            start,
            top,
            lane - CORNER,
            lane,
            top,
            lane,
            top + CORNER,
            bottom - CORNER,
            lane,
            bottom,
            lane - CORNER,
            bottom,
            start);
    List<ServiceMap.End> ends = new ArrayList<>();
    boolean up = false;
    boolean down = false;
    for (Ties.Direction direction : line.directions()) {
      boolean isUp = direction.to().equals(order.get(line.upper()).id());
      up |= isUp;
      down |= !isUp;
      String count = Counts.count(direction.count());
      int x = start + HEAD + (int) Math.round(count.length() * 3.6 + 2);
      ends.add(ServiceMapEdges.end(direction, links, x, isUp ? top : bottom));
    }
    return new ServiceMap.Edge(
        path, ServiceMapEdges.thickness(line.directions(), most), up, down, ends);
  }
}
