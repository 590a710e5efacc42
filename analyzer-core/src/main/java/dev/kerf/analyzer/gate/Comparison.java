package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.crossing.Crossing.Identity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two sides of a change, measured with the boundaries of both.
 *
 * @param head crossings of the newer code by the newer boundaries
 * @param base crossings of the older code by the older boundaries
 * @param headByOld crossings of the newer code by the older boundaries
 * @param baseByNew crossings of the older code by the newer boundaries
 * @param kinship of the types of both sides
 * @param undecided crossings of which the older side cannot say whether it had them
 * @param accepted crossings that are known without standing on the older side: those of a baseline,
 *     and what no code of the change brought
 * @param reverted crossings that this change brings back by reverting a commit, with its short id
 * @param causes of crossings of the newer side that reach through calls, where the change adds one
 * @param file the newer boundaries
 * @param oldFile the older ones
 * @param today the day by which exemptions expire
 */
public record Comparison(
    List<Crossing> head,
    List<Crossing> base,
    List<Crossing> headByOld,
    List<Crossing> baseByNew,
    Kinship kinship,
    Set<Identity> undecided,
    Set<Identity> accepted,
    Map<Identity, String> reverted,
    Map<Identity, Cause> causes,
    BoundariesFile file,
    BoundariesFile oldFile,
    LocalDate today) {

  public Comparison {
    head = List.copyOf(head);
    base = List.copyOf(base);
    headByOld = List.copyOf(headByOld);
    baseByNew = List.copyOf(baseByNew);
    undecided = Set.copyOf(undecided);
    accepted = Set.copyOf(accepted);
    reverted = Map.copyOf(reverted);
    causes = Map.copyOf(causes);
  }

  /** The same, with what reverts bring back. */
  public Comparison withReverted(Map<Identity, String> returned) {
    return new Comparison(
        head, base, headByOld, baseByNew, kinship, undecided, accepted, returned, causes, file,
        oldFile, today);
  }
}
