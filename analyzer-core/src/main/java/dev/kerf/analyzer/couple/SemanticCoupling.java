package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ties of elements that carry the same words in their names.
 *
 * <p>A word counts by its lift: how much more its holders are tied by code than chance (the same
 * degrees, tied at random) would have it. Words of the business hold tied types together; words of
 * a layer or a pattern ({@code Controller}) do not, and weigh nothing. Packages count in the same
 * way; those that are named after a layer do not count at all, because the types of a domain model
 * are tied to each other in any system. A word of names counts for itself in each of its
 * {@linkplain WordContexts contexts}, and over all holders where code leaves some of them alone.
 *
 * <p>The rarer a word, the higher its lift can be: two types with one tie have more of it than a
 * module whose ties hardly leave it. So a word of names counts by the share as well that it has of
 * the lift that as many ties would have if they were all that its holders have. Packages, which
 * nobody shares by chance, count by their lift.
 *
 * <p>Each word adds its weight to every holder, spread evenly over its other holders; holders of a
 * frequent word stand in a ring and are tied at distances of 1, 2, 3, 4, 6, 8, 12 ... of it, which
 * holds them together as well with far fewer ties.
 *
 * <p>Source of the share: G. Bouma: Normalized (pointwise) mutual information in collocation
 * extraction, GSCL 2009. Complexity: {@code n log n} in the holders of a word.
 */
final class SemanticCoupling {

  /** Up to so many holders, each is tied with all others. */
  private static final int MOST_TIED_WITH_ALL = 40;

  private final SortedMap<String, List<Integer>> holdersOfNames = new TreeMap<>();
  private final SortedMap<String, List<Integer>> holdersOfPackages = new TreeMap<>();
  private final ElementIndex index;
  private final Ties structural;
  private final EntityNames entities;
  private final double total;

  /** By element, the question about members that it was one of last: thousands are asked. */
  private final int[] memberOf;

  private int asked;

  /** By element; false but while contexts are looked for. */
  private final boolean[] open;

  private SemanticCoupling(ElementIndex index, Ties structural, EntityNames entities) {
    this.index = index;
    this.structural = structural;
    this.entities = entities;
    this.memberOf = new int[index.size()];
    this.open = new boolean[index.size()];
    double sum = 0;
    for (double strength : structural.strengths()) {
      sum += strength;
    }
    this.total = sum;
  }

  /**
   * @param structural ties of code that say something about the business
   */
  static Ties ties(
      ElementIndex index, Ties structural, EntityNames entities, CouplingOptions options) {
    SemanticCoupling coupling = new SemanticCoupling(index, structural, entities);
    coupling.collect(options);
    return coupling.ties(options);
  }

  private void collect(CouplingOptions options) {
    Map<String, Boolean> technical = new HashMap<>();
    for (int i = 0; i < index.size(); i++) {
      if (index.element(i) instanceof TypeName type) {
        for (String word : entities.speaking(type.simpleName())) {
          add(holdersOfNames, word, i);
        }
        if (options.packageTokens() && !type.packageName().isEmpty()) {
          for (String segment : type.packageName().split("\\.")) {
            if (!technical.computeIfAbsent(segment, SemanticCoupling::technical)) {
              add(holdersOfPackages, segment, i);
            }
          }
        }
      } else if (index.element(i) instanceof StoreName store) {
        for (String word : entities.speaking(store.name())) {
          add(holdersOfNames, word, i);
        }
      }
    }
  }

  /** Elements come in ascending order, each once for a word. */
  private static void add(SortedMap<String, List<Integer>> holders, String word, int element) {
    List<Integer> list = holders.computeIfAbsent(word, key -> new ArrayList<>());
    if (list.isEmpty() || list.get(list.size() - 1) != element) {
      list.add(element);
    }
  }

  private static boolean technical(String segment) {
    for (String word : Words.of(segment)) {
      if (!TechnicalWords.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private Ties ties(CouplingOptions options) {
    TiesBuilder builder = new TiesBuilder(index.size());
    double most = options.tokenMaxShare() * index.size();
    for (List<Integer> holders : holdersOfNames.values()) {
      if (holders.size() <= most) {
        tieByContext(builder, holders, options.wordPower());
      }
    }
    for (List<Integer> holders : holdersOfPackages.values()) {
      if (holders.size() <= most) {
        tie(builder, holders, 0);
      }
    }
    return builder.build();
  }

  private void tieByContext(TiesBuilder builder, List<Integer> holders, double power) {
    WordContexts contexts = WordContexts.of(holders, structural, open);
    boolean several = contexts.connected().size() > 1;
    if (several) {
      contexts.connected().forEach(context -> tie(builder, context, power));
    }
    // What no code ties to another holder may belong to any of them: there the word speaks of all.
    if (!several || !contexts.alone().isEmpty()) {
      tie(builder, holders, power);
    }
  }

  /** Gives each holder the weight, over all others or over an even choice of them. */
  private void tie(TiesBuilder builder, List<Integer> holders, double power) {
    int size = holders.size();
    double weight = size > 1 ? weight(holders, power) : 0;
    if (size <= MOST_TIED_WITH_ALL) {
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          builder.add(holders.get(i), holders.get(j), weight / (size - 1));
        }
      }
      return;
    }
    List<Integer> steps = new ArrayList<>();
    for (int octave = 1; 2 * octave < size; octave *= 2) {
      steps.add(octave);
      if (octave > 1 && 3 * octave < size) {
        steps.add(octave / 2 * 3);
      }
    }
    for (int step : steps) {
      for (int i = 0; i < size; i++) {
        int other = holders.get((i + step) % size);
        builder.add(holders.get(i), other, weight / (2 * steps.size()));
      }
    }
  }

  /**
   * The binary logarithm of the lift, 0 when the holders are not tied more than by chance.
   *
   * @param power of the share that this is of what it could be; 0 leaves it as it is
   */
  private double weight(List<Integer> members, double power) {
    double inside = 0;
    double degrees = 0;
    double squares = 0;
    asked++;
    for (int i : members) {
      memberOf[i] = asked;
    }
    for (int i : members) {
      double degree = 0;
      for (int at = structural.offsets()[i]; at < structural.offsets()[i + 1]; at++) {
        degree += structural.strengths()[at];
        if (memberOf[structural.neighbours()[at]] == asked) {
          inside += structural.strengths()[at];
        }
      }
      degrees += degree;
      squares += degree * degree;
    }
    if (total == 0 || degrees == 0) {
      return 0;
    }
    double expected = (degrees * degrees - squares) / total;
    // One average element of each: a word with few holders has to show more than one lucky tie.
    double average = total / index.size();
    double lift = (inside + average) / (expected + average);
    double bits = lift > 1 ? StrictMath.log(lift) / StrictMath.log(2) : 0;
    // What as many ties would have if no holder were tied to anything else.
    double most = StrictMath.log((total + average) / (inside + average)) / StrictMath.log(2);
    return most > bits ? bits * StrictMath.pow(bits / most, power) : bits;
  }
}
