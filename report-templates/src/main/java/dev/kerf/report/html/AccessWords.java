package dev.kerf.report.html;

import dev.kerf.analyzer.codebase.StoreAccess;
import java.util.Map;

/** How a table comes to be read or written, as people say it; files have the ids. */
final class AccessWords {

  private static final Map<String, String> WORDS =
      Map.of(
          StoreAccess.How.DIRECT.word(), "directly",
          StoreAccess.How.FLUSH.word(), "changed, and written at the flush",
          StoreAccess.How.LAZY.word(), "loaded when it is asked for",
          StoreAccess.How.EAGER.word(), "loaded along with its owner",
          StoreAccess.How.CASCADE.word(), "by a cascade");

  private AccessWords() {}

  static String of(String how) {
    return WORDS.getOrDefault(how, how);
  }
}
