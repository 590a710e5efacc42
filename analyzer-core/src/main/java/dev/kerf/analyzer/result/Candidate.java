package dev.kerf.analyzer.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A partition offered as boundaries. Every outermost type and every store stands in exactly one
 * place: a service, the shared kernel, or unassigned.
 *
 * @param id stable within the result: {@code services-6}
 * @param label for people
 * @param basis how it was made: {@code coupling}, {@code build-module}, {@code code-owners}, {@code
 *     one-service}, {@code draft}, {@code scope}
 * @param nearest for each element that is shared or unassigned, the service it is tied to most
 * @param ties between services, strongest first
 * @param matrix one row per store, stores with several writing services first
 * @param figures what the cut would cost, by name of the figure
 * @param standings how firmly each element stands, by element; only of the cut that is recommended
 *     or would be, and of one that somebody asked for
 * @param moves that would lead most ties home, best first, at most {@value #MOST_MOVES}
 * @param sharedUses what belongs in several places or in none, by type
 * @param plan the services in the order in which to take them out
 * @param contracts what the services would ask of one another, by service
 * @param decisions that clear its crossings, those that clear most first
 * @param cycles services that call one another in circles
 * @param profiles what else a team has to know of each service
 * @param columns that are owned apart from their table, by id ({@code table:orders.status}): the
 *     service, {@code shared} or {@code unassigned}; only a draft has any
 * @param pinned what a service has to hold whatever else it does, by element; only a draft has any
 */
public record Candidate(
    String id,
    String label,
    String basis,
    List<Service> services,
    Group sharedKernel,
    Group unassigned,
    SortedMap<String, String> nearest,
    List<Tie> ties,
    List<StoreRow> matrix,
    List<Figure> figures,
    List<Standing> standings,
    List<Move> moves,
    List<SharedUse> sharedUses,
    List<Extraction> plan,
    List<ServiceContract> contracts,
    List<Decision> decisions,
    List<CallCycle> cycles,
    List<ServiceProfile> profiles,
    SortedMap<String, String> columns,
    SortedMap<String, String> pinned) {

  /** A team talks over so many and then measures again. */
  public static final int MOST_MOVES = 20;

  public Candidate {
    services = List.copyOf(services);
    nearest = Collections.unmodifiableSortedMap(new TreeMap<>(nearest));
    ties = List.copyOf(ties);
    matrix = List.copyOf(matrix);
    figures = List.copyOf(figures);
    standings = List.copyOf(standings);
    moves = List.copyOf(moves);
    sharedUses = List.copyOf(sharedUses);
    plan = List.copyOf(plan);
    contracts = List.copyOf(contracts);
    decisions = List.copyOf(decisions);
    cycles = List.copyOf(cycles);
    profiles = List.copyOf(profiles);
    columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    pinned = Collections.unmodifiableSortedMap(new TreeMap<>(pinned));
  }

  /** A cut for comparison, of which nothing more is asked. */
  public Candidate(
      String id,
      String label,
      String basis,
      List<Service> services,
      Group sharedKernel,
      Group unassigned,
      SortedMap<String, String> nearest,
      List<Tie> ties,
      List<StoreRow> matrix,
      List<Figure> figures) {
    this(
        id,
        label,
        basis,
        services,
        sharedKernel,
        unassigned,
        nearest,
        ties,
        matrix,
        figures,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>());
  }
}
