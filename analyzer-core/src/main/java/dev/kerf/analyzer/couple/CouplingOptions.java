package dev.kerf.analyzer.couple;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights of coupling. None was fitted to a system: only ratios of clear meaning are here, and the
 * ensemble that clusters draws the mixture of the kinds at random.
 *
 * @param structuralWeights strength of one dependency by its word (a word that is missing adds
 *     nothing). Default: inheriting 2 (no wire can carry it), calling, making or holding 1, naming
 *     a type in a signature or a body 0.5, a constant or an annotation 0.25, a type known only from
 *     a called method's descriptor 0.
 * @param wiredCall strength of a call whose target the wiring found (injection, event, reflection).
 *     Default 0.5: real, but through an interface that already is a tie.
 * @param carrierFactor what is left of a tie to a type that only carries data (DTO, enumeration,
 *     exception), in (0,1]. Default 0.5: either side of a wire can have its copy.
 * @param reachSteps how many calls away a store still ties a method to it. Default 3: controller,
 *     service, repository.
 * @param reachDecay factor of each such step, in (0,1]. Default 0.5: half as near.
 * @param writeFactor how much more a write ties than a read. Default 2: who writes a table has to
 *     own it, who reads it may copy it.
 * @param tokenMaxShare share of elements, in (0,1], above which a word says nothing. Default 0.5: a
 *     word that most elements carry parts nothing from nothing.
 * @param packageTokens whether words of package names count like words of type names. Default true;
 *     words that do not hold tied types together (layers) count nothing either way.
 */
public record CouplingOptions(
    SortedMap<String, Double> structuralWeights,
    double wiredCall,
    double carrierFactor,
    int reachSteps,
    double reachDecay,
    double writeFactor,
    double tokenMaxShare,
    boolean packageTokens) {

  public CouplingOptions {
    structuralWeights =
        java.util.Collections.unmodifiableSortedMap(new TreeMap<>(structuralWeights));
    if (carrierFactor <= 0 || carrierFactor > 1) {
      throw new IllegalArgumentException("the carrier factor is " + carrierFactor);
    }
    if (reachSteps < 0 || reachDecay <= 0 || reachDecay > 1) {
      throw new IllegalArgumentException(
          "reach needs steps >= 0 and decay in (0,1], has " + reachSteps + ", " + reachDecay);
    }
  }

  /** What every analysis uses unless told otherwise. */
  public static CouplingOptions defaults() {
    return new CouplingOptions(
        new TreeMap<>(
            Map.ofEntries(
                Map.entry("extends", 2.0),
                Map.entry("implements", 2.0),
                Map.entry("permits", 1.0),
                Map.entry("call", 1.0),
                Map.entry("new", 1.0),
                Map.entry("field", 1.0),
                Map.entry("access", 0.5),
                Map.entry("parameter", 0.5),
                Map.entry("return", 0.5),
                Map.entry("generic", 0.5),
                Map.entry("type", 0.5),
                Map.entry("cast", 0.5),
                Map.entry("instanceof", 0.5),
                Map.entry("throws", 0.5),
                Map.entry("inferred", 0.5),
                Map.entry("inherited", 0.5),
                Map.entry("type-argument", 0.5),
                Map.entry("class-literal", 0.25),
                Map.entry("constant", 0.25),
                Map.entry("annotation", 0.25))),
        0.5,
        0.5,
        3,
        0.5,
        2,
        0.5,
        true);
  }

  /** Name and value of each option, for the result. */
  public SortedMap<String, String> values() {
    SortedMap<String, String> values = new TreeMap<>();
    structuralWeights.forEach(
        (word, weight) -> values.put("couple.structural." + word, Double.toString(weight)));
    values.put("couple.wired-call", Double.toString(wiredCall));
    values.put("couple.carrier-factor", Double.toString(carrierFactor));
    values.put("couple.reach-steps", Integer.toString(reachSteps));
    values.put("couple.reach-decay", Double.toString(reachDecay));
    values.put("couple.write-factor", Double.toString(writeFactor));
    values.put("couple.token-max-share", Double.toString(tokenMaxShare));
    values.put("couple.package-tokens", Boolean.toString(packageTokens));
    return values;
  }
}
