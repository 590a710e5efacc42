package dev.kerf.analyzer.result;

import java.util.List;

/**
 * One thing carved out of an application: what goes, what stays, and what has to be done.
 *
 * @param tool name and version of Kerf
 * @param seeds what was asked for, as elements
 * @param carved what goes, by element id
 * @param shared what both sides use and nobody owns alone
 * @param staying how many types and stores stay behind
 * @param stores what is to be decided for each store that both sides touch, and for each that goes
 * @param crossings by direction and kind, from and to being {@link #CARVED} and {@link #REST}
 * @param contracts what the rest asks of the carved part, and what that asks back
 * @param steps in the order in which teams took them
 */
public record Carve(
    int schemaVersion,
    String tool,
    String title,
    List<String> seeds,
    Group carved,
    Group shared,
    Staying staying,
    List<StoreDecision> stores,
    List<Tie> crossings,
    List<ServiceContract> contracts,
    List<Step> steps) {

  public static final int SCHEMA_VERSION = 1;

  /** The service that the seeds become. */
  public static final String CARVED = "carved";

  /** All that stays where it is. */
  public static final String REST = "rest";

  /** How much stays. */
  public record Staying(int types, int stores) {}

  /**
   * What becomes of a store.
   *
   * @param decision {@code move}; {@code replicate} for what the carved part only reads of the
   *     rest; {@code ask-owner} for what it writes there
   * @param users types of the other side that use it, sorted; they lose their access
   */
  public record StoreDecision(String store, String decision, List<String> users) {
    public StoreDecision {
      users = List.copyOf(users);
    }
  }

  /**
   * A step with exactly what it clears.
   *
   * @param id kebab-case: {@code remove-joins}
   */
  public record Step(String id, String title, List<Clearing> clears) {
    public Step {
      clears = List.copyOf(clears);
    }
  }

  /**
   * A crossing that a step clears.
   *
   * @param kind of the crossing
   * @param from element id of the end that reaches out
   * @param to element id of the end that is reached
   * @param fromCarved whether the carved part reaches out: a call back where it is a call
   */
  public record Clearing(
      String kind, String from, String to, boolean fromCarved, String detail, Place at) {}

  public Carve {
    seeds = List.copyOf(seeds);
    stores = List.copyOf(stores);
    crossings = List.copyOf(crossings);
    contracts = List.copyOf(contracts);
    steps = List.copyOf(steps);
  }
}
