package dev.kerf.report.html;

import java.util.Map;

/** How a table comes to be read or written, as people say it; files have the ids. */
final class AccessWords {

  private static final Map<String, String> WORDS =
      Map.of(
          "direct", "directly",
          "flush", "changed, and written at the flush",
          "lazy", "loaded when it is asked for",
          "eager", "loaded along with its owner",
          "cascade", "by a cascade");

  private AccessWords() {}

  /** Of a way that nobody has heard of, its id is the best there is. */
  static String of(String how) {
    return WORDS.getOrDefault(how, how);
  }
}
