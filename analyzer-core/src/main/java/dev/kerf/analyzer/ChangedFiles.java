package dev.kerf.analyzer;

import dev.kerf.analyzer.discover.ChangedLines;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.HashMap;
import java.util.Map;

/** What a change does to files, each compared once and only where something is told in it. */
final class ChangedFiles {

  private final Workspace before;
  private final Workspace now;
  private final Map<String, ChangedLines> known = new HashMap<>();

  ChangedFiles(Workspace before, Workspace now) {
    this.before = before;
    this.now = now;
  }

  boolean has(SourceLocation place) {
    return of(place.path()).has(place.line());
  }

  ChangedLines of(String path) {
    return known.computeIfAbsent(
        path, key -> ChangedLines.between(before.input(key), now.input(key)));
  }
}
