package dev.kerf.report.html;

import dev.kerf.analyzer.model.Counts;
import dev.kerf.analyzer.result.StoreEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which methods of a type, or of a service, write and read a store. Overloads are one, as the
 * result spells methods: what is counted is what is listed.
 */
record Touch(SortedSet<Method> writing, SortedSet<Method> reading) {

  /**
   * One of them.
   *
   * @param element what a cut moves when the method's type moves
   */
  record Method(String element, String type, String name) implements Comparable<Method> {

    @Override
    public int compareTo(Method other) {
      int order = type.compareTo(other.type);
      return order != 0 ? order : name.compareTo(other.name);
    }
  }

  private Touch() {
    this(new TreeSet<>(), new TreeSet<>());
  }

  /** Nested types count with the type that holds them. */
  static SortedMap<String, Touch> byType(StoreEntry store, Homes homes) {
    SortedMap<String, Touch> out = new TreeMap<>();
    for (StoreEntry.AccessEntry access : store.accesses()) {
      String element = homes.element(access.type());
      Touch touch = out.computeIfAbsent(element, key -> new Touch());
      boolean write = access.mode().equals("write");
      (write ? touch.writing : touch.reading)
          .add(new Method(element, access.type(), access.method()));
    }
    return out;
  }

  /** By service, or by the word that stands where a service could. */
  static Map<Page.ServiceLink, Touch> byHome(StoreEntry store, Homes homes) {
    SortedMap<String, Touch> byType = byType(store, homes);
    Map<Page.ServiceLink, Touch> out = new HashMap<>();
    homes
        .grouped(byType.keySet())
        .forEach(group -> out.put(group.home(), of(group.types(), byType)));
    return out;
  }

  /** Of several types together. */
  static Touch of(Collection<String> types, Map<String, Touch> byType) {
    Touch sum = new Touch();
    for (String type : types) {
      sum.writing.addAll(byType.get(type).writing);
      sum.reading.addAll(byType.get(type).reading);
    }
    return sum;
  }

  boolean written() {
    return !writing.isEmpty();
  }

  /** {@code R}, {@code W} or {@code RW}. */
  String letters() {
    return (reading.isEmpty() ? "" : "R") + (writing.isEmpty() ? "" : "W");
  }

  /** {@code R 3 W 1}. */
  String counts() {
    List<String> out = new ArrayList<>();
    if (!reading.isEmpty()) {
      out.add("R\u00a0" + Counts.count(reading.size()));
    }
    if (!writing.isEmpty()) {
      out.add("W\u00a0" + Counts.count(writing.size()));
    }
    return String.join(" ", out);
  }

  /** {@code written by 1 method, read by 3 methods}. */
  String words() {
    List<String> out = new ArrayList<>();
    if (!writing.isEmpty()) {
      out.add("written by " + Counts.counted(writing.size(), "method"));
    }
    if (!reading.isEmpty()) {
      out.add("read by " + Counts.counted(reading.size(), "method"));
    }
    return String.join(", ", out);
  }
}
