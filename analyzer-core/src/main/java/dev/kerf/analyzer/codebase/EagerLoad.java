package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Comparator;

/**
 * An association that the ORM loads together with its owner, whoever asks for that: one statement
 * over two stores, declared once and sent from everywhere.
 *
 * @param attribute the association's path in the entity
 * @param from the owner's store
 * @param to the store of what it holds, or the link table on the way there
 */
public record EagerLoad(
    TypeName entity, String attribute, StoreName from, StoreName to, Evidence evidence)
    implements Comparable<EagerLoad> {

  private static final Comparator<EagerLoad> ORDER =
      Comparator.comparing(EagerLoad::from)
          .thenComparing(EagerLoad::to)
          .thenComparing(EagerLoad::entity)
          .thenComparing(EagerLoad::attribute)
          .thenComparing(EagerLoad::evidence);

  @Override
  public int compareTo(EagerLoad other) {
    return ORDER.compare(this, other);
  }
}
