package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.Service;
import dev.kerf.report.html.CutPart.ServiceMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws the ties of a map: one curve for two services, bent towards the middle as far as it takes
 * to pass no third one, with the count of each direction beside its arrow.
 */
final class ServiceMapEdges {

  private static final double[] BENDS = {0, 0.3, 0.55, 0.8, 1.05};
  private static final double[] LABEL_PLACES = {0.8, 0.72, 0.64, 0.86, 0.56, 0.48};

  /** More than these, or than services, nobody can follow; the table has all. */
  private static final int MANY_EDGES = 16;

  /** Shorter curves have no room for two counts on the line; they stand beside it. */
  private static final int SHORT = 80;

  private static final int SAMPLES = 24;
  private static final int AIR = 7;

  private final Map<String, ServiceMap.Node> nodes;
  private final List<List<Ties.Direction>> pairs;
  private final ServiceLinks links;
  private final double middleX;
  private final double middleY;
  private final List<Box> labels = new ArrayList<>();

  ServiceMapEdges(
      Map<String, ServiceMap.Node> nodes,
      List<List<Ties.Direction>> pairs,
      ServiceLinks links,
      double middleX,
      double middleY) {
    this.nodes = nodes;
    this.pairs = pairs;
    this.links = links;
    this.middleX = middleX;
    this.middleY = middleY;
  }

  /**
   * What is drawn.
   *
   * @param leftOut how many pairs of services are tied too weakly to be
   */
  record Drawing(List<ServiceMap.Edge> edges, int leftOut) {}

  private record Point(double x, double y) {}

  /** Around a centre. */
  private record Box(double x, double y, double halfWidth, double halfHeight) {

    static Box around(ServiceMap.Node node, int air) {
      return new Box(
          node.x() + node.width() / 2.0,
          node.y() + node.height() / 2.0,
          node.width() / 2.0 + air,
          node.height() / 2.0 + air);
    }

    boolean overlaps(Box other) {
      return Math.abs(x - other.x) < halfWidth + other.halfWidth
          && Math.abs(y - other.y) < halfHeight + other.halfHeight;
    }

    /** Where the line from the centre to a point leaves the box. */
    Point border(Point to) {
      double dx = to.x - x;
      double dy = to.y - y;
      double scale =
          Math.min(
              dx == 0 ? Double.MAX_VALUE : halfWidth / Math.abs(dx),
              dy == 0 ? Double.MAX_VALUE : halfHeight / Math.abs(dy));
      double bounded = Math.min(1, scale);
      return new Point(x + dx * bounded, y + dy * bounded);
    }
  }

  /** Quadratic. */
  private record Curve(Point start, Point control, Point end) {

    Point at(double t) {
      double u = 1 - t;
      return new Point(
          u * u * start.x + 2 * u * t * control.x + t * t * end.x,
          u * u * start.y + 2 * u * t * control.y + t * t * end.y);
    }

    /** On the curve, or on one side of it where it is short. */
    Point beside(double t, boolean right) {
      Point on = at(t);
      double dx = end.x - start.x;
      double dy = end.y - start.y;
      double length = Math.hypot(dx, dy);
      if (length == 0 || length > SHORT) {
        return on;
      }
      // Text is wider than high.
      double away = (right ? 1 : -1) * (10 + 7 * Math.abs(dy) / length);
      return new Point(on.x - dy / length * away, on.y + dx / length * away);
    }

    String path() {
      return String.format(
          Locale.ROOT,
          "M%.0f %.0fQ%.0f %.0f %.0f %.0f",
          start.x,
          start.y,
          control.x,
          control.y,
          end.x,
          end.y);
    }
  }

  /** What ties two of these services, both ways together, strongest first. */
  static List<List<Ties.Direction>> pairs(Ties ties, List<Service> services) {
    Set<String> known = services.stream().map(Service::id).collect(Collectors.toSet());
    Map<String, List<Ties.Direction>> pairs = new TreeMap<>();
    for (Ties.Direction direction : ties.all()) {
      if (known.contains(direction.from()) && known.contains(direction.to())) {
        pairs.computeIfAbsent(pair(direction), key -> new ArrayList<>()).add(direction);
      }
    }
    return pairs.values().stream()
        .sorted(Comparator.comparingInt(ServiceMapEdges::sum).reversed())
        .toList();
  }

  /** The weakest first, so that the strongest lie on top. */
  Drawing draw() {
    int most = pairs.stream().mapToInt(ServiceMapEdges::sum).max().orElse(1);
    List<List<Ties.Direction>> drawn = new ArrayList<>(strongest());
    Collections.reverse(drawn);
    return new Drawing(
        drawn.stream().map(pair -> edge(pair, most)).toList(), pairs.size() - drawn.size());
  }

  /** Of many pairs the strongest; each service keeps the one that ties it most. */
  private List<List<Ties.Direction>> strongest() {
    int most = Math.max(MANY_EDGES, nodes.size());
    Set<String> alone = new HashSet<>(nodes.keySet());
    Set<List<Ties.Direction>> kept = new HashSet<>();
    for (List<Ties.Direction> pair : pairs) {
      if (alone.remove(pair.get(0).from()) | alone.remove(pair.get(0).to())) {
        kept.add(pair);
      }
    }
    for (List<Ties.Direction> pair : pairs) {
      if (kept.size() < most) {
        kept.add(pair);
      }
    }
    return pairs.stream().filter(kept::contains).toList();
  }

  /** The same for both directions. */
  private static String pair(Ties.Direction direction) {
    return direction.from().compareTo(direction.to()) < 0
        ? direction.from() + '\0' + direction.to()
        : direction.to() + '\0' + direction.from();
  }

  static int sum(List<Ties.Direction> pair) {
    return pair.stream().mapToInt(Ties.Direction::count).sum();
  }

  private ServiceMap.Edge edge(List<Ties.Direction> pair, int most) {
    Ties.Direction first = pair.get(0);
    Curve curve = curve(nodes.get(first.from()), nodes.get(first.to()));
    List<ServiceMap.End> ends = new ArrayList<>();
    for (Ties.Direction direction : pair) {
      ends.add(end(direction, curve, direction == first));
    }
    return new ServiceMap.Edge(curve.path(), thickness(pair, most), pair.size() > 1, true, ends);
  }

  static String thickness(List<Ties.Direction> pair, int most) {
    return String.format(Locale.ROOT, "%.1f", 1.2 + 5.8 * sum(pair) / most);
  }

  private Curve curve(ServiceMap.Node from, ServiceMap.Node to) {
    Box a = Box.around(from, AIR);
    Box b = Box.around(to, AIR);
    Curve best = null;
    int fewest = Integer.MAX_VALUE;
    for (double bend : BENDS) {
      Point control =
          new Point(
              (a.x + b.x) / 2 + bend * (middleX - (a.x + b.x) / 2),
              (a.y + b.y) / 2 + bend * (middleY - (a.y + b.y) / 2));
      Curve curve = new Curve(a.border(control), control, b.border(control));
      int passed = passed(curve, from, to);
      if (passed < fewest) {
        fewest = passed;
        best = curve;
      }
    }
    return best;
  }

  /** How much of the curve lies under nodes that it has nothing to do with. */
  private int passed(Curve curve, ServiceMap.Node from, ServiceMap.Node to) {
    int passed = 0;
    for (ServiceMap.Node node : nodes.values()) {
      if (node != from && node != to) {
        Box box = Box.around(node, AIR);
        for (int i = 1; i < SAMPLES; i++) {
          Point point = curve.at((double) i / SAMPLES);
          passed += box.overlaps(new Box(point.x, point.y, 0, 0)) ? 1 : 0;
        }
      }
    }
    return passed;
  }

  private ServiceMap.End end(Ties.Direction direction, Curve curve, boolean forth) {
    String count = Counts.count(direction.count());
    Box best = null;
    int fewest = Integer.MAX_VALUE;
    for (double place : LABEL_PLACES) {
      Point point = curve.beside(forth ? place : 1 - place, forth);
      Box box = new Box(point.x, point.y, count.length() * 3.8 + 3, 8);
      int overlaps = overlaps(box);
      if (overlaps < fewest) {
        fewest = overlaps;
        best = box;
      }
    }
    labels.add(best);
    return end(direction, links, (int) Math.round(best.x()), (int) Math.round(best.y()));
  }

  /** The count of a direction around a point. */
  static ServiceMap.End end(Ties.Direction direction, ServiceLinks links, int x, int y) {
    String kinds =
        direction.kinds().stream()
            .map(tie -> KindWords.counted(tie.kind(), tie.count()))
            .collect(Collectors.joining(", "));
    return new ServiceMap.End(
        '#' + direction.anchor(),
        links.of(direction.from()).name()
            + " uses "
            + links.of(direction.to()).name()
            + ": "
            + kinds,
        x,
        y,
        Counts.count(direction.count()));
  }

  private int overlaps(Box box) {
    int overlaps = 0;
    for (Box label : labels) {
      overlaps += box.overlaps(label) ? 1 : 0;
    }
    for (ServiceMap.Node node : nodes.values()) {
      overlaps += box.overlaps(Box.around(node, 0)) ? 1 : 0;
    }
    return overlaps;
  }
}
