package dev.kerf.analyzer.couple;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * Numbers for elements: outermost types by name from 0, then the application's own stores by name.
 * Stores of frameworks have none; they tie nothing together.
 */
public final class ElementIndex implements ToIntFunction<Element> {

  private final List<Element> elements;
  private final int typeCount;
  private final Map<Element, Integer> numbers;

  ElementIndex(Codebase codebase) {
    TreeSet<TypeName> types = new TreeSet<>();
    for (TypeName type : codebase.types().keySet()) {
      types.add(type.outermost());
    }
    List<Element> all = new ArrayList<>(types);
    typeCount = all.size();
    for (Store store : codebase.stores().values()) {
      if (!store.framework()) {
        all.add(store.name());
      }
    }
    elements = List.copyOf(all);
    numbers = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      numbers.put(all.get(i), i);
    }
  }

  public int size() {
    return elements.size();
  }

  /** Elements below this number are types, the others stores. */
  public int typeCount() {
    return typeCount;
  }

  public boolean isType(int element) {
    return element < typeCount;
  }

  public Element element(int number) {
    return elements.get(number);
  }

  /** All elements by number. */
  public List<Element> elements() {
    return elements;
  }

  /** The number of the outermost type around it, -1 when it is none of the application's. */
  public int of(TypeName type) {
    return numbers.getOrDefault(type.outermost(), -1);
  }

  /** The number of an outermost type or a store, -1 of anything else. */
  public int numberOf(Element element) {
    return numbers.getOrDefault(element, -1);
  }

  /** The same. */
  @Override
  public int applyAsInt(Element element) {
    return numberOf(element);
  }

  /** Its number, -1 for a framework's or an unknown store. */
  public int of(StoreName store) {
    return numbers.getOrDefault(store, -1);
  }
}
