package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.model.MethodName;
import java.util.Objects;
import java.util.Set;

/**
 * A model that would make something clear.
 *
 * @param subject what it is about
 * @param model the lines for the configuration; empty where none would help
 * @param reason what speaks for it
 * @param explained the methods whose undecided statements it would make clear
 * @param ofItself whether it is worth saying even where it explains no undecided statement
 */
record Proposal(
    String subject, String model, String reason, Set<MethodName> explained, boolean ofItself) {
  Proposal {
    Objects.requireNonNull(subject, "subject");
    explained = Set.copyOf(explained);
  }
}
