package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

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

  /** The owners of numbered elements, beside those that are named. */
  private final Owner[] numbered;

  private final ToIntFunction<Element> numbers;

  /** Stores of which some columns have an owner of their own. */
  private final Set<StoreName> divided = new HashSet<>();

  public Boundaries(Map<? extends Element, Owner> owners) {
    this(new Owner[0], element -> -1, owners);
  }

  /**
   * The same of elements that somebody has numbered: cuts are dealt out by the hundred, and a map
   * of each would be most of what it costs to count its crossings.
   *
   * @param numbered the owner of each outermost type and store, by number
   * @param numbers the number of an element, of a nested type that of the outermost one; -1 without
   * @param owners of further elements; these win
   */
  public Boundaries(
      Owner[] numbered, ToIntFunction<Element> numbers, Map<? extends Element, Owner> owners) {
    this.numbered = numbered.clone();
    this.numbers = numbers;
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

  /** The same, where some elements have other owners. */
  public Boundaries with(Map<? extends Element, Owner> others) {
    Map<Element, Owner> all = new HashMap<>(owners);
    all.putAll(others);
    return new Boundaries(numbered, numbers, all);
  }

  /** Whether some columns of a store have an owner of their own. */
  public boolean dividesColumnsOf(StoreName store) {
    return divided.contains(store);
  }

  /** Whose the element is. */
  public Owner ownerOf(Element element) {
    Owner own = owners.isEmpty() ? null : owners.get(element);
    if (own != null) {
      return own;
    }
    Element key = key(element);
    own = owners.isEmpty() ? null : owners.get(key);
    if (own != null) {
      return own;
    }
    int number = numbers.applyAsInt(key);
    return number < 0 ? Owner.UNASSIGNED : numbered[number];
  }

  /**
   * The number of what an element follows, which {@link #ownerOf(Element, int)} takes: the same for
   * all boundaries that are {@linkplain #isNumberedAs numbered alike}.
   */
  public int numberOf(Element element) {
    return numbers.applyAsInt(key(element));
  }

  /** Whether elements have the same numbers in other boundaries. */
  public boolean isNumberedAs(Boundaries other) {
    return numbers == other.numbers;
  }

  /** Whose the element is, where its number is known already. */
  public Owner ownerOf(Element element, int number) {
    return owners.isEmpty() && number >= 0 ? numbered[number] : ownerOf(element);
  }

  private static Element key(Element element) {
    if (element instanceof TypeName type) {
      return type.outermost();
    }
    return element instanceof ColumnName column ? column.store() : (StoreName) element;
  }
}
