package dev.kerf.analyzer.result;

import java.util.List;

/**
 * One crossing as the gate judged it.
 *
 * @param status added, expired, redrawn, loosened, resolved, exempted, undecided or returned
 * @param fails whether it makes the gate fail
 * @param level off, warn, ratchet or strict: how its service is held to its boundary
 * @param kind the word of a crossing kind
 * @param ends what the crossing is known by, besides its kind
 * @param from id of the element that reaches out
 * @param to id of the element that is reached
 * @param owners of the service that is reached, as the boundaries file names them
 * @param detail what crosses, for people
 * @param roots outermost types of which units of work come to cross by the same cause, this
 *     finding's own among them; empty where no calls lie between
 * @param places where in the newer side; for resolved ones, where it was
 * @param why what such a crossing costs
 * @param fix what teams do about it, in the order in which they try
 * @param note what else decided: who agreed to it and until when, which revert brought it back
 * @param fingerprint the same for the same crossing in every run and on every branch
 */
public record GateFinding(
    String status,
    boolean fails,
    String level,
    String kind,
    List<String> ends,
    String from,
    String to,
    String fromService,
    String toService,
    List<String> owners,
    String detail,
    List<String> roots,
    List<Place> places,
    String why,
    List<String> fix,
    String note,
    String fingerprint) {

  public GateFinding {
    ends = List.copyOf(ends);
    owners = List.copyOf(owners);
    roots = List.copyOf(roots);
    places = List.copyOf(places);
    fix = List.copyOf(fix);
  }
}
