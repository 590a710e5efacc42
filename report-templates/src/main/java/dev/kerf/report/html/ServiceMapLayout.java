package dev.kerf.report.html;

import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.result.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Places the services of a cut on an ellipse, those with strong ties side by side, and draws a
 * curve for each direction of each tie. Deterministic; O(services cubed), and there are few.
 */
final class ServiceMapLayout {

  private static final int NODE_WIDTH = 190;
  private static final int LINE_HEIGHT = 16;
  private static final int HEADER = 46;
  private static final int MAX_LINES = 5;
  private static final int MAX_LABEL = 24;

  private final Candidate candidate;
  private final Map<String, Integer> colours;
  private final Map<String, Page.ServiceMap.Node> nodes = new TreeMap<>();

  private ServiceMapLayout(Candidate candidate, Map<String, Integer> colours) {
    this.candidate = candidate;
    this.colours = colours;
  }

  static Page.ServiceMap of(Candidate candidate, Map<String, Integer> colours) {
    return new ServiceMapLayout(candidate, colours).draw();
  }

  private Page.ServiceMap draw() {
    List<Service> order = order();
    int count = order.size();
    int radiusX = count <= 1 ? 0 : Math.max(230, count * 46);
    int radiusY = count <= 1 ? 0 : Math.max(150, count * 38);
    int width = 2 * radiusX + NODE_WIDTH + 40;
    int height = 2 * radiusY + HEADER + MAX_LINES * LINE_HEIGHT + 60;
    for (int i = 0; i < count; i++) {
      double angle = -Math.PI / 2 + 2 * Math.PI * i / count;
      int x = (int) Math.round(width / 2.0 + radiusX * Math.cos(angle));
      int y = (int) Math.round(height / 2.0 + radiusY * Math.sin(angle));
      nodes.put(order.get(i).id(), node(order.get(i), x, y));
    }
    return new Page.ServiceMap(
        width, height, order.stream().map(s -> nodes.get(s.id())).toList(), edges());
  }

  /** Greedy: next to each service stands the one, not yet placed, that it is tied to most. */
  private List<Service> order() {
    List<Service> open = new ArrayList<>(candidate.services());
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
    return candidate.ties().stream()
        .filter(
            tie ->
                (tie.from().equals(a) && tie.to().equals(b))
                    || (tie.from().equals(b) && tie.to().equals(a)))
        .mapToInt(Tie::count)
        .sum();
  }

  private Page.ServiceMap.Node node(Service service, int centreX, int centreY) {
    List<String> tables = service.stores().stream().map(s -> Names.of(s).simple()).toList();
    List<String> shown = new ArrayList<>();
    for (String table : tables) {
      if (shown.size() == MAX_LINES - 1 && tables.size() > MAX_LINES) {
        shown.add("and " + (tables.size() - shown.size()) + " more");
        break;
      }
      shown.add(shortened(table));
    }
    int height = HEADER + Math.max(1, shown.size()) * LINE_HEIGHT + 8;
    int x = centreX - NODE_WIDTH / 2;
    int y = centreY - height / 2;
    List<Page.ServiceMap.Line> lines = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      lines.add(new Page.ServiceMap.Line(x + 14, y + HEADER + 12 + i * LINE_HEIGHT, shown.get(i)));
    }
    return new Page.ServiceMap.Node(
        '#' + Names.serviceAnchor(service.id()),
        shortened(service.name()),
        colours.get(service.id()),
        x,
        y,
        NODE_WIDTH,
        height,
        CutBuilder.summary(service),
        lines);
  }

  private static String shortened(String text) {
    return text.length() <= MAX_LABEL ? text : text.substring(0, MAX_LABEL - 1) + '…';
  }

  private List<Page.ServiceMap.Edge> edges() {
    Map<String, List<Tie>> byPair = new TreeMap<>();
    for (Tie tie : candidate.ties()) {
      if (nodes.containsKey(tie.from()) && nodes.containsKey(tie.to())) {
        byPair.computeIfAbsent(tie.from() + '\0' + tie.to(), key -> new ArrayList<>()).add(tie);
      }
    }
    int most = byPair.values().stream().mapToInt(ServiceMapLayout::sum).max().orElse(1);
    return byPair.values().stream().map(ties -> edge(ties, most)).toList();
  }

  private static int sum(List<Tie> ties) {
    return ties.stream().mapToInt(Tie::count).sum();
  }

  private Page.ServiceMap.Edge edge(List<Tie> ties, int most) {
    Tie first = ties.get(0);
    Page.ServiceMap.Node from = nodes.get(first.from());
    Page.ServiceMap.Node to = nodes.get(first.to());
    double fromX = from.x() + from.width() / 2.0;
    double fromY = from.y() + from.height() / 2.0;
    double toX = to.x() + to.width() / 2.0;
    double toY = to.y() + to.height() / 2.0;
    double length = Math.max(1, Math.hypot(toX - fromX, toY - fromY));
    // Each direction bows to its own right, so that the two never lie on one another.
    double bow = Math.min(40, length / 7);
    double midX = (fromX + toX) / 2 - (toY - fromY) / length * bow;
    double midY = (fromY + toY) / 2 + (toX - fromX) / length * bow;
    double[] start = border(from, midX, midY);
    double[] end = border(to, midX, midY);
    int count = sum(ties);
    String kinds =
        ties.stream()
            .map(tie -> tie.count() + " " + tie.kind())
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    return new Page.ServiceMap.Edge(
        '#' + CutBuilder.tieAnchor(first),
        String.format(
            Locale.ROOT,
            "M%.0f %.0f Q%.0f %.0f %.0f %.0f",
            start[0],
            start[1],
            midX,
            midY,
            end[0],
            end[1]),
        String.format(Locale.ROOT, "%.1f", 1.5 + 6.5 * Math.sqrt((double) count / most)),
        serviceName(first.from()) + " to " + serviceName(first.to()) + ": " + kinds,
        (int) Math.round(0.25 * start[0] + 0.5 * midX + 0.25 * end[0]),
        (int) Math.round(0.25 * start[1] + 0.5 * midY + 0.25 * end[1]),
        count);
  }

  private String serviceName(String id) {
    return candidate.services().stream()
        .filter(service -> service.id().equals(id))
        .map(Service::name)
        .findFirst()
        .orElse(id);
  }

  /** Where the line from a node's centre to a point leaves the node, with a little air. */
  private static double[] border(Page.ServiceMap.Node node, double x, double y) {
    double centreX = node.x() + node.width() / 2.0;
    double centreY = node.y() + node.height() / 2.0;
    double dx = x - centreX;
    double dy = y - centreY;
    double halfWidth = node.width() / 2.0 + 7;
    double halfHeight = node.height() / 2.0 + 7;
    double scale =
        Math.min(
            dx == 0 ? Double.MAX_VALUE : halfWidth / Math.abs(dx),
            dy == 0 ? Double.MAX_VALUE : halfHeight / Math.abs(dy));
    double bounded = Math.min(1, scale);
    return new double[] {centreX + dx * bounded, centreY + dy * bounded};
  }
}
