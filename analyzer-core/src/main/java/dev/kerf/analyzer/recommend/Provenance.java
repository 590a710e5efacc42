package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.model.PlaceTemplate;
import dev.kerf.analyzer.result.InputEntry;
import dev.kerf.analyzer.result.SuggestedModel;
import dev.kerf.analyzer.weight.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a result says about how it was made.
 *
 * @param tool name and version of Kerf
 * @param inputs what was read, with hashes
 * @param suggested what the user could say to decide what stayed open
 * @param links where people see the places that are named
 */
public record Provenance(
    String tool,
    List<InputEntry> inputs,
    List<SuggestedModel> suggested,
    Optional<PlaceTemplate> links) {
  public Provenance {
    inputs = List.copyOf(inputs);
    suggested = List.copyOf(suggested);
  }

  /** Without links. */
  public Provenance(String tool, List<InputEntry> inputs, List<SuggestedModel> suggested) {
    this(tool, inputs, suggested, Optional.empty());
  }

  /** What was read, and how it was weighed. */
  List<InputEntry> weighed(Weights weights) {
    List<InputEntry> all = new ArrayList<>(inputs);
    String said =
        weights.said().isEmpty() ? "defaults" : String.join(", ", weights.said().keySet());
    all.add(new InputEntry("weights", said, "", weights.hash()));
    return all;
  }

  /** Nothing to suggest. */
  public Provenance(String tool, List<InputEntry> inputs) {
    this(tool, inputs, List.of());
  }
}
