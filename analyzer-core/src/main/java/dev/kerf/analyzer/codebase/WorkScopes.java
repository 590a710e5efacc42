package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.MethodName;
import java.util.List;

/**
 * What lies in units of work beside the stores that they write, and what lies outside of them.
 *
 * @param innerCalls calls between two outermost types while a writing unit is open, the first of
 *     each pair of types; only those to methods that reach a store
 * @param splitEntryPoints entry points whose writes are not committed together
 * @param bareWrites statements that write while no unit is open
 */
public record WorkScopes(
    List<InnerCall> innerCalls,
    List<SplitEntryPoint> splitEntryPoints,
    List<StoreAccess> bareWrites) {

  /**
   * A call inside a unit of work.
   *
   * @param root the method that opens the unit
   */
  public record InnerCall(MethodName root, MethodCall call) implements Comparable<InnerCall> {

    /** By call and root; one call is met in many units. */
    @Override
    public int compareTo(InnerCall other) {
      int order = call == other.call ? 0 : call.compareTo(other.call);
      return order != 0 ? order : root.compareTo(other.root);
    }
  }

  /**
   * An entry point that writes in several units of work, one after the other.
   *
   * @param roots the methods that open them; of a statement outside of all units the method that
   *     causes it
   */
  public record SplitEntryPoint(EntryPoint entry, List<MethodName> roots)
      implements Comparable<SplitEntryPoint> {
    public SplitEntryPoint {
      roots = List.copyOf(roots);
    }

    @Override
    public int compareTo(SplitEntryPoint other) {
      return entry.compareTo(other.entry);
    }
  }

  public WorkScopes {
    innerCalls = List.copyOf(innerCalls);
    splitEntryPoints = List.copyOf(splitEntryPoints);
    bareWrites = List.copyOf(bareWrites);
  }

  /** Of an application that writes nothing. */
  public static WorkScopes none() {
    return new WorkScopes(List.of(), List.of(), List.of());
  }
}
