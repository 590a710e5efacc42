package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.ByNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a document says by number, see {@link ByNumber}: each value once, as it is first said. */
final class ValueTables {

  private final Map<String, Map<Object, Integer>> numbers = new LinkedHashMap<>();
  private final Map<String, List<Object>> values = new LinkedHashMap<>();

  /** The number of a value in its table, a new one where it was not said before. */
  int number(String table, Object value) {
    Map<Object, Integer> known = numbers.computeIfAbsent(table, name -> new HashMap<>());
    Integer number = known.get(value);
    if (number == null) {
      number = known.size();
      known.put(value, number);
      values.computeIfAbsent(table, name -> new ArrayList<>()).add(value);
    }
    return number;
  }

  /** The tables but that of texts, in the order in which they were begun. */
  List<String> names() {
    return values.keySet().stream().filter(name -> !name.equals(ByNumber.TEXTS)).toList();
  }

  /** What a table has so far, by number. */
  List<Object> of(String table) {
    return values.getOrDefault(table, List.of());
  }
}
