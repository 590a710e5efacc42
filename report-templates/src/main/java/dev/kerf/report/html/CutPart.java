package dev.kerf.report.html;

import dev.kerf.report.html.Page.Name;
import dev.kerf.report.html.Page.ServiceLink;
import dev.kerf.report.html.Page.Verdict;
import java.util.List;

/**
 * The part of the page about one cut.
 *
 * @param id of its part of the page
 * @param prefix of all other ids in it, so that each cut has its own
 * @param size services and crossings, in few words
 * @param first whether it is shown before anybody switches
 * @param narrow the map for a narrow screen
 * @param uses the edges of the map in words
 * @param figures what its costs count
 * @param plan which service goes first, and what is to be done for it
 * @param staying what is left when all of these are gone
 * @param doubts elements that would be as well or better off elsewhere, worst first
 */
public record CutPart(
    String id,
    String prefix,
    String label,
    String size,
    boolean first,
    Verdict verdict,
    ServiceMap map,
    ServiceMap narrow,
    List<Use> uses,
    List<FigureList> figures,
    List<Departure> plan,
    List<ServiceLink> staying,
    List<Circle> circles,
    List<ServiceSection> services,
    Homeless shared,
    Homeless unassigned,
    List<Doubt> doubts,
    Matrix matrix,
    TypeMatrix typeMatrix) {

  /** A service that leaves the monolith, with its steps in their order. */
  public record Departure(ServiceLink service, String reason, List<Step> steps) {

    /** What is done, and the ties that are gone afterwards. */
    public record Step(String what, List<Partner> partners) {}

    /**
     * What a step clears with one other service.
     *
     * @param way {@code to} or {@code from} it
     * @param kinds of the ties, most first
     */
    public record Partner(String way, ServiceLink other, String count, List<UseKind> kinds) {}
  }

  /**
   * Services that call one another in a circle.
   *
   * @param breaks the calls to turn around
   * @param proof whether fewer would not do
   */
  public record Circle(List<ServiceLink> services, List<Break> breaks, String proof) {}

  /** The calls of a circle that go from one service to the next. */
  public record Break(ServiceLink from, ServiceLink to, UseKind calls) {}

  /** An element whose place is in doubt. */
  public record Doubt(
      Name name, ServiceLink place, String own, ServiceLink next, String share, String flip) {}

  /** The cut as a drawing. */
  public record ServiceMap(int width, int height, List<Node> nodes, List<Edge> edges, String note) {

    /** A service with what it owns. */
    public record Node(
        ServiceLink service,
        int x,
        int y,
        int width,
        int height,
        List<Line> title,
        Line summary,
        List<Line> stores) {

      /** At least as high as this. */
      Node withHeight(int least) {
        int higher = Math.max(height, least);
        return new Node(service, x, y, width, higher, title, summary, stores);
      }
    }

    /** A line of text. */
    public record Line(int x, int y, String text) {}

    /** What ties two services, as one curve with an end for each direction. */
    public record Edge(String path, String width, boolean back, boolean forth, List<End> ends) {}

    /** The count of one direction, beside the arrow that it belongs to. */
    public record End(String href, String title, int x, int y, String count) {}
  }

  /** What a figure of a cut counts, by pairs of services. */
  public record FigureList(String anchor, String count, String label, List<Use> uses) {}

  /** All that one service uses of one other. */
  public record Use(
      ServiceLink from, ServiceLink to, String href, String count, List<UseKind> kinds) {}

  /** Of one kind. */
  public record UseKind(String kind, String count, String href) {}

  /** Types and stores without a service of their own. */
  public record Homeless(List<Row> rows) {

    /** Whether something is said of any of them. */
    public boolean isAdvised() {
      return rows.stream().anyMatch(row -> !row.advice().isEmpty());
    }

    /** One of them. */
    public record Row(Name name, String kind, ServiceLink nearest, String advice) {}
  }

  /** The table x service matrix. */
  public record Matrix(List<ServiceLink> columns, List<Row> rows) {

    /** A store. */
    public record Row(Name name, ServiceLink owner, boolean contested, List<Cell> cells) {}

    /**
     * What a service does to a store.
     *
     * @param anchor of the list that it counts
     */
    public record Cell(String text, String title, String kind, String anchor) {}
  }

  /**
   * The table x type matrix.
   *
   * @param groups of columns that stand side by side
   * @param others whether types touch the tables that have no column
   * @param more what the grid leaves to the entries of the tables
   */
  public record TypeMatrix(
      List<Group> groups, List<Name> columns, boolean others, List<Row> rows, String more) {

    /** The columns of one service. */
    public record Group(ServiceLink service, int width) {

      /** Whether most names would be wider than its columns. */
      public boolean isNarrow() {
        return width < 4;
      }
    }

    /**
     * A store.
     *
     * @param writers how many types write it, where several do
     * @param others how many types without a column touch it
     */
    public record Row(
        Name name, ServiceLink owner, String writers, List<Matrix.Cell> cells, String others) {}
  }
}
