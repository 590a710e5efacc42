package dev.kerf.analyzer;

import dev.kerf.analyzer.discover.ChangedLines;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.HashMap;
import java.util.Map;

/** What a change does to files, each compared once and only where something is told in it. */
final class ChangedFiles {

  private final OlderSide before;
  private final Workspace now;
  private final Map<String, ChangedLines> known = new HashMap<>();

  ChangedFiles(OlderSide before, Workspace now) {
    this.before = before;
    this.now = now;
  }

  boolean has(SourceLocation place) throws GitProblemException {
    return of(place.path()).has(place.line());
  }

  ChangedLines of(String path) throws GitProblemException {
    ChangedLines lines = known.get(path);
    if (lines == null) {
      lines = ChangedLines.between(before.input(path), now.input(path));
      known.put(path, lines);
    }
    return lines;
  }
}
