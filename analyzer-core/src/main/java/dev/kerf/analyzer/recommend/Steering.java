package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.Constraints;
import dev.kerf.analyzer.boundary.ElementPattern;
import dev.kerf.analyzer.boundary.Rule;
import dev.kerf.analyzer.couple.Atoms;
import dev.kerf.analyzer.couple.CouplingGraph;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a team demands of a cut, held against the elements of one codebase.
 *
 * <p>What has to be together is an atom: no clustering can part it. What has to be apart is parted
 * where a group holds both, see {@link Separation}. What is ignored has no ties. Each demand keeps
 * its elements out of the shared kernel and from being moved alone. What is outside of the scope is
 * one service that nothing else may join.
 */
final class Steering {

  private static final int NONE = -1;

  private final ElementIndex index;
  private final int[] atomOf;
  private final Constraints constraints;
  private final Optional<Scope> scope;
  private final List<String> pins;
  private final int[] pinOf;
  private final List<int[]> links = new ArrayList<>();

  /** By demand to be apart, then by element: which of its patterns matches, or none. */
  private final List<int[]> sides = new ArrayList<>();

  private final boolean[] held;
  private final boolean[] ignored;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Steering(CouplingGraph graph, Constraints constraints, Optional<Scope> scope) {
    this.index = graph.index();
    this.atomOf = graph.atoms().atomOf();
    this.constraints = constraints;
    this.scope = scope;
    this.pins = new ArrayList<>(constraints.pinned().keySet());
    this.pinOf = new int[index.size()];
    this.held = new boolean[index.size()];
    this.ignored = new boolean[index.size()];
    Arrays.fill(pinOf, NONE);
    constraints.mustLink().values().forEach(rules -> links.add(elements(rules)));
    constraints.cannotLink().values().forEach(rules -> sides.add(sides(rules)));
    for (int pin = 0; pin < pins.size(); pin++) {
      pin(pin, elements(constraints.pinned().get(pins.get(pin))));
    }
    scope.ifPresent(this::pinRest);
    for (int element : elements(constraints.ignored())) {
      ignored[element] = true;
    }
    links.forEach(this::hold);
    for (int[] side : sides) {
      for (int element = 0; element < side.length; element++) {
        held[element] |= side[element] != NONE;
      }
    }
  }

  private void pin(int pin, int[] elements) {
    links.add(elements);
    for (int element : elements) {
      pinOf[element] = pin;
    }
  }

  private void pinRest(Scope part) {
    pins.add(Scope.REST);
    pin(pins.size() - 1, part.outside());
    for (String word : part.unknown()) {
      diagnostics.add(
          new Diagnostic(
              Severity.ERROR,
              "scope-matches-nothing",
              new SourceLocation("", 0),
              "no package, type or table of the application is called '" + word + "'",
              "Name a package (com.shop.order), a type or a table; `kerf export --what tables`"
                  + " lists the tables."));
    }
  }

  /**
   * Holds demands against a graph.
   *
   * @param graph whose atoms are still what no cut separates: an entity takes its table along
   * @param scope the one part to look at; empty for all
   */
  static Steering of(CouplingGraph graph, Constraints constraints, Optional<Scope> scope) {
    return new Steering(graph, constraints, scope);
  }

  private void hold(int[] elements) {
    for (int element : elements) {
      held[element] = true;
    }
  }

  private int[] elements(List<Rule<ElementPattern>> rules) {
    int[] side = sides(rules);
    int[] elements = new int[side.length];
    int found = 0;
    for (int element = 0; element < side.length; element++) {
      if (side[element] != NONE) {
        elements[found++] = element;
      }
    }
    return Arrays.copyOf(elements, found);
  }

  /** By element the first of the patterns that matches something of its atom. */
  private int[] sides(List<Rule<ElementPattern>> rules) {
    int[] byAtom = new int[index.size()];
    Arrays.fill(byAtom, NONE);
    for (int rule = 0; rule < rules.size(); rule++) {
      boolean matched = false;
      for (int element = 0; element < atomOf.length; element++) {
        if (rules.get(rule).pattern().matches(index.element(element))) {
          matched = true;
          int atom = atomOf[element];
          byAtom[atom] = byAtom[atom] == NONE ? rule : byAtom[atom];
        }
      }
      if (!matched) {
        diagnostics.add(unmatched(rules.get(rule)));
      }
    }
    int[] side = new int[atomOf.length];
    Arrays.setAll(side, element -> byAtom[atomOf[element]]);
    return side;
  }

  private static Diagnostic unmatched(Rule<ElementPattern> rule) {
    return warning(
        "pattern-matches-nothing",
        rule.at(),
        "no type or store matches '" + rule.pattern() + "', so the demand says nothing about it",
        "Correct the pattern or delete it; stores are written with their kind, as table:orders.");
  }

  private static Diagnostic warning(String id, SourceLocation at, String message, String remedy) {
    return new Diagnostic(Severity.WARNING, id, at, message, remedy);
  }

  /** The graph as demanded: what has to be together as one, what is ignored without ties. */
  CouplingGraph steered(CouplingGraph graph) {
    CouplingGraph joined = links.isEmpty() ? graph : graph.with(graph.atoms().joined(links));
    CouplingGraph steered = constraints.ignored().isEmpty() ? joined : joined.without(ignored);
    for (int demand = 0; demand < sides.size(); demand++) {
      tellContradictions(
          steered.atoms(),
          sides.get(demand),
          List.copyOf(constraints.cannotLink().keySet()).get(demand));
    }
    tellContradictions(steered.atoms(), pinOf, "pinned");
    return steered;
  }

  /** The graph that is clustered: of a part, its ties in itself. */
  CouplingGraph clustered(CouplingGraph graph) {
    if (scope.isEmpty()) {
      return graph;
    }
    boolean[] outside = new boolean[index.size()];
    for (int element : scope.get().outside()) {
      outside[element] = true;
    }
    return graph.without(outside);
  }

  /** The service that stays whatever is taken out: all outside of the scope. */
  Optional<String> staying() {
    return scope.map(part -> Scope.REST);
  }

  /** Whether one part is looked at against the rest. */
  boolean scoped() {
    return scope.isPresent();
  }

  /** Whether an element is outside of the part that is looked at. */
  boolean isOutside(int element) {
    return scope.isPresent() && !scope.get().contains(element);
  }

  private void tellContradictions(Atoms atoms, int[] sideOf, String demand) {
    int[] sideOfAtom = new int[atoms.count()];
    Arrays.fill(sideOfAtom, NONE);
    for (int element = 0; element < sideOf.length; element++) {
      int atom = atoms.atomOf()[element];
      if (sideOf[element] != NONE && sideOfAtom[atom] == NONE) {
        sideOfAtom[atom] = sideOf[element];
      } else if (sideOf[element] != NONE && sideOfAtom[atom] != sideOf[element]) {
        diagnostics.add(
            warning(
                "constraints-contradict",
                new SourceLocation("", 0),
                "'"
                    + demand
                    + "' wants "
                    + index.element(element).id()
                    + " apart from what another demand, or an entity and its table, holds it"
                    + " together with",
                "Take it out of one of the two; until then they stay together."));
        return;
      }
    }
  }

  /** What is wrong with the demands, found so far. */
  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** Says that the demanded number of services could not be had. */
  void tellUnmet(int services) {
    diagnostics.add(
        warning(
            "constraints-unmet",
            new SourceLocation("", 0),
            "the nearest cut has "
                + services
                + " services, not "
                + constraints.services().map(Object::toString).orElse(""),
            "Widen the range, or say with pinned and cannot-link what should stand alone."));
  }

  Optional<Constraints.Count> services() {
    return constraints.services();
  }

  /** Elements that have to be in one service, each set for itself. */
  List<int[]> links() {
    return links;
  }

  /** Whether some demand says where an element goes, so that it is not moved alone. */
  boolean holds(int element) {
    return held[element];
  }

  /** The ids of all such elements. */
  Set<String> heldIds() {
    Set<String> ids = new TreeSet<>();
    for (int element = 0; element < held.length; element++) {
      if (held[element]) {
        ids.add(index.element(element).id());
      }
    }
    return ids;
  }

  boolean ignores(int element) {
    return ignored[element];
  }

  /** The id of the service that an element is pinned to. */
  Optional<String> pin(int element) {
    return pinOf[element] == NONE ? Optional.empty() : Optional.of(pins.get(pinOf[element]));
  }

  /** Whether nothing is demanded to be apart. */
  boolean partsNothing() {
    return sides.isEmpty() && pins.size() < 2;
  }

  /** Whether two elements may not be in one service. */
  boolean parts(int one, int other) {
    boolean pinnedApart = pinOf[one] != NONE && pinOf[other] != NONE && pinOf[one] != pinOf[other];
    return pinnedApart
        || sides.stream()
            .anyMatch(side -> side[one] != NONE && side[other] != NONE && side[one] != side[other]);
  }
}
