package dev.kerf.cli;

import dev.kerf.analyzer.AnalysisOptions;
import dev.kerf.analyzer.ProgressReview;
import dev.kerf.analyzer.ProgressReview.Point;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.ConfigurationFiles;
import dev.kerf.analyzer.discover.GitProblemException;
import dev.kerf.analyzer.discover.GitRepository;
import dev.kerf.analyzer.discover.GitRepository.Weekly;
import dev.kerf.analyzer.result.ProgressResult;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures a history with the Kerf of this build. */
final class InstalledProgress {

  private final Streams streams;
  private final CacheChoice cache;

  InstalledProgress(Streams streams, CacheChoice cache) {
    this.streams = streams;
    this.cache = cache;
  }

  /**
   * The weeks since a commit.
   *
   * @throws WrongUse when history or boundaries cannot be read
   */
  ProgressResult measure(Path folder, String since, String boundaries) {
    try (ProgressLine progress = new ProgressLine(streams);
        GitRepository git =
            GitRepository.of(folder)
                .orElseThrow(
                    () ->
                        new WrongUse(
                            folder + " lies in no git repository, and there is no history",
                            "Name a folder of a repository."))) {
      BoundariesFile cut = BoundariesOnDisk.read(folder, boundaries);
      Configuration configuration = ConfigurationFiles.of(List.of(folder));
      List<Point> points = new ArrayList<>();
      for (Weekly week : git.weeks(git.revision(since), git.revision("HEAD"))) {
        points.add(
            new Point(
                week.week(),
                week.revision().shortId(),
                git.workspaceAt(week.revision(), configuration)));
      }
      AnalysisOptions options = AnalysisOptions.defaults().with(configuration).with(cache.folder());
      return new ProgressReview(options, progress, cut).measure(points, Version.line());
    } catch (GitProblemException e) {
      throw WrongUse.of(e);
    } catch (InvalidYamlException e) {
      throw WrongUse.of(e);
    }
  }
}
