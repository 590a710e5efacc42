package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A unit of work, by the method that opens it.
 *
 * @param propagation {@code required}, {@code requires-new}, ...
 * @param written stores written inside it
 * @param locked stores read for update inside it
 * @param remoteCalls what is asked of other processes while it is open: {@code
 *     RestTemplate.getForObject}
 */
public record Transaction(
    MethodName root,
    String propagation,
    boolean readOnly,
    SortedSet<StoreName> written,
    SortedSet<StoreName> locked,
    SortedSet<String> remoteCalls,
    Evidence evidence)
    implements Comparable<Transaction> {

  public Transaction {
    written = Collections.unmodifiableSortedSet(new TreeSet<>(written));
    locked = Collections.unmodifiableSortedSet(new TreeSet<>(locked));
    remoteCalls = Collections.unmodifiableSortedSet(new TreeSet<>(remoteCalls));
  }

  @Override
  public int compareTo(Transaction other) {
    int order = root.compareTo(other.root);
    return order != 0 ? order : evidence.compareTo(other.evidence);
  }
}
