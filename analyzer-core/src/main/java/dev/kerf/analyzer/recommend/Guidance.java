package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.CodeOwners;
import dev.kerf.analyzer.boundary.Constraints;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user brings along to a recommendation.
 *
 * @param draft a cut to be measured beside the others, with moves proposed
 * @param anchor the cut of an earlier analysis: elements stay together unless most draws part them
 * @param codeOwners who owns which files
 * @param quick whether fewer draws will do
 */
public record Guidance(
    Optional<BoundariesFile> draft,
    Optional<BoundariesFile> anchor,
    Optional<CodeOwners> codeOwners,
    boolean quick) {

  /** Nothing. */
  public static final Guidance NONE =
      new Guidance(Optional.empty(), Optional.empty(), Optional.empty(), false);

  public Guidance {
    Objects.requireNonNull(draft, "draft");
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(codeOwners, "codeOwners");
  }

  /** What the draft demands of a recommended cut. */
  Constraints constraints() {
    return draft.map(BoundariesFile::constraints).orElse(Constraints.NONE);
  }

  /** The same with what the repository says of its owners. */
  public Guidance with(Optional<CodeOwners> owners) {
    return new Guidance(draft, anchor, owners, quick);
  }
}
