package dev.kerf.cli;

import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.BoundariesReader;
import dev.kerf.analyzer.compare.StatedCut;
import dev.kerf.analyzer.compare.StatedCuts;
import dev.kerf.analyzer.crossing.CrossingKind;
import dev.kerf.analyzer.file.BoundedFile;
import dev.kerf.analyzer.recommend.AcceptedCut;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that states a cut. What it is is told by what stands in it: a {@code result.json} has a
 * schema version, a boundaries file a version, a known split neither.
 */
final class CutFile {

  /** Both versions stand at the top of their files. */
  private static final int HEAD = 4096;

  private final Path path;
  private final Optional<String> candidate;
  private final byte[] text;

  /**
   * Opens a file.
   *
   * @param candidate the one that is meant where the file has several
   */
  CutFile(Path path, Optional<String> candidate) {
    this.path = path;
    this.candidate = candidate;
    try {
      this.text = BoundedFile.whole(path, ResultFile.MOST_BYTES);
    } catch (IOException e) {
      throw new WrongUse(
          path + " cannot be read (" + e.getClass().getSimpleName() + ")",
          "Name a boundaries file, a result.json, or a split as docs/guides/cuts.md describes it.",
          e);
    }
  }

  /**
   * The cut, for the elements that the file names itself.
   *
   * @param other names more elements to whom only patterns speak here
   */
  StatedCut cut(Optional<StatedCut> other) {
    try {
      if (isResult()) {
        return StatedCuts.of(chosen());
      }
      if (head().lines().anyMatch(line -> line.startsWith("version:"))) {
        return StatedCuts.of(boundaries(), other);
      }
      return StatedCuts.ofSplit(path.toString(), text);
    } catch (InvalidYamlException e) {
      throw WrongUse.of(e);
    }
  }

  /**
   * The cut as boundaries; a known split names no stores by kind, so it cannot be taken for one.
   */
  BoundariesFile boundaries() {
    byte[] stated = isResult() ? AcceptedCut.text(chosen()).getBytes(StandardCharsets.UTF_8) : text;
    try {
      return BoundariesReader.read(
          path.toString(),
          stated,
          CrossingKind.words(),
          included -> BoundariesOnDisk.beside(Path.of(included)));
    } catch (InvalidYamlException e) {
      throw WrongUse.of(e);
    }
  }

  private boolean isResult() {
    return head().contains("\"schemaVersion\"");
  }

  private String head() {
    return new String(text, 0, Math.min(HEAD, text.length), StandardCharsets.UTF_8);
  }

  private Candidate chosen() {
    return ResultFile.candidate(path.toString(), ResultFile.read(path, text), candidate);
  }
}
