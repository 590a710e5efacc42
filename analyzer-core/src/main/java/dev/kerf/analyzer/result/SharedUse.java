package dev.kerf.analyzer.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A type that belongs in several places or in none, with what to do about it.
 *
 * @param type its name
 * @param how {@code kernel}: keep one copy in a library; {@code local}: it serves a technical end,
 *     but one service alone; {@code duplicate}: it only carries data, so each service can have its
 *     own; {@code split}: its methods belong to different services
 * @param reason half a sentence with the numbers
 * @param methods by service, those that belong there; only for {@code split}
 */
public record SharedUse(
    String type, String how, String reason, SortedMap<String, List<String>> methods) {
  public SharedUse {
    SortedMap<String, List<String>> copy = new TreeMap<>();
    methods.forEach((service, names) -> copy.put(service, List.copyOf(names)));
    methods = Collections.unmodifiableSortedMap(copy);
  }
}
