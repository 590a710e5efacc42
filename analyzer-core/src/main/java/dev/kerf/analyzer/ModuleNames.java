package dev.kerf.analyzer;

import dev.kerf.analyzer.discover.BuildModule;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What modules are called: a name that several have is told apart by the folder. */
final class ModuleNames {

  private final Set<String> shared = new HashSet<>();

  ModuleNames(Collection<BuildModule> modules) {
    Set<String> seen = new HashSet<>();
    for (BuildModule module : modules) {
      if (!seen.add(module.name())) {
        shared.add(module.name());
      }
    }
  }

  /** {@code core}; {@code core (billing/core)} where another module is called {@code core} too. */
  String of(BuildModule module) {
    boolean told = shared.contains(module.name()) && !module.path().isEmpty();
    return told ? module.name() + " (" + module.path() + ')' : module.name();
  }
}
