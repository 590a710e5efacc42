package dev.kerf.report.html;

import java.util.List;

/**
 * Everything that the page shows, ready to be written: templates choose no words and do no
 * arithmetic. Empty texts and lists stand for what is absent.
 *
 * @param links where places lead
 * @param cuts the recommended one first; the others are there to be switched to
 * @param verdict of an application that is to be kept whole; empty where a cut is recommended
 * @param typeMatrix where there is no cut to show it with
 * @param since what has changed, where an earlier result was given
 * @param progress how a split came along, where that was given
 * @param live the model that the script counts with, as JSON; empty when there is nothing to cut
 * @param liveId of the model, another one for every other model
 */
public record Page(
    String title,
    String tool,
    PlaceLinks links,
    List<Verdict> verdict,
    List<Cut> cuts,
    Comparison comparison,
    List<TypeMatrix> typeMatrix,
    Data data,
    List<TableEntry> tables,
    String moreTables,
    List<TableEntry> frameworkTables,
    Coverage coverage,
    Method method,
    List<Since> since,
    List<Progress> progress,
    String live,
    String liveId) {

  /** A type or store by its parts: the simple name stands out, the qualifier is muted. */
  public record Name(List<String> qualifier, String simple, String anchor) {}

  /**
   * A line of a file.
   *
   * @param path empty for no place
   * @param line 0 for the whole file
   */
  public record Place(String path, int line) {

    /** With the slash behind it. */
    public String getFolder() {
      return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** {@code Order.java:41}. */
    public String getFile() {
      String file = path.substring(path.lastIndexOf('/') + 1);
      return line == 0 ? file : file + ':' + line;
    }
  }

  /** A service as others mention it; without an href it is a word such as {@code shared}. */
  public record ServiceLink(String name, String href, int colour) {}

  /** A counted thing. */
  public record Count(String what, String count) {}

  /**
   * The answer, or what one cut would mean.
   *
   * @param obstacles what stands in its way
   */
  public record Verdict(
      String sentence,
      List<Number> numbers,
      List<String> reasons,
      List<String> unseen,
      List<Obstacle> obstacles,
      String moreObstacles) {

    /** One of the numbers at the top. */
    public record Number(String value, String label, String detail, String href) {}
  }

  /**
   * A decision with the crossings that it clears.
   *
   * @param kinds of these, in words
   * @param ties these, by kind
   */
  public record Obstacle(
      String decision, String count, String kinds, List<ServiceSection.TieRow> ties) {}

  /**
   * A cut in full.
   *
   * @param id of its part of the page
   * @param prefix of all other ids in it, so that each cut has its own
   * @param size services and crossings, in few words
   * @param first whether it is shown before anybody switches
   * @param uses the edges of the map in words
   * @param figures what its costs count
   * @param plan which service goes first, and what is to be done for it
   * @param doubts elements that would be as well or better off elsewhere, worst first
   */
  public record Cut(
      String id,
      String prefix,
      String label,
      String size,
      boolean first,
      Verdict verdict,
      ServiceMap map,
      List<Use> uses,
      String moreUses,
      List<FigureList> figures,
      List<Departure> plan,
      List<Circle> circles,
      List<ServiceSection> services,
      Homeless shared,
      Homeless unassigned,
      List<Doubt> doubts,
      String moreDoubts,
      Matrix matrix,
      TypeMatrix typeMatrix) {}

  /** A service that leaves the monolith, with its steps in their order. */
  public record Departure(ServiceLink service, String reason, List<Step> steps) {

    /** What is done, and the ties that are gone afterwards. */
    public record Step(String what, List<Partner> partners) {}

    /**
     * What a step clears with one other service.
     *
     * @param way {@code to} or {@code from} it
     * @param kinds of the ties, in words
     */
    public record Partner(String way, ServiceLink other, String count, String kinds) {}

    /** Ties of one kind between two services. */
    public record Clears(ServiceLink from, ServiceLink to, String kind, String count) {}
  }

  /**
   * Services that call one another in a circle.
   *
   * @param breaks the calls to turn around
   * @param proof whether fewer would not do
   */
  public record Circle(List<ServiceLink> services, List<Departure.Clears> breaks, String proof) {}

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
        Line title,
        Line summary,
        List<Line> stores) {}

    /** A line of text. */
    public record Line(int x, int y, String text) {}

    /** What ties two services, as one curve with an end for each direction. */
    public record Edge(String path, String width, boolean back, boolean forth, List<End> ends) {}

    /** The count of one direction, beside the arrow that it belongs to. */
    public record End(String href, String title, int x, int y, String count) {}
  }

  /** What a figure of a cut counts, by pairs of services. */
  public record FigureList(
      String anchor, String count, String label, List<Use> uses, String more) {}

  /** All that one service uses of one other. */
  public record Use(
      ServiceLink from, ServiceLink to, String href, String count, List<UseKind> kinds) {}

  /** Of one kind. */
  public record UseKind(String kind, String count, String href) {}

  /** Types and stores without a service of their own. */
  public record Homeless(List<Row> rows, String more) {

    /** One of them. */
    public record Row(Name name, String kind, ServiceLink nearest, String advice) {}
  }

  /** The table x service matrix. */
  public record Matrix(List<ServiceLink> columns, List<Row> rows, String more) {

    /** A store. */
    public record Row(Name name, ServiceLink owner, boolean contested, List<Cell> cells) {}

    /** What a service does to a store. */
    public record Cell(String text, String title, String kind) {}
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

  /** The candidates as columns, their figures as rows. */
  public record Comparison(List<Column> columns, List<Row> rows) {

    /**
     * A candidate.
     *
     * @param cut the id of the part of the page that shows it
     */
    public record Column(
        String label,
        String basis,
        String size,
        boolean recommended,
        String cut,
        String anchor,
        List<Outline> outline) {}

    /** A figure. */
    public record Row(String label, List<Cell> cells) {}

    /**
     * Its value for one candidate, and what random cuts have.
     *
     * @param href of the list that it counts, empty where it counts none
     */
    public record Cell(
        String value, String href, String random, String verdict, boolean recommended) {}

    /** A service of a candidate that is not shown in full. */
    public record Outline(String name, String summary, List<Name> members, String more) {}
  }

  /**
   * How a split came along.
   *
   * @param warning empty where it converges
   */
  public record Progress(
      String sentence, String warning, List<Chart> chart, List<Row> weeks, List<Line> lines) {

    /**
     * The drawing.
     *
     * @param right where the lines of the grid end
     * @param axis where the numbers beside them end
     * @param base of the bars
     * @param line the crossings that are left
     */
    public record Chart(
        int width,
        int height,
        int right,
        int axis,
        int base,
        String line,
        List<ServiceMap.Line> grid,
        List<Bar> bars,
        List<ServiceMap.Line> labels) {}

    /** What came or went in a week. */
    public record Bar(int x, int y, int width, int height, String kind, String title) {}

    /**
     * A week.
     *
     * @param unreached how many of those left nothing reaches, empty where nobody knows
     */
    public record Row(
        String week,
        String commit,
        String known,
        String unreached,
        String added,
        String removed,
        String net) {}

    /** All weeks of one service and kind. */
    public record Line(String service, String kind, String added, String removed, String net) {}
  }

  /** What ties the data together. */
  public record Data(
      List<Shared> shared,
      String moreShared,
      List<Unit> units,
      String moreUnits,
      List<Split> splits,
      String moreSplits,
      List<Bare> bare,
      String moreBare,
      List<Keys> keys,
      String moreKeys,
      List<Joined> joins,
      String moreJoins) {

    /** A table that several types write. */
    public record Shared(
        Name name,
        ServiceLink owner,
        List<TypeCount> writers,
        List<TypeCount> readers,
        String more) {}

    /** A type with how many of its methods work on a table. */
    public record TypeCount(Name type, String count) {}

    /** A unit of work; the split is empty where one service could own all that it writes. */
    public record Unit(
        Name type, String method, String summary, String split, List<Step> steps, Place place) {}

    /** A table that a unit writes, and how it comes to that. */
    public record Step(Name store, ServiceLink owner, boolean locked, String path, Place place) {}

    /** An entry point that writes in several units. */
    public record Split(String entry, Name type, List<String> units, Place place) {}

    /** A write outside of all units. */
    public record Bare(Name store, Name type, String method, Place place) {}

    /** The keys that refer to one table, hidden ones too. */
    public record Keys(Name to, String headline, List<TableEntry.Key> keys, String more) {}

    /** A statement over several tables. */
    public record Joined(
        Name type, String method, List<Name> stores, String statement, Place place) {}
  }

  /** What was read and what was not. */
  public record Coverage(
      String share,
      List<Count> read,
      List<Count> leftOut,
      List<Count> languages,
      List<Count> unresolvedByReason,
      List<Unresolved> unresolved,
      String moreUnresolved,
      List<Suggestion> suggestions,
      String moreSuggestions,
      List<Message> messages,
      String moreMessages) {

    /** A place that could not be decided. */
    public record Unresolved(Place place, String kind, String expression, String reason) {}

    /**
     * What stands behind several of them.
     *
     * @param model for kerf.yml, empty where none would help
     */
    public record Suggestion(
        String subject, String model, String sites, String reason, List<Place> places) {}

    /** A diagnostic. */
    public record Message(String severity, String id, Place place, String text, String remedy) {}
  }

  /** How the result was made. */
  public record Method(List<String> sentences, List<Count> options, List<Input> inputs) {

    /** What the result rests on. */
    public record Input(String kind, String name, String version, String hash) {}
  }
}
