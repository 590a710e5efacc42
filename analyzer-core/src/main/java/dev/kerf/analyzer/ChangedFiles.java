package dev.kerf.analyzer;

import dev.kerf.analyzer.crossing.Crossing;
import dev.kerf.analyzer.discover.ChangedLines;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.model.SourceLocation;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What a change does to files, each compared once and only where something is told in it. The files
 * of an older side that was judged before may be gone: all lines then count as changed, and
 * everything is told where it stands.
 */
final class ChangedFiles {

  private final OlderSide before;
  private final Workspace now;
  private final Map<String, ChangedLines> known = new HashMap<>();

  ChangedFiles(OlderSide before, Workspace now) {
    this.before = before;
    this.now = now;
  }

  boolean has(SourceLocation place) {
    return of(place.path()).has(place.line());
  }

  ChangedLines of(String path) {
    return known.computeIfAbsent(path, key -> ChangedLines.between(older(key), now.input(key)));
  }

  /** The lines that the change touches where a file comes to have some words more. */
  List<SourceLocation> withMore(String path, Collection<Pattern> words) {
    return of(path).withMore(words).stream().map(line -> new SourceLocation(path, line)).toList();
  }

  /** A crossing told first where the change touches its places, else at others of the change. */
  Crossing toldFirst(Crossing crossing, Supplier<? extends Collection<SourceLocation>> others) {
    Set<SourceLocation> first = new LinkedHashSet<>();
    crossing.places().stream().filter(this::has).forEach(first::add);
    if (first.isEmpty()) {
      first.addAll(others.get());
    }
    first.addAll(crossing.places());
    return crossing.at(List.copyOf(first));
  }

  private Optional<Input> older(String path) {
    try {
      return before.input(path);
    } catch (GitProblemException e) {
      return Optional.empty();
    }
  }
}
