package dev.kerf.cli;

import dev.kerf.analyzer.result.GateResult;

/** Judges the crossings of an application against its boundaries. */
interface Gatekeeper {

  /**
   * Judges a change, or all there is.
   *
   * @throws WrongUse when either side cannot be read, with the exact fix
   */
  GateResult judge(GateRequest request);
}
