package dev.kerf.analyzer.extract;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/**
 * One string for each text, however many inputs hold it: where every name in a source is a string
 * of its own, strings are four tenths of what the facts of an application take. Safe for several
 * threads; what it knows goes when it goes.
 */
public final class SharedTexts implements UnaryOperator<String> {

  private final ConcurrentMap<String, String> texts = new ConcurrentHashMap<>();

  @Override
  public String apply(String text) {
    // Most are known, and to ask for one takes no lock, as to offer it may.
    String known = texts.get(text);
    if (known == null) {
      known = texts.putIfAbsent(text, text);
    }
    return known == null ? text : known;
  }
}
