package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedSet;

/**
 * A method of the application causes a statement on a store: the innermost fact. For proxies of
 * Spring Data and MyBatis it is the interface's method, inherited ones too.
 *
 * @param mode an UPDATE or DELETE target is write only
 * @param lock whether rows are read to be written (SELECT ... FOR UPDATE)
 * @param how what makes the statement happen
 * @param inLoop whether the statement is caused once for each of several elements, in the method
 *     itself
 * @param columns of the store that the statement names, lower case; empty where undecided
 */
public record StoreAccess(
    MethodName method,
    StoreName store,
    Mode mode,
    boolean lock,
    How how,
    boolean inLoop,
    SortedSet<String> columns,
    Certainty certainty,
    Evidence evidence)
    implements Comparable<StoreAccess> {

  private static final Comparator<StoreAccess> ORDER =
      Comparator.comparing(StoreAccess::method)
          .thenComparing(StoreAccess::store)
          .thenComparing(StoreAccess::mode)
          .thenComparing(StoreAccess::how)
          .thenComparing(StoreAccess::evidence);

  /** Read or write. */
  public enum Mode {
    READ,
    WRITE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What makes a statement happen. */
  public enum How {
    /** The method itself sends it. */
    DIRECT,
    /** The ORM writes changed state at flush or commit. */
    FLUSH,
    /** The ORM loads a collection or proxy when it is navigated. */
    LAZY,
    /** The ORM carries an operation to a dependent entity. */
    CASCADE,
    /** The ORM loads it together with its owner. */
    EAGER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An access outside of all loops. */
  public StoreAccess(
      MethodName method,
      StoreName store,
      Mode mode,
      boolean lock,
      How how,
      SortedSet<String> columns,
      Certainty certainty,
      Evidence evidence) {
    this(method, store, mode, lock, how, false, columns, certainty, evidence);
  }

  /** The same access, in a loop. */
  public StoreAccess repeated() {
    return new StoreAccess(method, store, mode, lock, how, true, columns, certainty, evidence);
  }

  public StoreAccess {
    columns = SortedCopy.of(columns);
  }

  @Override
  public int compareTo(StoreAccess other) {
    return ORDER.compare(this, other);
  }
}
