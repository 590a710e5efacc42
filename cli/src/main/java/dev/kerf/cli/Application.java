package dev.kerf.cli;

import dev.kerf.analyzer.config.Configuration;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be read.
 *
 * @param folders at least one; read as one application
 * @param configuration what the user tells about it
 */
record Application(List<Path> folders, Configuration configuration) {
  Application {
    folders = List.copyOf(folders);
  }
}
