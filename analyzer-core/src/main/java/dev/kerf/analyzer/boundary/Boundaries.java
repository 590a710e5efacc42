package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A cut: every outermost type and every store has exactly one owner.
 *
 * <p>Nested types follow the outermost one; columns follow their store, but for those that are
 * owned by themselves. An element that the map does not name is {@link Owner#UNASSIGNED}: the map
 * is total.
 */
public final class Boundaries {

  /** Never iterated, so its order cannot reach an output. */
  private final Map<Element, Owner> owners;

  /** Stores of which some columns have an owner of their own. */
  private final Set<StoreName> divided = new HashSet<>();

  public Boundaries(Map<? extends Element, Owner> owners) {
    this.owners = new HashMap<>(owners);
    for (Element element : owners.keySet()) {
      if (element instanceof ColumnName column) {
        divided.add(column.store());
      } else if (!element.equals(key(element))) {
        throw new IllegalArgumentException(
            element + " cannot be owned by itself: it follows " + key(element));
      }
    }
  }

  /** Whether some columns of a store have an owner of their own. */
  public boolean dividesColumnsOf(StoreName store) {
    return divided.contains(store);
  }

  /** Whose the element is. */
  public Owner ownerOf(Element element) {
    Owner own = owners.get(element);
    return own != null ? own : owners.getOrDefault(key(element), Owner.UNASSIGNED);
  }

  private static Element key(Element element) {
    if (element instanceof TypeName type) {
      return type.outermost();
    }
    return element instanceof ColumnName column ? column.store() : (StoreName) element;
  }
}
