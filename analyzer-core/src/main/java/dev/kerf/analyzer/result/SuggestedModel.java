package dev.kerf.analyzer.result;

import java.util.List;

/**
 * What stands behind several places that could not be decided, with what a user can say about it.
 *
 * @param subject the helper, annotation or base class
 * @param model the lines for {@code models:} of {@code kerf.yml}; empty where no model would help
 * @param sites how many undecided statements it explains
 * @param reason what speaks for it, a sentence
 * @param places where to look, at most {@value #MAX_PLACES}, sorted
 */
public record SuggestedModel(
    String subject, String model, int sites, String reason, List<Place> places) {

  /** More are counted only. */
  public static final int MAX_PLACES = 3;

  public SuggestedModel {
    places = List.copyOf(places);
  }
}
