package dev.kerf.analyzer.result;

import dev.kerf.analyzer.model.Sentence;

/** A diagnostic as the result states it. */
public record Finding(String severity, String id, Place at, String message, String remedy) {

  /** The remedy as a sentence; empty when there is none. */
  public String advice() {
    return Sentence.of(remedy);
  }
}
