package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.weight.CouplingWeights;
import dev.kerf.analyzer.weight.Weights;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights of coupling; {@link CouplingWeights} says for each what it is by default, and why.
 *
 * @param structuralWeights strength of one dependency by its word; a word that is missing adds
 *     nothing, such as that of a type known only from a called method's descriptor
 * @param wiredCall strength of a call whose target the wiring found
 * @param carrierFactor what is left of a tie to a type that only carries data, in [0,1]
 * @param reachSteps how many calls away a store still ties a method to it
 * @param reachDecay factor of each such step, in (0,1]
 * @param writeFactor how much more a write ties than a read
 * @param tokenMaxShare share of elements, in [0,1], above which a word says nothing
 * @param wordPower power of the share, in [0,1], that a word of names has of the lift that its
 *     holders could have; 0 leaves the lift as it is
 * @param packageTokens whether words of package names count like words of type names
 */
public record CouplingOptions(
    SortedMap<String, Double> structuralWeights,
    double wiredCall,
    double carrierFactor,
    int reachSteps,
    double reachDecay,
    double writeFactor,
    double tokenMaxShare,
    double wordPower,
    boolean packageTokens) {

  public CouplingOptions {
    structuralWeights = Collections.unmodifiableSortedMap(new TreeMap<>(structuralWeights));
    if (carrierFactor < 0 || carrierFactor > 1) {
      throw new IllegalArgumentException("the carrier factor is " + carrierFactor);
    }
    if (reachSteps < 0 || reachDecay <= 0 || reachDecay > 1) {
      throw new IllegalArgumentException(
          "reach needs steps >= 0 and decay in (0,1], has " + reachSteps + ", " + reachDecay);
    }
  }

  /** What every analysis uses unless told otherwise. */
  public static CouplingOptions defaults() {
    return of(Weights.defaults());
  }

  /** What the user chose, and the defaults of all else. */
  public static CouplingOptions of(Weights weights) {
    return new CouplingOptions(
        CouplingWeights.structural(weights),
        weights.number(CouplingWeights.WIRED_CALL),
        weights.number(CouplingWeights.CARRIER_FACTOR),
        weights.whole(CouplingWeights.REACH_STEPS),
        weights.number(CouplingWeights.REACH_DECAY),
        weights.number(CouplingWeights.WRITE_FACTOR),
        weights.number(CouplingWeights.TOKEN_MAX_SHARE),
        weights.number(CouplingWeights.WORD_POWER),
        weights.flag(CouplingWeights.PACKAGE_TOKENS));
  }
}
