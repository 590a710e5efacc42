package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import java.util.Objects;

/**
 * The facts of one file of the workspace, with the place where it lies.
 *
 * @param path workspace-relative, unique
 * @param module the build module's name
 * @param analysed whether the application consists of it; otherwise its types are only known, as
 *     those of a library are
 */
public record DeclaredUnit(
    String path, String module, CompilationUnitStated stated, boolean analysed) {
  public DeclaredUnit {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(stated, "stated");
  }

  /** A unit of the application. */
  public DeclaredUnit(String path, String module, CompilationUnitStated stated) {
    this(path, module, stated, true);
  }

  /** The folder below which its package starts, or that of the file where it starts nowhere. */
  String root() {
    return root(path, stated.packageName());
  }

  static String root(String path, String packageName) {
    String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    String packagePath = packageName.replace('.', '/');
    if (folder.equals(packagePath)) {
      return "";
    }
    return packagePath.isEmpty() || !folder.endsWith('/' + packagePath)
        ? folder
        : folder.substring(0, folder.length() - packagePath.length() - 1);
  }

  /** The same unit with other facts. */
  DeclaredUnit stating(CompilationUnitStated other) {
    return new DeclaredUnit(path, module, other, analysed);
  }
}
