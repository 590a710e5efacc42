package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places of a change that Kerf cannot decide: what crosses there, the gate does not see. Told by
 * the class they stand in and by what stands there, so that a line that moves is not new.
 */
public final class BlindSpots {

  private BlindSpots() {}

  /**
   * A place that stayed open.
   *
   * @param type id of the outermost type around it, by its name on the newer side; the path where
   *     no type is around it
   * @param what kind, expression and reason, for people
   */
  public record Spot(String type, String what, SourceLocation at) {
    private String key() {
      return type + ' ' + what;
    }
  }

  /**
   * One notice for each type that has more of them than before.
   *
   * @param fails whether they make the gate fail
   */
  public static List<GateNotice> added(List<Spot> before, List<Spot> now, boolean fails) {
    Map<String, Integer> known = new HashMap<>();
    before.forEach(spot -> known.merge(spot.key(), 1, Integer::sum));
    Map<String, List<Spot>> added = new LinkedHashMap<>();
    for (Spot spot : now) {
      if (known.merge(spot.key(), -1, Integer::sum) < 0) {
        added.computeIfAbsent(spot.type(), key -> new ArrayList<>()).add(spot);
      }
    }
    List<GateNotice> out = new ArrayList<>();
    added.forEach((type, spots) -> out.add(notice(type, spots, fails)));
    return out;
  }

  private static GateNotice notice(String type, List<Spot> spots, boolean fails) {
    Spot first = spots.get(0);
    String more = spots.size() == 1 ? "" : ", and " + (spots.size() - 1) + " more there";
    return GateNotice.of(
        fails,
        "blind-spot",
        new Place(first.at().path(), first.at().line()),
        type + " has a new place that Kerf cannot follow: " + first.what() + more,
        "write it so that the target can be told, or say it in kerf.yml: kerf explain blind-spot");
  }
}
