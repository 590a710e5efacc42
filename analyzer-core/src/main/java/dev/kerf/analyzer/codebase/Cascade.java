package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Comparator;
import java.util.List;

/**
 * An association along which the ORM carries what is done to its owner: a tie of two stores that
 * the schema does not show.
 *
 * @param attribute the association's path in the entity
 * @param from the owner's store
 * @param to the store of what it holds
 * @param operations what is carried on: {@code persist}, {@code merge}, {@code remove}, {@code
 *     save-update}, {@code replicate}
 * @param removesOrphans whether what is taken out of the association is deleted
 */
public record Cascade(
    TypeName entity,
    String attribute,
    StoreName from,
    StoreName to,
    List<String> operations,
    boolean removesOrphans,
    Evidence evidence)
    implements Comparable<Cascade> {

  private static final Comparator<Cascade> ORDER =
      Comparator.comparing(Cascade::from)
          .thenComparing(Cascade::to)
          .thenComparing(Cascade::entity)
          .thenComparing(Cascade::attribute)
          .thenComparing(Cascade::evidence);

  public Cascade {
    operations = List.copyOf(operations);
  }

  @Override
  public int compareTo(Cascade other) {
    return ORDER.compare(this, other);
  }
}
