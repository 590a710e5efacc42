package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.CodeOwners;
import dev.kerf.analyzer.boundary.Constraints;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user brings along to a recommendation.
 *
 * @param draft a cut to be measured beside the others, with moves proposed
 * @param anchor the cut of an earlier analysis: elements stay together unless most draws part them
 * @param codeOwners who owns which files
 * @param quick whether all is clustered only once
 * @param repository whose commits say what was changed together
 * @param scope what names the one part to be analysed against the rest; empty for all
 */
public record Guidance(
    Optional<BoundariesFile> draft,
    Optional<BoundariesFile> anchor,
    Optional<CodeOwners> codeOwners,
    boolean quick,
    Optional<CheckedOut> repository,
    List<String> scope) {

  /** Nothing. */
  public static final Guidance NONE =
      new Guidance(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** All of the application is analysed. */
  public Guidance(
      Optional<BoundariesFile> draft,
      Optional<BoundariesFile> anchor,
      Optional<CodeOwners> codeOwners,
      boolean quick) {
    this(draft, anchor, codeOwners, quick, Optional.empty(), List.of());
  }

  public Guidance {
    scope = List.copyOf(scope);
    Objects.requireNonNull(draft, "draft");
    Objects.requireNonNull(anchor, "anchor");
    Objects.requireNonNull(codeOwners, "codeOwners");
    Objects.requireNonNull(repository, "repository");
  }

  /** What the draft demands of a recommended cut. */
  Constraints constraints() {
    return draft.map(BoundariesFile::constraints).orElse(Constraints.NONE);
  }

  /** Whether anything is demanded of the recommended cut. */
  boolean demanding() {
    return !scope.isEmpty() || !constraints().equals(Constraints.NONE);
  }

  /** The same with what the repository says of its owners. */
  public Guidance with(Optional<CodeOwners> owners) {
    return new Guidance(draft, anchor, owners, quick, repository, scope);
  }

  /** The same with what is known of the past. */
  public Guidance in(Optional<CheckedOut> checkedOut) {
    return new Guidance(draft, anchor, codeOwners, quick, checkedOut, scope);
  }

  /** The same for one part of the application. */
  public Guidance of(List<String> part) {
    return new Guidance(draft, anchor, codeOwners, quick, repository, part);
  }

  /** The same where time does not press. */
  Guidance unhurried() {
    return new Guidance(draft, anchor, codeOwners, false, repository, scope);
  }
}
