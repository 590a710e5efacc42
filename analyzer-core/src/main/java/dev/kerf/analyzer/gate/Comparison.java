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
 * @param renamed types that moved or got another name, old to new
 * @param unreadBefore files of the newer side that could not be read on the older one
 * @param reverted crossings that a commit of this change brings back by reverting another
 * @param file the newer boundaries
 * @param today the day by which exemptions expire
 */
public record Comparison(
    List<Crossing> head,
    List<Crossing> base,
    List<Crossing> headByOld,
    List<Crossing> baseByNew,
    Map<String, String> renamed,
    Set<String> unreadBefore,
    Set<Identity> reverted,
    BoundariesFile file,
    LocalDate today) {

  public Comparison {
    head = List.copyOf(head);
    base = List.copyOf(base);
    headByOld = List.copyOf(headByOld);
    baseByNew = List.copyOf(baseByNew);
    renamed = Map.copyOf(renamed);
    unreadBefore = Set.copyOf(unreadBefore);
    reverted = Set.copyOf(reverted);
  }
}
