package dev.kerf.report.html;

import dev.kerf.report.html.Page.Data;
import dev.kerf.report.html.Page.Name;
import dev.kerf.report.html.Page.Place;
import dev.kerf.report.html.Page.ServiceLink;
import java.util.List;

/** A store with all that is known of it. */
public record TableEntry(
    String anchor,
    Name name,
    String summary,
    ServiceLink owner,
    Place place,
    List<Home> types,
    List<Column> columns,
    List<Access> writers,
    List<Access> readers,
    List<Key> keys,
    List<Name> entities) {

  /**
   * A column.
   *
   * @param use who writes and who reads it, in words
   */
  public record Column(String name, String type, boolean key, String use) {}

  /** A method that works on the store. */
  public record Access(Name type, String method, String how, Place place) {}

  /** The types of one service that touch the store. */
  public record Home(ServiceLink service, List<Data.TypeCount> types) {}

  /**
   * A reference to another store.
   *
   * @param by columns, or the association of a hidden one
   * @param hidden whether only the mapping knows it
   */
  public record Key(String by, Name to, String detail, boolean hidden, Place place) {}
}
