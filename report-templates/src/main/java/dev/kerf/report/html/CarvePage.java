package dev.kerf.report.html;

import dev.kerf.report.html.Page.Name;
import dev.kerf.report.html.Page.Place;
import dev.kerf.report.html.ServiceSection.Asked;
import java.util.List;

/**
 * Everything that the page of a carving shows, ready to be written.
 *
 * @param seeds what was asked for
 * @param goes what the carved part owns
 * @param shared what both sides use
 * @param stores what becomes of those that both sides touch
 * @param crossings how many of each kind there are in either direction
 * @param asked what the rest asks of it
 * @param askedBack what it asks of the rest
 */
public record CarvePage(
    String title,
    String tool,
    PlaceLinks links,
    List<String> seeds,
    String summary,
    List<Name> goes,
    List<Name> shared,
    List<Store> stores,
    List<Crossing> crossings,
    List<Asked> asked,
    List<Asked> askedBack,
    List<Step> steps) {

  /** A store with its fate, and the types of the other side that lose their access. */
  public record Store(Name name, String decision, List<Name> users) {}

  /** Crossings of one kind. */
  public record Crossing(String kind, String into, String out) {}

  /**
   * A step.
   *
   * @param count how many crossings it clears; empty for none
   */
  public record Step(String title, String count, List<Cleared> clears) {}

  /** A crossing that is gone after its step. */
  public record Cleared(
      String kind, String direction, Name from, Name to, String detail, Place place) {}
}
