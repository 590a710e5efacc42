package dev.kerf.report.html;

import dev.kerf.report.html.CutPart.Departure;
import dev.kerf.report.html.CutPart.Use;
import dev.kerf.report.html.Page.Count;
import dev.kerf.report.html.Page.Name;
import dev.kerf.report.html.Page.Place;
import dev.kerf.report.html.Page.ServiceLink;
import java.util.List;

/** One service. */
public record ServiceSection(
    ServiceLink service,
    String anchor,
    String summary,
    List<Figure> figures,
    List<String> reasons,
    List<Count> owners,
    String worth,
    String critical,
    List<OwnStore> owned,
    List<ForeignStore> foreign,
    List<EntryPoint> entryPoints,
    List<RoleGroup> roles,
    List<Partner> uses,
    List<Use> usedBy,
    List<Asked> contract,
    List<Trouble> troubles,
    String turn,
    List<Departure.Step> steps) {

  /** A number that leads to the list that it counts. */
  public record Figure(String count, String label, String href) {}

  /** A store that the service owns, with those that use it too. */
  public record OwnStore(Name name, List<Guest> guests) {

    /** Another service, what it does to the store, and to which columns. */
    public record Guest(ServiceLink service, String access, List<Columns> columns) {}
  }

  /**
   * A list of what cannot stay as it is.
   *
   * @param brief the title in a word or two
   * @param lead what the list means, empty where the title says it
   * @param rows of it, or the first of them where the script of the page has all
   * @param told by the script of the page: how many these are, 0 where it cannot say
   */
  public record Trouble(
      String anchor,
      String brief,
      String title,
      String lead,
      String count,
      List<Row> rows,
      int told) {

    /** Of all, wherever they are. */
    public int getSize() {
      return Math.max(told, rows.size());
    }

    /**
     * One of them.
     *
     * @param to nameless where there is no other end
     * @param other the service at the other end, nameless where there is none
     * @param way {@code to} or {@code from} it
     */
    public record Row(
        Name from, Name to, ServiceLink other, String way, String detail, Place place) {}
  }

  /**
   * What others would ask of the service.
   *
   * @param what {@code scheduleDelivery(order.id: Long) -> Courier.id: Long}
   * @param repeated by which routes it is asked once for each element
   * @param held in which units of work it is asked
   */
  public record Asked(
      ServiceLink from,
      String what,
      Name by,
      String method,
      Place place,
      String repeated,
      String held) {}

  /** A store that a service uses and does not own. */
  public record ForeignStore(Name name, ServiceLink owner, String access, List<Columns> columns) {}

  /**
   * Columns of a store by their names.
   *
   * @param way {@code writes} or {@code reads}
   * @param all in words where they are all of the store, and nothing has to be named
   */
  public record Columns(String way, String all, List<String> named) {}

  /**
   * A way in from outside.
   *
   * @param services others that it leads into
   * @param stores what it writes, and what it reads
   */
  public record EntryPoint(
      String route,
      String kind,
      Name type,
      String method,
      Place place,
      List<ServiceLink> services,
      List<Reached> stores) {

    /**
     * Stores by their names.
     *
     * @param way {@code writes} or {@code reads}
     */
    public record Reached(String way, List<String> stores) {}
  }

  /**
   * The types of a service that have one role.
   *
   * @param reason why most of them have it, empty where each has its own
   */
  public record RoleGroup(String role, String count, String reason, List<PackageGroup> packages) {}

  /** Of those, the ones of one package. */
  public record PackageGroup(List<String> qualifier, List<Member> types) {}

  /**
   * A type by its simple name.
   *
   * @param reason why it has its role, where it is not that of most
   */
  public record Member(String name, String reason, Place place) {}

  /** Another service that this one uses, with the evidence. */
  public record Partner(String anchor, Use use, List<TieRow> ties) {}

  /**
   * All crossings of one kind.
   *
   * @param evidence these, or the first of them where the script of the page has all
   * @param told by the script of the page: how many these are, 0 where it cannot say
   * @param more how many of them nobody has
   */
  public record TieRow(
      String anchor, String kind, String count, List<Evidence> evidence, int told, String more) {}

  /** One crossing. */
  public record Evidence(Name from, Name to, String detail, Place place) {}
}
