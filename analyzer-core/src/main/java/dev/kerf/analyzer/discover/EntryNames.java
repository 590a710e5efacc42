package dev.kerf.analyzer.discover;

import java.util.Optional;
import java.util.Set;

/** Which folders and files are passed over by their name alone, on a disk and in git alike. */
final class EntryNames {

  private static final Set<String> PACKAGE_MANAGER_FOLDERS =
      Set.of("node_modules", "bower_components", "jspm_packages");

  /** Hidden files that mark a module of Eclipse. */
  private static final Set<String> READ_HIDDEN_FILES = Set.of(".project", ".classpath");

  private EntryNames() {}

  /** Why a folder of this name is not looked into; empty where it is. */
  static Optional<LeftOut.Reason> skippedFolder(String name) {
    if (name.startsWith(".")) {
      return Optional.of(LeftOut.Reason.HIDDEN_FOLDER);
    }
    return PACKAGE_MANAGER_FOLDERS.contains(name)
        ? Optional.of(LeftOut.Reason.PACKAGE_MANAGER_FOLDER)
        : Optional.empty();
  }

  static boolean isReadFile(String name) {
    return !name.startsWith(".") || READ_HIDDEN_FILES.contains(name);
  }
}
