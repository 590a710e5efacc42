package dev.kerf.report.html;

import java.util.List;

/**
 * Everything that the page shows, ready to be written.
 *
 * @param cut the recommended cut; empty when the application is to be kept whole
 * @param candidates all of them, the recommended one too
 */
public record Page(
    String title,
    String tool,
    String sentence,
    List<String> reasons,
    List<String> unseen,
    List<Number> numbers,
    List<Cut> cut,
    List<CandidateRow> candidates,
    List<String> figureNames,
    List<TableEntry> tables,
    Coverage coverage,
    Method method) {

  /** One of the numbers at the top. */
  public record Number(String value, String label, String detail, String href) {}

  /** A row of the comparison: the figures stand in the order of the figure names. */
  public record CandidateRow(
      String id,
      String label,
      String basis,
      boolean recommended,
      int services,
      List<FigureCell> figures,
      List<Outline> outline,
      int shared,
      int unassigned) {}

  /** A figure, and what random cuts have; empty texts where there is none. */
  public record FigureCell(String value, String random, String verdict) {}

  /** A service of a candidate that is not shown in full. */
  public record Outline(String name, String summary, List<Name> members, String more) {}

  /** A type or store by its parts: the qualifier is muted, the simple name stands out. */
  public record Name(List<String> qualifier, String simple, String anchor) {}

  /** A cut in full. */
  public record Cut(
      ServiceMap map,
      List<ServicePage> services,
      List<TieRow> ties,
      Matrix matrix,
      List<Homeless> shared,
      List<Homeless> unassigned) {}

  /** A type or store without a service of its own. */
  public record Homeless(Name name, String kind, String nearest, String nearestHref, int colour) {}

  /** One service. */
  public record ServicePage(
      String id,
      String name,
      int colour,
      String summary,
      List<String> reasons,
      List<RoleGroup> roles,
      List<Name> owned,
      List<ForeignStore> foreign,
      List<EntryPoint> entryPoints,
      String moreEntryPoints,
      List<TieGroup> outgoing,
      List<TieGroup> incoming) {}

  /** The types of a service that have one role. */
  public record RoleGroup(String role, List<Name> types) {}

  /** A store that a service uses and does not own. */
  public record ForeignStore(Name name, String owner, String ownerHref, String readWrite) {}

  /** A way in from outside. */
  public record EntryPoint(String route, String kind, Name type, String method, String place) {}

  /** What ties a service to one other. */
  public record TieGroup(String other, String otherHref, int colour, List<TieRow> ties) {}

  /** All crossings of one kind from one service to another. */
  public record TieRow(
      String anchor,
      String from,
      String to,
      String kind,
      int count,
      List<Evidence> evidence,
      String more) {}

  /** One crossing. */
  public record Evidence(Name from, Name to, String detail, String place) {}

  /** The table x service matrix. */
  public record Matrix(List<Column> columns, List<Row> rows, String more) {
    /** A service. */
    public record Column(String name, String href, int colour) {}

    /** A store. */
    public record Row(Name name, String owner, boolean contested, List<Cell> cells) {}

    /** What a service does to a store. */
    public record Cell(String text, String title, String kind) {}
  }

  /** The cut as a drawing. */
  public record ServiceMap(int width, int height, List<Node> nodes, List<Edge> edges) {
    /** A service with what it owns. */
    public record Node(
        String href,
        String name,
        int colour,
        int x,
        int y,
        int width,
        int height,
        String summary,
        List<Line> lines) {}

    /** A line of text inside a node. */
    public record Line(int x, int y, String text) {}

    /** A tie between two services. */
    public record Edge(
        String href, String path, String width, String title, int labelX, int labelY, int count) {}
  }

  /** A store with all that is known of it. */
  public record TableEntry(
      String anchor,
      Name name,
      String summary,
      String place,
      List<Column> columns,
      String moreColumns,
      List<Access> writers,
      String moreWriters,
      List<Access> readers,
      String moreReaders,
      List<Key> keys,
      List<Name> entities) {
    /** A column. */
    public record Column(String name, String type, boolean key) {}

    /** A method that works on the store. */
    public record Access(Name type, String method, String how, String place) {}

    /** A reference to another store. */
    public record Key(String columns, Name to, String onDelete, String place) {}
  }

  /** What was read and what was not. */
  public record Coverage(
      List<Count> read,
      List<Count> leftOut,
      List<Count> languages,
      List<Count> unresolvedByReason,
      List<Unresolved> unresolved,
      String moreUnresolved,
      List<Message> messages,
      String moreMessages,
      String share) {}

  /** A counted thing. */
  public record Count(String what, String count) {}

  /** A place that could not be decided. */
  public record Unresolved(String place, String kind, String expression, String reason) {}

  /** A diagnostic. */
  public record Message(String severity, String id, String place, String text, String remedy) {}

  /** How the result was made. */
  public record Method(List<String> sentences, List<Count> options, List<Input> inputs) {
    /** What the result rests on. */
    public record Input(String kind, String name, String version, String hash) {}
  }
}
