package dev.kerf.analyzer;

import dev.kerf.analyzer.gate.Gate;
import dev.kerf.analyzer.result.GateNotice;
import dev.kerf.analyzer.result.GateResult;
import java.util.List;

/**
 * Puts a verdict into the words of the result.
 *
 * @param tool name and version of Kerf
 * @param base what was compared with; empty where nothing was
 * @param head what was judged
 */
record Judgement(String tool, String title, String base, String head) {

  /**
   * The result.
   *
   * @param bypass why it passes all the same; empty where nobody says so
   */
  GateResult result(Gate.Verdict verdict, List<GateNotice> notices, String bypass) {
    boolean clean = verdict.passed() && notices.stream().noneMatch(GateNotice::fails);
    return new GateResult(
        GateResult.SCHEMA_VERSION,
        tool,
        title,
        base,
        head,
        clean || !bypass.isEmpty(),
        clean ? "" : bypass,
        verdict.counts(),
        verdict.known(),
        verdict.findings(),
        notices);
  }
}
