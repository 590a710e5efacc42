package dev.kerf.analyzer.discover;

import java.util.Objects;

/**
 * One application of the workspace: what one of the given paths holds.
 *
 * @param title from its build file or git remote
 * @param path workspace-relative folder, empty where the workspace is this one application
 */
public record Deployable(String title, String path) {
  public Deployable {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(path, "path");
  }
}
