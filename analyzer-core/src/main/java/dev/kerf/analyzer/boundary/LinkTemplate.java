package dev.kerf.analyzer.boundary;

/**
 * The address of a ticket, with {@code {}} where its id goes: whoever agrees to something writes
 * the id alone.
 *
 * @param text empty where links are written out
 */
public record LinkTemplate(String text) {

  static final String HOLE = "{}";

  public static final LinkTemplate NONE = new LinkTemplate("");

  /** The address that a link means; one that is an address already stays. */
  String fill(String link) {
    return text.isEmpty() || link.contains("://") ? link : text.replace(HOLE, link);
  }
}
