package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.crossing.Crossings;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.MovedFile;
import dev.kerf.analyzer.discover.Snapshot;
import dev.kerf.analyzer.discover.UnreadableInputException;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.model.TypeName;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The side of a change that others are compared with as well: it is read where an earlier gate has
 * not left what is asked of it, and only then.
 */
final class OlderSide {

  private final Snapshot files;
  private final KeptMeasures kept;
  private final Function<Workspace, Side> reading;
  private Optional<Outline> outline = Optional.empty();
  private Optional<Crossings> crossings = Optional.empty();

  /**
   * @param reading reads a workspace, or has it
   */
  OlderSide(Snapshot files, KeptMeasures kept, Function<Workspace, Side> reading) {
    this.files = files;
    this.kept = kept;
    this.reading = reading;
  }

  /** All of it. */
  Side read() throws GitProblemException {
    return reading.apply(files.workspace());
  }

  Outline outline() throws GitProblemException {
    if (outline.isEmpty()) {
      outline = kept.outline(files);
    }
    if (outline.isEmpty()) {
      Side side = read();
      outline = Optional.of(side.outline());
      if (isRepeatable(side)) {
        kept.keep(files, outline.get());
      }
    }
    return outline.get();
  }

  /** What some boundaries make of it. */
  MeasuredSide by(BoundariesFile boundaries) throws GitProblemException {
    Optional<MeasuredSide> known = kept.measured(files, boundaries);
    if (known.isPresent()) {
      return known.get();
    }
    Side side = read();
    if (crossings.isEmpty()) {
      crossings = Optional.of(new Crossings(side.codebase()));
    }
    MeasuredSide measured = MeasuredSide.of(side, crossings.get(), boundaries);
    if (isRepeatable(side)) {
      kept.keep(files, boundaries, measured);
    }
    return measured;
  }

  /**
   * Whether the same files will be read to the same another time: not so where one could not be
   * opened, which the id of a tree does not tell.
   */
  private static boolean isRepeatable(Side side) {
    return side.failed().stream()
        .flatMap(path -> side.workspace().input(path).stream())
        .allMatch(OlderSide::canBeOpened);
  }

  private static boolean canBeOpened(Input input) {
    try {
      input.read();
      return true;
    } catch (UnreadableInputException e) {
      return false;
    }
  }

  /** Types of a newer side that have another name here, new to old. */
  SortedMap<TypeName, TypeName> formerNames(Side newer, Outline outlineOfNewer)
      throws GitProblemException {
    FormerNames names = new FormerNames(outline(), outlineOfNewer);
    if (names.mayHaveMoved()) {
      names.follow(MovedFile.between(files.workspace(), newer.workspace()));
    }
    return names.found();
  }

  Workspace workspace() throws GitProblemException {
    return files.workspace();
  }

  /** The input with this path, if there is one. */
  Optional<Input> input(String path) throws GitProblemException {
    return files.workspace().input(path);
  }
}
