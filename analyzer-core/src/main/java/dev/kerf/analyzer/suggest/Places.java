package dev.kerf.analyzer.suggest;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** In which method a line lies: the last one that starts at or above it. */
final class Places {

  private final Map<String, TreeMap<Integer, MethodName>> byPath = new HashMap<>();

  Places(ResolvedApplication application) {
    for (ResolvedType type : application.types()) {
      TreeMap<Integer, MethodName> lines =
          byPath.computeIfAbsent(type.evidence().location().path(), path -> new TreeMap<>());
      for (ResolvedMethod method : type.methods()) {
        if (method.body().isPresent()) {
          lines.put(method.declared().line(), method.name());
        }
      }
    }
  }

  Optional<MethodName> methodAt(SourceLocation location) {
    TreeMap<Integer, MethodName> lines = byPath.get(location.path());
    return lines == null
        ? Optional.empty()
        : Optional.ofNullable(lines.floorEntry(location.line())).map(Map.Entry::getValue);
  }
}
