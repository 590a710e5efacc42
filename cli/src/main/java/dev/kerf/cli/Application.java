package dev.kerf.cli;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.discover.CodeOrigin;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be read.
 *
 * @param folders at least one folder or archive; read as one application
 * @param configuration what the user tells about it
 * @param from whether sources or class files are read
 */
record Application(List<Path> folders, Configuration configuration, CodeOrigin from) {
  Application {
    folders = List.copyOf(folders);
  }

  Application(List<Path> folders, Configuration configuration) {
    this(folders, configuration, CodeOrigin.AUTO);
  }
}
