package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.List;
import java.util.SortedSet;

/**
 * A unit of work, by the method that opens it.
 *
 * @param propagation {@code required}, {@code requires-new}, ...; {@code bean-managed} where code
 *     opens a global one, {@code local} where it opens one of a single connection
 * @param written stores written inside it
 * @param locked stores read for update inside it
 * @param remoteCalls what is asked of other processes while it is open: {@code
 *     RestTemplate.getForObject}
 * @param paths to each store that is written or locked, the shortest, by store
 */
public record Transaction(
    MethodName root,
    String propagation,
    boolean readOnly,
    SortedSet<StoreName> written,
    SortedSet<StoreName> locked,
    SortedSet<String> remoteCalls,
    List<StorePath> paths,
    Evidence evidence)
    implements Comparable<Transaction> {

  /**
   * How a unit of work comes to write a store.
   *
   * @param methods from the root to the method that causes the statement
   * @param access the statement
   */
  public record StorePath(List<MethodName> methods, StoreAccess access) {
    public StorePath {
      methods = List.copyOf(methods);
    }
  }

  public Transaction {
    paths = List.copyOf(paths);
    written = SortedCopy.of(written);
    locked = SortedCopy.of(locked);
    remoteCalls = SortedCopy.of(remoteCalls);
  }

  @Override
  public int compareTo(Transaction other) {
    int order = root.compareTo(other.root);
    return order != 0 ? order : evidence.compareTo(other.evidence);
  }
}
