package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.boundary.Exemption;
import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Exemptions that exempt nothing: the crossing is gone, and the line would cover the next one. */
public final class ExemptionNotices {

  private ExemptionNotices() {}

  /** Notices about exemptions of a file that no crossing of the newer side needs. */
  public static List<GateNotice> of(List<Exemption> exemptions, List<Crossing> head) {
    List<GateNotice> out = new ArrayList<>();
    for (Exemption exemption : exemptions) {
      boolean needed = head.stream().anyMatch(crossing -> Exempted.covers(exemption, crossing));
      if (!needed) {
        out.add(
            new GateNotice(
                false,
                "exemption-stale",
                new Place(exemption.rule().at().path(), exemption.rule().at().line()),
                exemption.rule().column(),
                "the exemption of "
                    + exemption.kind()
                    + ' '
                    + String.join(" ", exemption.ends())
                    + " is needed no more",
                exemption.inComment()
                    ? "delete the comment"
                    : "delete it, or let `kerf gate --update` do so",
                exemption.inComment() ? Optional.empty() : Optional.of("")));
      }
    }
    return out;
  }
}
