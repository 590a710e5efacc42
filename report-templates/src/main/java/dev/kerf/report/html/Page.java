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
    List<CutPart> cuts,
    Comparison comparison,
    List<CutPart.TypeMatrix> typeMatrix,
    Data data,
    List<TableEntry> tables,
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
   * @param circle what the services that call one another in a circle mean, or empty
   * @param obstacles what stands in its way
   */
  public record Verdict(
      String sentence,
      List<Number> numbers,
      String circle,
      List<String> reasons,
      List<String> unseen,
      List<Obstacle> obstacles) {

    private static final String BETWEEN = ": ";

    /** What to do, which a reader takes away. */
    public String claim() {
      int end = sentence.indexOf(BETWEEN);
      return end < 0 ? sentence : sentence.substring(0, end);
    }

    /** What that would cost, or why; empty when the sentence does not say. */
    public String price() {
      int end = sentence.indexOf(BETWEEN);
      return end < 0 ? "" : sentence.substring(end + BETWEEN.length());
    }

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
    public record Outline(String name, String summary, List<Name> members) {}
  }

  /**
   * How a split came along.
   *
   * @param warning empty where it converges
   * @param chart for wide and for narrow screens; empty without weeks
   */
  public record Progress(
      String sentence, String warning, List<Chart> chart, List<Row> weeks, List<Line> lines) {

    /**
     * A drawing.
     *
     * @param narrow for small screens
     * @param right where the lines of the grid end
     * @param axis where the numbers beside them end
     * @param base of the bars
     * @param line the crossings that are left
     */
    public record Chart(
        boolean narrow,
        int width,
        int height,
        int right,
        int axis,
        int base,
        String line,
        List<CutPart.ServiceMap.Line> grid,
        List<Bar> bars,
        List<CutPart.ServiceMap.Line> labels) {}

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
      List<Unit> units,
      List<Split> splits,
      List<Bare> bare,
      List<Keys> keys,
      List<Joined> joins) {

    /** A table that several types write. */
    public record Shared(
        Name name, ServiceLink owner, List<TypeCount> writers, List<TypeCount> readers) {}

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
    public record Keys(Name to, String headline, List<TableEntry.Key> keys) {}

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
      List<Suggestion> suggestions,
      List<Message> messages) {

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
