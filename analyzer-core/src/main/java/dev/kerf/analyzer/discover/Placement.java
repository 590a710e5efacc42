package dev.kerf.analyzer.discover;

import java.util.Objects;
import java.util.Optional;

/**
 * What the place of an input says about it.
 *
 * @param reason the rule that decided its role
 * @param sourceRoot the folder its package or resource name starts below, workspace-relative; empty
 *     where the input lies outside source folders
 */
public record Placement(RoleReason reason, Optional<String> sourceRoot) {

  public Placement {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(sourceRoot, "sourceRoot");
  }

  public InputRole role() {
    return reason.role();
  }

  Placement because(RoleReason other) {
    return new Placement(other, sourceRoot);
  }
}
