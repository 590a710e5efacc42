package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import java.util.Objects;

/**
 * The facts of one file of the workspace, with the place where it lies.
 *
 * @param path workspace-relative, unique
 * @param module the build module's name
 */
public record DeclaredUnit(String path, String module, CompilationUnitStated stated) {
  public DeclaredUnit {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(stated, "stated");
  }
}
