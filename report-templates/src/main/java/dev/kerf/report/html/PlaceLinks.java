package dev.kerf.report.html;

import dev.kerf.analyzer.model.PlaceTemplate;
import java.util.Optional;

/** Where the places of the page lead: to a host of code, into an editor, or nowhere. */
public final class PlaceLinks {

  private final Optional<PlaceTemplate> template;
  private final boolean written;

  /**
   * Where a result says, if that is harmless: the file may come from anywhere.
   *
   * @param written whether the page has room for the addresses; if not, its script adds them
   */
  PlaceLinks(Optional<String> template, boolean written) {
    this.template = template.flatMap(PlaceTemplate::of);
    this.written = written;
  }

  /** The address of a place, empty where it leads nowhere without script. */
  public String to(Page.Place place) {
    return written
        ? template.map(address -> address.at(place.path(), place.line())).orElse("")
        : "";
  }

  /** For the script, empty where no place leads anywhere. */
  public String template() {
    return template.map(PlaceTemplate::text).orElse("");
  }
}
