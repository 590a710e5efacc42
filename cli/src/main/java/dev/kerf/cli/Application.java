package dev.kerf.cli;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.discover.CodeOrigin;
import dev.kerf.analyzer.recommend.Guidance;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be read.
 *
 * @param folders at least one folder or archive; read as one application
 * @param configuration what the user tells about it
 * @param from whether sources or class files are read
 * @param guidance what the user and the repository bring along to the recommendation
 */
record Application(
    List<Path> folders, Configuration configuration, CodeOrigin from, Guidance guidance) {
  Application {
    folders = List.copyOf(folders);
  }

  Application(List<Path> folders, Configuration configuration) {
    this(folders, configuration, CodeOrigin.AUTO, Guidance.NONE);
  }

  /** The same, weighed as the user wants it. */
  Application with(WeightOptions weights) {
    return new Application(folders, weights.over(configuration), from, guidance);
  }

  /** The same with what the user brings along, beside what the repository says. */
  Application with(Guidance brought) {
    return new Application(
        folders,
        configuration,
        from,
        brought.with(guidance.codeOwners()).in(guidance.repository()));
  }
}
