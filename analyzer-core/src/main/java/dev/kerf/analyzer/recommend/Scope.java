package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.ElementPattern;
import dev.kerf.analyzer.boundary.StorePattern;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntityMapping;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.CouplingKind;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Ties;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One part of an application, to be analysed against the rest. Named by packages it takes along the
 * stores of its entities, and those that its code works with more than all other code; named by
 * tables it takes along their entities, the types that are nearer to them than to other stores, and
 * what is tied to those.
 */
final class Scope {

  /** The id of the service that all outside of the scope is. */
  static final String REST = "rest";

  /** What hangs on the part only by what hangs on it: controllers of services, their requests. */
  private static final int ROUNDS = 5;

  private final ElementIndex index;
  private final Optional<Ties> data;

  /** By the number of a store that of its entity. */
  private final SortedMap<Integer, Integer> entityOf = new TreeMap<>();

  private final boolean[] inside;
  private final List<String> unknown = new ArrayList<>();

  private Scope(Codebase codebase, CouplingGraph graph, List<String> words) {
    this.index = graph.index();
    this.data = Optional.ofNullable(graph.ties().get(CouplingKind.DATA));
    for (EntityMapping mapping : codebase.mappings()) {
      if (mapping.primary() && index.of(mapping.store()) >= 0) {
        entityOf.putIfAbsent(index.of(mapping.store()), index.of(mapping.type()));
      }
    }
    this.inside = new boolean[index.size()];
    boolean packages = false;
    boolean stores = false;
    for (String word : words) {
      boolean found = false;
      for (int element = 0; element < inside.length; element++) {
        if (names(word, index.element(element))) {
          found = true;
          inside[element] = true;
          packages |= index.isType(element);
          stores |= !index.isType(element);
        }
      }
      if (!found) {
        unknown.add(word);
      }
    }
    if (stores && !packages) {
      addTypes(Optional.ofNullable(graph.ties().get(CouplingKind.STRUCTURAL)));
    } else {
      addStores();
    }
    addAtoms(graph);
  }

  /**
   * The part that words name.
   *
   * @param words packages, type patterns, tables, and stores with their kind
   */
  static Scope of(Codebase codebase, CouplingGraph graph, List<String> words) {
    return new Scope(codebase, graph, words);
  }

  private static boolean names(String word, Element element) {
    if (ElementPattern.isValid(word) && new ElementPattern(word).matches(element)) {
      return true;
    }
    if (element instanceof TypeName type) {
      return (type.packageName() + '.').startsWith(word + '.');
    }
    return word.indexOf(':') < 0
        && StorePattern.isValid(word)
        && new ElementPattern("table:" + word).matches(element);
  }

  /** An entity and the table that nobody else writes are one. */
  private void addAtoms(CouplingGraph graph) {
    boolean[] atoms = new boolean[graph.atoms().count()];
    for (int element = 0; element < inside.length; element++) {
      atoms[graph.atoms().atomOf()[element]] |= inside[element];
    }
    for (int element = 0; element < inside.length; element++) {
      inside[element] |= atoms[graph.atoms().atomOf()[element]];
    }
  }

  private void addStores() {
    boolean[] before = inside.clone();
    for (int store = index.typeCount(); store < inside.length; store++) {
      int entity = entityOf.getOrDefault(store, -1);
      inside[store] |=
          entity >= 0 ? before[entity] : data.isPresent() && share(data.get(), store, before) > 0.5;
    }
  }

  private void addTypes(Optional<Ties> code) {
    boolean[] before = inside.clone();
    boolean[] open = new boolean[index.typeCount()];
    for (int type = 0; type < open.length; type++) {
      double nearer = data.isPresent() ? nearer(data.get(), type, before) : 0;
      open[type] = nearer == 0;
      inside[type] |= nearer > 0;
    }
    entityOf.forEach(
        (store, entity) -> {
          if (entity >= 0) {
            inside[entity] = before[store];
            open[entity] = false;
          }
        });
    for (int round = 0; code.isPresent() && round < ROUNDS; round++) {
      boolean[] last = inside.clone();
      for (int type = 0; type < open.length; type++) {
        inside[type] |= open[type] && share(code.get(), type, last) > 0.5;
      }
    }
  }

  /**
   * How much nearer the nearest store inside is than the nearest one outside. Rarity, which is in
   * the strengths as well, is no matter of distance: a table that many reach is as near to each.
   */
  private double nearer(Ties ties, int type, boolean[] stores) {
    double in = 0;
    double out = 0;
    for (int at = ties.offsets()[type]; at < ties.offsets()[type + 1]; at++) {
      int store = ties.neighbours()[at];
      int reaching = ties.offsets()[store + 1] - ties.offsets()[store];
      double near = ties.strengths()[at] / StrictMath.log1p((double) index.typeCount() / reaching);
      in = stores[store] ? Math.max(in, near) : in;
      out = stores[store] ? out : Math.max(out, near);
    }
    // A millionth is what dividing by the rarity loses.
    return Math.abs(in - out) < 1e-6 ? 0 : in - out;
  }

  /** The share of an element's ties that lead inside, in [0,1]; NaN where it has none. */
  private static double share(Ties ties, int element, boolean[] inside) {
    double in = 0;
    double all = 0;
    for (int at = ties.offsets()[element]; at < ties.offsets()[element + 1]; at++) {
      all += ties.strengths()[at];
      in += inside[ties.neighbours()[at]] ? ties.strengths()[at] : 0;
    }
    return in / all;
  }

  /** Words that name nothing. */
  List<String> unknown() {
    return unknown;
  }

  /** The elements outside of the part, ascending. */
  int[] outside() {
    int[] outside = new int[inside.length];
    int found = 0;
    for (int element = 0; element < inside.length; element++) {
      if (!inside[element]) {
        outside[found++] = element;
      }
    }
    return Arrays.copyOf(outside, found);
  }

  boolean contains(int element) {
    return inside[element];
  }
}
