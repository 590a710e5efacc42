package dev.kerf.report.html;

import dev.kerf.report.html.Page.Name;
import dev.kerf.report.html.Page.ServiceLink;
import java.util.List;

/**
 * What has changed since an earlier result.
 *
 * @param note what is to be known of the lists, empty where they are whole
 */
public record Since(
    String then,
    String now,
    List<Figure> figures,
    List<Fate> fates,
    List<Moved> moved,
    List<Names> sets,
    List<ServiceSection.TieRow> added,
    List<ServiceSection.TieRow> gone,
    String note) {

  /**
   * A number of then and now.
   *
   * @param verdict {@code better} or {@code worse}, empty where it is neither
   */
  public record Figure(String label, String then, String now, String change, String verdict) {}

  /**
   * What became of a service.
   *
   * @param then empty for a new one
   * @param now nameless for one that is gone
   */
  public record Fate(String then, ServiceLink now, String what) {}

  /** An element that is in another service than it was. */
  public record Moved(Name name, String then, ServiceLink now) {}

  /** Elements that only one of both results has. */
  public record Names(String title, String count, List<Name> names) {}
}
