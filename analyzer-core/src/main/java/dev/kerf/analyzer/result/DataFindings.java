package dev.kerf.analyzer.result;

import java.util.List;

/**
 * What ties the data together, whatever the cut.
 *
 * @param keyGroups foreign keys by the store that they refer to, most keys first
 * @param units units of work that write or lock two stores or more, or that wait for another
 *     process while they write
 * @param splitEntryPoints entry points whose writes are not committed together
 * @param joins statements over two stores or more
 * @param bareWrites statements that write while no unit of work is open
 */
public record DataFindings(
    List<KeyGroup> keyGroups,
    List<UnitEntry> units,
    List<SplitEntry> splitEntryPoints,
    List<JoinEntry> joins,
    List<BareWrite> bareWrites) {

  /** All keys that refer to one store. */
  public record KeyGroup(String to, List<Key> keys) {
    public KeyGroup {
      keys = List.copyOf(keys);
    }
  }

  /** A key of the group. */
  public record Key(
      String from, List<String> columns, String onDelete, boolean notNull, @ByNumber Place at) {
    public Key {
      columns = List.copyOf(columns);
    }
  }

  /** A unit of work, by the method that opens it. */
  public record UnitEntry(
      String type,
      String method,
      String propagation,
      boolean readOnly,
      List<UnitStore> stores,
      List<String> remoteCalls,
      @ByNumber Place at) {
    public UnitEntry {
      stores = List.copyOf(stores);
      remoteCalls = List.copyOf(remoteCalls);
    }
  }

  /**
   * A store that a unit writes or locks.
   *
   * @param path {@code Type.method} from the root to what causes the statement
   */
  public record UnitStore(
      @ByNumber String store, boolean locked, @ByNumber List<String> path, @ByNumber Place at) {
    public UnitStore {
      path = List.copyOf(path);
    }
  }

  /**
   * An entry point that writes in several units.
   *
   * @param units {@code Type.method} that opens each
   */
  public record SplitEntry(
      String type, String method, String route, @ByNumber List<String> units, @ByNumber Place at) {
    public SplitEntry {
      units = List.copyOf(units);
    }
  }

  /** A statement over several stores. */
  public record JoinEntry(
      String type,
      String method,
      @ByNumber List<String> stores,
      String statement,
      @ByNumber Place at) {
    public JoinEntry {
      stores = List.copyOf(stores);
    }
  }

  /** A write outside of all units of work. */
  public record BareWrite(String store, String type, String method, @ByNumber Place at) {}

  public DataFindings {
    keyGroups = List.copyOf(keyGroups);
    units = List.copyOf(units);
    splitEntryPoints = List.copyOf(splitEntryPoints);
    joins = List.copyOf(joins);
    bareWrites = List.copyOf(bareWrites);
  }

  /** Of an application without data. */
  public static DataFindings none() {
    return new DataFindings(List.of(), List.of(), List.of(), List.of(), List.of());
  }
}
