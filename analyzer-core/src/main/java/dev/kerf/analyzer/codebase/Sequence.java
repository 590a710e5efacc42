package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A sequence of the database: a store that numbers are drawn from. It is told apart from tables,
 * since it holds nothing that a service could own: each service can draw from one of its own.
 *
 * @param framework whether the ORM made it up, not the application
 * @param users entities whose keys it numbers, and types whose statements draw from it
 */
public record Sequence(
    StoreName name,
    Store.Origin origin,
    boolean framework,
    SortedSet<TypeName> users,
    Evidence evidence)
    implements Comparable<Sequence> {

  public Sequence {
    users = SortedCopy.of(users);
  }

  /** The same sequence with more users. */
  public Sequence usedBy(Collection<TypeName> more) {
    SortedSet<TypeName> all = new TreeSet<>(users);
    all.addAll(more);
    return new Sequence(name, origin, framework, all, evidence);
  }

  @Override
  public int compareTo(Sequence other) {
    return name.compareTo(other.name);
  }
}
