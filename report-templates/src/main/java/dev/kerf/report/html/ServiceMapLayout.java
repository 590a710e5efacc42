package dev.kerf.report.html;

import dev.kerf.analyzer.result.Service;
import dev.kerf.report.html.CutPart.ServiceMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places the services of a cut around a rectangle, those with strong ties side by side, so that
 * every tie has the middle to pass through. The width is fixed and text stays at its size; more
 * services make the map taller. Deterministic; O(services cubed), and there are few.
 */
final class ServiceMapLayout {

  static final int WIDTH = 940;

  private static final int MARGIN = 10;
  private static final int GAP = 64;
  private static final int MOST_IN_A_ROW = 4;
  private static final int MANY_SERVICES = 8;

  private final Ties ties;
  private final ServiceLinks links;
  private final List<Service> order;
  private final Map<String, ServiceMapBox> boxes = new HashMap<>();

  private ServiceMapLayout(List<Service> services, Ties ties, ServiceLinks links) {
    this.ties = ties;
    this.links = links;
    this.order = order(services);
    int mostStores = services.size() > MANY_SERVICES ? 4 : 6;
    services.forEach(service -> boxes.put(service.id(), ServiceMapBox.of(service, mostStores)));
  }

  static ServiceMap of(List<Service> services, Ties ties, ServiceLinks links) {
    return new ServiceMapLayout(services, ties, links).draw();
  }

  /** For a screen as narrow as that of a telephone. */
  static ServiceMap narrow(List<Service> services, Ties ties, ServiceLinks links) {
    ServiceMapLayout layout = new ServiceMapLayout(services, ties, links);
    return ServiceMapLanes.of(layout.order, ServiceMapEdges.pairs(ties, services), links);
  }

  /** Greedy: next to each service stands the one, not yet placed, that it is tied to most. */
  private List<Service> order(List<Service> services) {
    List<Service> open = new ArrayList<>(services);
    List<Service> out = new ArrayList<>();
    while (!open.isEmpty()) {
      Service best = open.get(0);
      if (!out.isEmpty()) {
        String last = out.get(out.size() - 1).id();
        for (Service service : open) {
          if (strength(last, service.id()) > strength(last, best.id())) {
            best = service;
          }
        }
      }
      out.add(best);
      open.remove(best);
    }
    return out;
  }

  private int strength(String a, String b) {
    return ties.all().stream()
        .filter(
            tie ->
                (tie.from().equals(a) && tie.to().equals(b))
                    || (tie.from().equals(b) && tie.to().equals(a)))
        .mapToInt(Ties.Direction::count)
        .sum();
  }

  /** How many services stand at each side, clockwise from the top. */
  private record Sides(int top, int right, int bottom, int left) {

    static Sides of(int services) {
      if (services <= 3) {
        return new Sides(services == 2 ? 2 : Math.min(1, services), 0, services == 3 ? 2 : 0, 0);
      }
      int top = Math.min(MOST_IN_A_ROW, services / 3);
      int bottom = Math.min(MOST_IN_A_ROW, (services + 1) / 3);
      int right = (services - top - bottom + 1) / 2;
      return new Sides(top, right, bottom, services - top - bottom - right);
    }
  }

  private ServiceMap draw() {
    Sides sides = Sides.of(order.size());
    int bottomFrom = sides.top() + sides.right();
    int leftFrom = bottomFrom + sides.bottom();
    List<Service> top = order.subList(0, sides.top());
    List<Service> right = order.subList(sides.top(), bottomFrom);
    List<Service> bottom = reversed(order.subList(bottomFrom, leftFrom));
    List<Service> left = reversed(order.subList(leftFrom, order.size()));

    int topHeight = tallest(top);
    int middle = MARGIN + topHeight + GAP;
    int middleHeight = Math.max(stacked(left), stacked(right));
    int bottomFromY = middle + (middleHeight == 0 ? GAP / 2 : middleHeight + GAP);
    int height = bottom.isEmpty() ? topHeight + 2 * MARGIN : bottomFromY + tallest(bottom) + MARGIN;

    Map<String, ServiceMap.Node> nodes = new LinkedHashMap<>();
    row(top, MARGIN, topHeight, nodes);
    column(right, WIDTH - MARGIN - ServiceMapBox.WIDTH, middle, middleHeight, nodes);
    row(bottom, bottomFromY, tallest(bottom), nodes);
    column(left, MARGIN, middle, middleHeight, nodes);
    ServiceMapEdges.Drawing drawing =
        new ServiceMapEdges(
                nodes, ServiceMapEdges.pairs(ties, order), links, WIDTH / 2.0, height / 2.0)
            .draw();
    return new ServiceMap(
        WIDTH,
        height,
        List.copyOf(nodes.values()),
        drawing.edges(),
        note(drawing.edges().size(), drawing.leftOut()));
  }

  static String note(int drawn, int leftOut) {
    return leftOut == 0
        ? ""
        : "Drawn are "
            + drawn
            + " of the strongest; the table below has the other "
            + leftOut
            + " too.";
  }

  private static List<Service> reversed(List<Service> services) {
    List<Service> out = new ArrayList<>();
    services.forEach(service -> out.add(0, service));
    return out;
  }

  private void row(List<Service> services, int y, int height, Map<String, ServiceMap.Node> nodes) {
    int step = services.size() <= 2 ? 330 : services.size() == 3 ? 270 : 246;
    for (int i = 0; i < services.size(); i++) {
      Service service = services.get(i);
      int centre = WIDTH / 2 + step * (2 * i - services.size() + 1) / 2;
      int left = centre - ServiceMapBox.WIDTH / 2;
      put(service, left, y + (height - height(service)) / 2, nodes);
    }
  }

  private void column(
      List<Service> services, int x, int y, int height, Map<String, ServiceMap.Node> nodes) {
    int next = y + (height - stacked(services)) / 2;
    for (Service service : services) {
      put(service, x, next, nodes);
      next += height(service) + GAP / 2;
    }
  }

  private void put(Service service, int x, int y, Map<String, ServiceMap.Node> nodes) {
    ServiceMapBox box = boxes.get(service.id());
    nodes.put(service.id(), box.at(x, y, links.of(service.id())));
  }

  private int tallest(List<Service> services) {
    return services.stream().mapToInt(this::height).max().orElse(0);
  }

  private int stacked(List<Service> services) {
    return services.isEmpty()
        ? 0
        : services.stream().mapToInt(this::height).sum() + GAP / 2 * (services.size() - 1);
  }

  private int height(Service service) {
    return boxes.get(service.id()).height();
  }
}
