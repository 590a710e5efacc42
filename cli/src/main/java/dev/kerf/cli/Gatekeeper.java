package dev.kerf.cli;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.GateResult;
import java.nio.file.Path;

/** All that the commands around boundaries ask of the rest of Kerf. */
interface Gatekeeper {

  /**
   * Judges a change, or all there is.
   *
   * @throws WrongUse when either side cannot be read, with the exact fix
   */
  GateResult judge(GateRequest request);

  /**
   * The text of a boundaries file for a candidate of a result.
   *
   * @param candidate its id; empty text for the recommended one
   * @throws WrongUse when the result has no such candidate, or recommends none
   */
  String boundaries(AnalysisResult result, String candidate);

  /**
   * Reads a {@code result.json}.
   *
   * @throws WrongUse when it cannot be read
   */
  AnalysisResult result(Path file);
}
