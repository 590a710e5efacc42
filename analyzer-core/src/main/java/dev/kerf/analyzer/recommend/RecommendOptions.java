package dev.kerf.analyzer.recommend;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Limits of a recommendation.
 *
 * @param leastTypes how many business types make a service. Default 2: one type is a class, not a
 *     service.
 * @param leastTypesWithoutEntry how many business types make a service that nothing outside calls.
 *     Default 4: three types without an entry point are a part of somebody else's service.
 * @param mostServices that the recommended candidate may have. Default 15: what one organisation of
 *     a few teams can run.
 * @param leastTypesToCut below this many types an application is kept whole. Default 10: a network
 *     between fewer costs more than it parts.
 * @param ownerShare share of a store's writers (readers, where nobody writes), in [0.5,1), above
 *     which their service owns it. Default 0.5: a majority.
 * @param kernelDominance share of a type's users, in (0,1], that one service may have for the type
 *     to count as everybody's. Default 0.6.
 * @param technicalDominance the same for technical types. Default 0.8: whoever uses a base class of
 *     another service most, the other one cannot do without it.
 * @param kernelShare share of all types, in (0,1], above which a package called common or shared is
 *     no kernel but the application. Default 0.3.
 * @param firmStability share of draws, in [0,1], from which a type that is not technical counts as
 *     firmly held by its group, however many others use it. Default 0.8.
 * @param settlingShare what its own service may have, in [0,1], of the ties that a type has to the
 *     one with most of them, for the type to move there. Default 0.5: less than half is not a
 *     matter of taste any more. 0 moves nothing.
 * @param sharedStoreShare share of the written stores, in (0,1], that several services write, above
 *     which the database is one and the application stays whole. Default 0.75.
 * @param largestShare share of all elements, in (0,1], that no group grows beyond when groups
 *     without a store are merged, and above which the verdict says how large a service is. Default
 *     0.6: what holds most of an application is that application.
 * @param dominantShare share of all types, in (0,1], above which a largest service means that
 *     nothing was cut. Default 0.9.
 * @param costShare share of the crossings of random cuts, in (0,1], above which a cut is no better
 *     than chance. Default 0.95. It is no sharp test: clustering saves a third even in a random
 *     graph, and one real split saves only half.
 * @param leastAgreement share of draws, in [0,1], below which their mean agreement is noise.
 *     Default 0.55: random graphs of 60 to 300 types with two calls a type or more stay below 0.5;
 *     the weakest of 140 variants of real systems with some types removed, reaches 0.59. Very small
 *     or very sparse random graphs are not told from real ones by it.
 * @param randomCuts how many random cuts of the same sizes stand beside each cost. Default 20.
 * @param seed of the random cuts. Default 1.
 */
public record RecommendOptions(
    int leastTypes,
    int leastTypesWithoutEntry,
    int mostServices,
    int leastTypesToCut,
    double ownerShare,
    double kernelDominance,
    double technicalDominance,
    double kernelShare,
    double firmStability,
    double settlingShare,
    double sharedStoreShare,
    double largestShare,
    double dominantShare,
    double costShare,
    double leastAgreement,
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

  /** What every analysis uses unless told otherwise. */
  public static RecommendOptions defaults() {
    return new RecommendOptions(
        2, 4, 15, 10, 0.5, 0.6, 0.8, 0.3, 0.8, 0.5, 0.75, 0.6, 0.9, 0.95, 0.55, 20, 1);
  }

  /** Name and value of each option, for the result. */
  public SortedMap<String, String> values() {
    SortedMap<String, String> values = new TreeMap<>();
    values.put("recommend.least-types", Integer.toString(leastTypes));
    values.put("recommend.least-types-without-entry", Integer.toString(leastTypesWithoutEntry));
    values.put("recommend.most-services", Integer.toString(mostServices));
    values.put("recommend.least-types-to-cut", Integer.toString(leastTypesToCut));
    values.put("recommend.owner-share", Double.toString(ownerShare));
    values.put("recommend.kernel-dominance", Double.toString(kernelDominance));
    values.put("recommend.technical-dominance", Double.toString(technicalDominance));
    values.put("recommend.kernel-share", Double.toString(kernelShare));
    values.put("recommend.firm-stability", Double.toString(firmStability));
    values.put("recommend.settling-share", Double.toString(settlingShare));
    values.put("recommend.shared-store-share", Double.toString(sharedStoreShare));
    values.put("recommend.largest-share", Double.toString(largestShare));
    values.put("recommend.dominant-share", Double.toString(dominantShare));
    values.put("recommend.cost-share", Double.toString(costShare));
    values.put("recommend.least-agreement", Double.toString(leastAgreement));
    values.put("recommend.random-cuts", Integer.toString(randomCuts));
    values.put("recommend.seed", Long.toString(seed));
    return values;
  }
}
