package dev.kerf.report.html;

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
    List<Home> homes,
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

  /**
   * What one service does to the store.
   *
   * @param anchor empty where it is no service
   */
  public record Home(ServiceLink service, String anchor, List<Way> ways) {}

  /**
   * To write it, or to read it.
   *
   * @param words with how many methods do
   */
  public record Way(String letter, String words, List<Method> methods) {}

  /**
   * One of them.
   *
   * @param element id of the type that a cut moves with it
   */
  public record Method(Name type, String name, String element) {}

  /**
   * A reference to another store.
   *
   * @param by columns, or the association of a hidden one
   * @param hidden whether only the mapping knows it
   */
  public record Key(String by, Name to, String detail, boolean hidden, Place place) {}
}
