package dev.kerf.analyzer.signature.codec;

import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the texts and type references of one part, the most used first, so that most take one or
 * two bytes. They are met twice in the same order: first counted, then looked up.
 */
final class InternTables {

  private final Map<String, Integer> textUses = new LinkedHashMap<>();
  private final Map<TypeReference, Integer> referenceUses = new LinkedHashMap<>();
  private Map<String, Integer> textNumbers = Map.of();
  private Map<TypeReference, Integer> referenceNumbers = Map.of();
  private boolean counting = true;

  /** The number of a text; 0 while counting. */
  int text(String text) {
    if (counting) {
      textUses.merge(text, 1, Integer::sum);
      return 0;
    }
    return textNumbers.get(text);
  }

  /** The number of a reference; 0 while counting, which counts what it is made of once. */
  int reference(TypeReference reference) {
    if (counting) {
      if (referenceUses.merge(reference, 1, Integer::sum) == 1) {
        ReferenceCodec.write(reference, new ByteSink(), this);
      }
      return 0;
    }
    return referenceNumbers.get(reference);
  }

  void endCounting() {
    counting = false;
    textNumbers = numbered(textUses);
    referenceNumbers = numbered(referenceUses);
  }

  /** In the order of their numbers. */
  List<String> texts() {
    return List.copyOf(textNumbers.keySet());
  }

  /** In the order of their numbers. */
  List<TypeReference> references() {
    return List.copyOf(referenceNumbers.keySet());
  }

  /** By use, then by first appearance: the sort is stable. */
  private static <T> Map<T, Integer> numbered(Map<T, Integer> uses) {
    List<Map.Entry<T, Integer>> entries = new ArrayList<>(uses.entrySet());
    entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    Map<T, Integer> numbers = new LinkedHashMap<>();
    for (Map.Entry<T, Integer> entry : entries) {
      numbers.put(entry.getKey(), numbers.size());
    }
    return numbers;
  }
}
