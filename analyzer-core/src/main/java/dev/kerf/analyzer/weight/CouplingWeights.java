package dev.kerf.analyzer.weight;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How strongly two elements are tied. None was fitted to a system: only ratios of clear meaning are
 * here, and the ensemble that clusters draws the mixture of the kinds at random.
 */
public final class CouplingWeights {

  private static final String STRUCTURAL = "couple.structural.";

  private static final List<Weight> DEPENDENCIES =
      List.of(
          dependency("extends", 2, "inheriting from it", "no wire can carry it"),
          dependency("implements", 2, "implementing it", "no wire can carry it"),
          dependency("permits", 1, "naming it as permitted subtype", "the two are one family"),
          dependency("call", 1, "calling it", "across a wire it becomes a client"),
          dependency("new", 1, "making it", "across a wire it becomes a client"),
          dependency("field", 1, "holding it", "across a wire it becomes a client"),
          dependency("access", 0.5, "using a field of it", "a wire can carry the value"),
          dependency("parameter", 0.5, "taking it", "a name in a signature is no use yet"),
          dependency("return", 0.5, "giving it", "a name in a signature is no use yet"),
          dependency("generic", 0.5, "naming it as type argument", "a name is no use yet"),
          dependency("type", 0.5, "naming it in a body", "a name is no use yet"),
          dependency("cast", 0.5, "casting to it", "a name is no use yet"),
          dependency("instanceof", 0.5, "asking for it", "a name is no use yet"),
          dependency("throws", 0.5, "throwing it", "a name in a signature is no use yet"),
          dependency("inferred", 0.5, "passing it on without naming it", "half as near as a call"),
          dependency("inherited", 0.5, "using what it inherits", "the heir is the nearer one"),
          dependency("type-argument", 0.5, "naming it as type argument", "a name is no use yet"),
          dependency("class-literal", 0.25, "naming its class", "a text would do"),
          dependency("constant", 0.25, "using a constant of it", "a copy would do"),
          dependency("annotation", 0.25, "carrying its annotation", "it marks, it does not tie"));

  public static final Weight WIRED_CALL =
      Weight.factor(
          "couple.wired-call",
          0.5,
          "strength of a call whose target the wiring found (injection, event, reflection)",
          "real, but through an interface that already is a tie");

  public static final Weight CARRIER_FACTOR =
      Weight.share(
          "couple.carrier-factor",
          0.5,
          "what is left of a tie to a type that only carries data (DTO, enumeration, exception)",
          "either side of a wire can have its copy");

  public static final Weight REACH_STEPS =
      Weight.count(
          "couple.reach-steps",
          0,
          3,
          "how many calls away a store still ties a method to it",
          "controller, service, repository");

  public static final Weight REACH_DECAY =
      Weight.number("couple.reach-decay", 0.01, 1, 0.5, "factor of each such step", "half as near");

  public static final Weight WRITE_FACTOR =
      Weight.factor(
          "couple.write-factor",
          2,
          "how much more a write ties than a read",
          "who writes a table has to own it, who reads it may copy it");

  public static final Weight TOKEN_MAX_SHARE =
      Weight.share(
          "couple.token-max-share",
          0.5,
          "share of elements above which a word says nothing",
          "a word that most elements carry parts nothing from nothing");

  public static final Weight WORD_POWER =
      Weight.factor(
          "couple.word-power",
          2,
          "power of the share that a word of names has of the lift that its holders could have",
          "half of it is weak; rare words have a high lift by being rare");

  public static final Weight PACKAGE_TOKENS =
      Weight.flag(
          "couple.package-tokens",
          true,
          "whether words of package names count like words of type names",
          "words that do not hold tied types together (layers) count nothing either way");

  public static final Weight MOST_COMMITS =
      Weight.count(
          "couple.evolution.most-commits",
          1,
          2_000,
          "how many commits are read, merges not counted",
          "some years of a busy team; older ones say little about the code of today");

  public static final Weight LARGEST_COMMIT =
      Weight.count(
          "couple.evolution.largest-commit",
          2,
          30,
          "how many types a commit may touch to count",
          "beyond that it was a formatter, a licence header or a move");

  public static final Weight LEAST_SHARED =
      Weight.count(
          "couple.evolution.least-shared",
          1,
          2,
          "in how many commits two types have to meet",
          "once is chance");

  public static final Weight LEAST_COMMITS =
      Weight.count(
          "couple.evolution.least-commits",
          1,
          20,
          "how many usable commits make a history",
          "fewer say who was there first, and the kind is absent");

  static final List<Weight> ALL = all();

  private CouplingWeights() {}

  private static Weight dependency(String word, double byDefault, String how, String reason) {
    return Weight.factor(
        STRUCTURAL + word, byDefault, "strength of depending on a type by " + how, reason);
  }

  private static List<Weight> all() {
    List<Weight> all = new ArrayList<>(DEPENDENCIES);
    all.addAll(
        List.of(
            WIRED_CALL,
            CARRIER_FACTOR,
            REACH_STEPS,
            REACH_DECAY,
            WRITE_FACTOR,
            TOKEN_MAX_SHARE,
            WORD_POWER,
            PACKAGE_TOKENS,
            MOST_COMMITS,
            LARGEST_COMMIT,
            LEAST_SHARED,
            LEAST_COMMITS));
    return List.copyOf(all);
  }

  /** Strength of a dependency by its word. */
  public static SortedMap<String, Double> structural(Weights weights) {
    SortedMap<String, Double> byWord = new TreeMap<>();
    DEPENDENCIES.forEach(
        weight -> byWord.put(weight.name().substring(STRUCTURAL.length()), weights.number(weight)));
    return byWord;
  }
}
