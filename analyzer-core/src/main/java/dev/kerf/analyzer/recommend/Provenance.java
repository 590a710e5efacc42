package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.result.InputEntry;
import java.util.List;

/**
 * What a result says about how it was made.
 *
 * @param tool name and version of Kerf
 * @param inputs what was read, with hashes
 */
public record Provenance(String tool, List<InputEntry> inputs) {
  public Provenance {
    inputs = List.copyOf(inputs);
  }
}
