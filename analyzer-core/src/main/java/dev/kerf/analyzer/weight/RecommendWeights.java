package dev.kerf.analyzer.weight;

import java.util.List;

/** Limits of a recommendation: what counts as a service, an owner, everybody's, and no cut. */
public final class RecommendWeights {

  public static final Weight LEAST_TYPES =
      Weight.count(
          "recommend.least-types",
          1,
          2,
          "how many business types make a service",
          "one type is a class, not a service");

  public static final Weight LEAST_TYPES_WITHOUT_ENTRY =
      Weight.count(
          "recommend.least-types-without-entry",
          1,
          4,
          "how many business types make a service that nothing outside calls",
          "three types without an entry point are a part of somebody else's service");

  public static final Weight MOST_SERVICES =
      Weight.count(
          "recommend.most-services",
          2,
          15,
          "how many services the recommended cut may have",
          "what one organisation of a few teams can run");

  public static final Weight SERVICES_BY_DOUBLING =
      Weight.number(
          "recommend.services-by-doubling",
          0,
          10,
          1,
          "how many services each doubling of the types adds to what the recommended cut may have;"
              + " 0 leaves the number above alone",
          "teams split twice the code into a service more, not into twice as many");

  public static final Weight MANY_TYPES =
      Weight.count(
          "recommend.many-types",
          2,
          50,
          "from how many types on a doubling adds less",
          "the splits of larger applications that are known have larger services, hardly more of"
              + " them");

  public static final Weight SERVICES_BY_DOUBLING_OF_MANY =
      Weight.number(
          "recommend.services-by-doubling-of-many",
          0,
          10,
          0.25,
          "how many services each doubling adds from there on",
          "from fifty types to a thousand, the splits that are known went from four services to"
              + " six");

  public static final Weight LEAST_TYPES_TO_CUT =
      Weight.count(
          "recommend.least-types-to-cut",
          0,
          10,
          "how many types an application needs to be cut at all",
          "a network between fewer costs more than it parts");

  public static final Weight OWNER_SHARE =
      Weight.number(
          "recommend.owner-share",
          0.5,
          0.99,
          0.5,
          "share of a store's writers (readers, where nobody writes) above which their service owns"
              + " it",
          "a majority");

  public static final Weight KERNEL_DOMINANCE =
      Weight.share(
          "recommend.kernel-dominance",
          0.6,
          "share of a type's users that one service may have for the type to be everybody's",
          "what one service uses more than all others do is that service's");

  public static final Weight TECHNICAL_DOMINANCE =
      Weight.share(
          "recommend.technical-dominance",
          0.8,
          "the same for technical types",
          "whoever uses a base class most, the others cannot do without it");

  public static final Weight KERNEL_SHARE =
      Weight.share(
          "recommend.kernel-share",
          0.3,
          "share of all types above which a package called common or shared is no kernel",
          "then it is the application");

  public static final Weight FIRM_STABILITY =
      Weight.share(
          "recommend.firm-stability",
          0.8,
          "share of draws from which a type that is not technical is firmly held by its group",
          "however many others use it, it has a home");

  public static final Weight EVERYWHERE_SHARE =
      Weight.share(
          "recommend.everywhere-share",
          0.5,
          "share of all types above which a type that their groups use is everybody's, however"
              + " firmly its own holds it",
          "what most of an application needs is no service's");

  public static final Weight KERNEL_USE =
      Weight.share(
          "recommend.kernel-use",
          0.1,
          "how many types of the business such a type may use, by each that uses it",
          "what serves ten for each that it needs can bring its own with it");

  public static final Weight SETTLING_SHARE =
      Weight.share(
          "recommend.settling-share",
          0.5,
          "what its own service may have of the ties that a type has to the one with most of them,"
              + " for the type to move there; 0 moves nothing",
          "less than half is not a matter of taste any more");

  public static final Weight SHARED_STORE_SHARE =
      Weight.share(
          "recommend.shared-store-share",
          0.75,
          "share of the written stores that several services write, above which the database is one"
              + " and the application stays whole",
          "what remains parted would be the exception");

  public static final Weight LARGEST_SHARE =
      Weight.share(
          "recommend.largest-share",
          0.6,
          "share of all elements that no group grows beyond when groups without a store are merged,"
              + " and above which the verdict says how large a service is",
          "what holds most of an application is that application");

  public static final Weight DOMINANT_SHARE =
      Weight.share(
          "recommend.dominant-share",
          0.9,
          "share of all types above which a largest service means that nothing was cut",
          "a tenth is not a second half");

  public static final Weight COST_SHARE =
      Weight.share(
          "recommend.cost-share",
          0.95,
          "share of the crossings of random cuts above which a cut is no better than chance",
          "no sharp test: clustering saves a third even in a random graph, one real split only"
              + " half");

  public static final Weight LEAST_AGREEMENT =
      Weight.share(
          "recommend.least-agreement",
          0.55,
          "share of draws below which their mean agreement is noise",
          "random graphs of 60 to 300 types with two calls a type or more stay below 0.5, the"
              + " weakest of 140 variants of real systems reaches 0.59");

  public static final Weight MODULE_SHARE =
      Weight.share(
          "recommend.module-share",
          0.75,
          "what the build modules may have of the crossings, each beside random cuts, of the cut"
              + " from coupling, to be recommended in its place; 0 never",
          "a cut that a team lives with already, and is a quarter cheaper, is no accident");

  public static final Weight RANDOM_CUTS =
      Weight.count(
          "recommend.random-cuts",
          1,
          20,
          "how many random cuts of the same sizes stand beside each cost",
          "their mean hardly moves with more");

  public static final Weight SEED =
      Weight.count(
          "recommend.seed", 0, 1, "what the random cuts start from", "any number would do");

  static final List<Weight> ALL =
      List.of(
          LEAST_TYPES,
          LEAST_TYPES_WITHOUT_ENTRY,
          MOST_SERVICES,
          SERVICES_BY_DOUBLING,
          MANY_TYPES,
          SERVICES_BY_DOUBLING_OF_MANY,
          LEAST_TYPES_TO_CUT,
          OWNER_SHARE,
          KERNEL_DOMINANCE,
          TECHNICAL_DOMINANCE,
          KERNEL_SHARE,
          FIRM_STABILITY,
          EVERYWHERE_SHARE,
          KERNEL_USE,
          SETTLING_SHARE,
          SHARED_STORE_SHARE,
          LARGEST_SHARE,
          DOMINANT_SHARE,
          COST_SHARE,
          LEAST_AGREEMENT,
          MODULE_SHARE,
          RANDOM_CUTS,
          SEED);

  private RecommendWeights() {}
}
