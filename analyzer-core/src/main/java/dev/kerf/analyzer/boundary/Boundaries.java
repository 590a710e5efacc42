package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashMap;
import java.util.Map;

/**
 * A cut: every outermost type and every store has exactly one owner.
 *
 * <p>Nested types follow the outermost one, columns follow their store. An element that the map
 * does not name is {@link Owner#UNASSIGNED}: the map is total.
 */
public final class Boundaries {

  /** Never iterated, so its order cannot reach an output. */
  private final Map<Element, Owner> owners;

  public Boundaries(Map<? extends Element, Owner> owners) {
    this.owners = new HashMap<>(owners);
    for (Element element : owners.keySet()) {
      if (!element.equals(key(element))) {
        throw new IllegalArgumentException(
            element + " cannot be owned by itself: it follows " + key(element));
      }
    }
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
