package dev.kerf.analyzer.result;

import java.util.List;
import java.util.Optional;

/**
 * What a team that takes a service over has to know of it, beside its contract and its ties.
 *
 * @param service its id
 * @param publishes events that its code publishes inside the process, sorted
 * @param consumes events that its code listens to, sorted
 * @param ways what each of its entry points reaches, in their order
 * @param columns whose the columns are that it owns or writes
 * @param chatter how often others ask it, by service
 * @param unseen what Kerf could not follow in it
 * @param owners who answers for its types today, most types first
 * @param worth how much it was worked on; absent where no history was read
 * @param critical how much matters to the business that it works; absent where nobody said
 */
public record ServiceProfile(
    String service,
    List<ServiceEvent> publishes,
    List<ServiceEvent> consumes,
    List<Way> ways,
    Columns columns,
    List<Chatter> chatter,
    Unseen unseen,
    List<OwnerShare> owners,
    Optional<Worth> worth,
    Optional<Critical> critical) {

  /**
   * An event inside the process.
   *
   * @param event its type, or the listening method where that takes none
   * @param methods of this service that publish it, or listen to it, as {@code Type.method}, sorted
   * @param others services at the other end, this one included where it is, sorted
   */
  public record ServiceEvent(String event, List<String> methods, List<String> others) {
    public ServiceEvent {
      methods = List.copyOf(methods);
      others = List.copyOf(others);
    }
  }

  /**
   * An entry point with all that it may run.
   *
   * @param route of it, or its method and kind
   * @param methods how many methods of the application it reaches, itself included
   * @param services others that it reaches, sorted
   * @param reads stores that it only reads, sorted
   * @param writes stores that it writes, sorted
   */
  public record Way(
      @ByNumber String type,
      @ByNumber String method,
      @ByNumber String route,
      int methods,
      @ByNumber List<String> services,
      @ByNumber List<String> reads,
      @ByNumber List<String> writes) {
    public Way {
      services = List.copyOf(services);
      reads = List.copyOf(reads);
      writes = List.copyOf(writes);
    }
  }

  /**
   * Columns by who writes them.
   *
   * @param owned how many of its columns no other service writes
   * @param shared its own that another service writes, too
   * @param foreign those of others that it writes
   */
  public record Columns(int owned, List<WrittenColumn> shared, List<WrittenColumn> foreign) {
    public Columns {
      shared = List.copyOf(shared);
      foreign = List.copyOf(foreign);
    }
  }

  /** A column with the services whose code writes it, sorted. */
  public record WrittenColumn(String store, String column, List<String> writers) {
    public WrittenColumn {
      writers = List.copyOf(writers);
    }
  }

  /**
   * How another service asks this one.
   *
   * @param from the id of the one that asks
   * @param callers how many of its methods do
   * @param calls how many pairs of a calling and a called method there are
   * @param inLoops how many of these are made once for each of several elements
   * @param routes what the world outside calls to get there once for each of several elements: the
   *     N of 1+N, sorted
   */
  public record Chatter(
      String from, int callers, int calls, int inLoops, @ByNumber List<String> routes) {
    public Chatter {
      routes = List.copyOf(routes);
    }
  }

  /**
   * Places that stayed open.
   *
   * @param sites in its types
   * @param statements of these, those that may reach any store
   * @param near statements that stayed open in types of other services that use its stores
   * @param all sites of the whole application
   */
  public record Unseen(int sites, int statements, int near, int all) {}

  /**
   * An owner.
   *
   * @param types how many types of the service are theirs
   * @param inferred whether nobody says so, but the history of changes
   */
  public record OwnerShare(String owner, int types, boolean inferred) {}

  /**
   * What is changed often, and by many, gains most by being a service of its own.
   *
   * @param changes how many commits touched it
   * @param commits of how many that were read
   * @param authors how many people made these changes
   */
  public record Worth(int changes, int commits, int authors) {}

  /**
   * How critical the most critical thing in it is.
   *
   * @param level as the team wrote it: {@code low}, {@code medium}, {@code high} or a number
   * @param value the larger, the more critical; low is 1, medium 2, high 3
   * @param reasons what is so critical, and who said so
   */
  public record Critical(String level, double value, List<String> reasons) {
    public Critical {
      reasons = List.copyOf(reasons);
    }
  }

  public ServiceProfile {
    publishes = List.copyOf(publishes);
    consumes = List.copyOf(consumes);
    ways = List.copyOf(ways);
    chatter = List.copyOf(chatter);
    owners = List.copyOf(owners);
  }
}
