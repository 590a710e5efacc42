package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.weight.RecommendWeights;
import dev.kerf.analyzer.weight.Weights;

/**
 * Limits of a recommendation; {@link RecommendWeights} says for each what it is by default, and
 * why.
 *
 * @param leastTypes how many business types make a service
 * @param leastTypesWithoutEntry how many business types make a service that nothing outside calls
 * @param mostServices that the recommended candidate may have, however large the application
 * @param servicesByDoubling how many services each doubling of the types adds to what it may have;
 *     0 where only the number above counts
 * @param manyTypes from how many types on a doubling adds less
 * @param servicesByDoublingOfMany how many services each doubling adds from there on
 * @param leastTypesToCut below this many types an application is kept whole
 * @param ownerShare share of a store's writers (readers, where nobody writes), in [0.5,1), above
 *     which their service owns it
 * @param kernelDominance share of a type's users, in [0,1], that one service may have for the type
 *     to count as everybody's
 * @param technicalDominance the same for technical types
 * @param kernelShare share of all types, in [0,1], above which a package called common or shared is
 *     no kernel but the application
 * @param firmStability share of draws, in [0,1], from which a type that is not technical counts as
 *     firmly held by its group, however many others use it
 * @param everywhereShare share of all types, in [0,1], above which a type that their groups use is
 *     everybody's, however firmly its own holds it
 * @param kernelUse how much of the business such a type may use itself, by what uses it, in [0,1]
 * @param settlingShare what its own service may have, in [0,1], of the ties that a type has to the
 *     one with most of them, for the type to move there; 0 moves nothing
 * @param sharedStoreShare share of the written stores, in [0,1], that several services write, above
 *     which the database is one and the application stays whole
 * @param largestShare share of all elements, in [0,1], that no group grows beyond when groups
 *     without a store are merged, and above which the verdict says how large a service is
 * @param dominantShare share of all types, in [0,1], above which a largest service means that
 *     nothing was cut
 * @param costShare share of the crossings of random cuts, in [0,1], above which a cut is no better
 *     than chance
 * @param leastAgreement share of draws, in [0,1], below which their mean agreement is noise
 * @param moduleShare what the build modules may have of the crossings, each beside random cuts, of
 *     the cut from coupling, in [0,1], to be recommended in its place; 0 never
 * @param randomCuts how many random cuts of the same sizes stand beside each cost
 * @param seed of the random cuts
 */
public record RecommendOptions(
    int leastTypes,
    int leastTypesWithoutEntry,
    int mostServices,
    double servicesByDoubling,
    int manyTypes,
    double servicesByDoublingOfMany,
    int leastTypesToCut,
    double ownerShare,
    double kernelDominance,
    double technicalDominance,
    double kernelShare,
    double firmStability,
    double everywhereShare,
    double kernelUse,
    double settlingShare,
    double sharedStoreShare,
    double largestShare,
    double dominantShare,
    double costShare,
    double leastAgreement,
    double moduleShare,
    int randomCuts,
    long seed) {

  public RecommendOptions {
    if (randomCuts < 1 || leastTypes < 1 || mostServices < 2) {
      throw new IllegalArgumentException(
          "need a random cut, a type, two services; has "
              + randomCuts
              + ", "
              + leastTypes
              + ", "
              + mostServices);
    }
  }

  /**
   * How many services the recommended candidate of an application may have.
   *
   * @param types of the application
   */
  int mostServices(int types) {
    if (servicesByDoubling == 0 || types < 2) {
      return mostServices;
    }
    double few = servicesByDoubling * doublings(Math.min(types, manyTypes));
    double more = servicesByDoublingOfMany * doublings((double) types / manyTypes);
    long borne = Math.round(few + Math.max(0, more));
    return (int) Math.max(2, Math.min(mostServices, borne));
  }

  private static double doublings(double times) {
    return StrictMath.log(times) / StrictMath.log(2);
  }

  /** What every analysis uses unless told otherwise. */
  public static RecommendOptions defaults() {
    return of(Weights.defaults());
  }

  /** What the user chose, and the defaults of all else. */
  public static RecommendOptions of(Weights weights) {
    return new RecommendOptions(
        weights.whole(RecommendWeights.LEAST_TYPES),
        weights.whole(RecommendWeights.LEAST_TYPES_WITHOUT_ENTRY),
        weights.whole(RecommendWeights.MOST_SERVICES),
        weights.number(RecommendWeights.SERVICES_BY_DOUBLING),
        weights.whole(RecommendWeights.MANY_TYPES),
        weights.number(RecommendWeights.SERVICES_BY_DOUBLING_OF_MANY),
        weights.whole(RecommendWeights.LEAST_TYPES_TO_CUT),
        weights.number(RecommendWeights.OWNER_SHARE),
        weights.number(RecommendWeights.KERNEL_DOMINANCE),
        weights.number(RecommendWeights.TECHNICAL_DOMINANCE),
        weights.number(RecommendWeights.KERNEL_SHARE),
        weights.number(RecommendWeights.FIRM_STABILITY),
        weights.number(RecommendWeights.EVERYWHERE_SHARE),
        weights.number(RecommendWeights.KERNEL_USE),
        weights.number(RecommendWeights.SETTLING_SHARE),
        weights.number(RecommendWeights.SHARED_STORE_SHARE),
        weights.number(RecommendWeights.LARGEST_SHARE),
        weights.number(RecommendWeights.DOMINANT_SHARE),
        weights.number(RecommendWeights.COST_SHARE),
        weights.number(RecommendWeights.LEAST_AGREEMENT),
        weights.number(RecommendWeights.MODULE_SHARE),
        weights.whole(RecommendWeights.RANDOM_CUTS),
        weights.whole(RecommendWeights.SEED));
  }
}
