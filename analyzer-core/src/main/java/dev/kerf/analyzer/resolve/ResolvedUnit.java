package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.model.Evidence;
import java.util.List;

/**
 * One file, resolved.
 *
 * @param path workspace-relative
 * @param module the build module's name
 * @param types in the order of the file
 * @param uses dependencies on types of the workspace, sorted, one per (from, to, kind, line)
 * @param unresolved sorted; every call site without a target is among them
 * @param lines of the file
 * @param places in it
 */
public record ResolvedUnit(
    String path,
    String module,
    List<ResolvedType> types,
    List<TypeUse> uses,
    List<UnresolvedSite> unresolved,
    CallSiteCounts callSites,
    int lines,
    Places places) {

  public ResolvedUnit {
    types = List.copyOf(types);
    uses = List.copyOf(uses);
    unresolved = List.copyOf(unresolved);
  }

  /**
   * A line of the file, as evidence.
   *
   * @param line 1-based
   */
  public Evidence at(int line) {
    return places.at(line);
  }
}
