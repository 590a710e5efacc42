package dev.kerf.analyzer.discover;

import java.util.List;

/** How an archive is laid out, told by what is in it. */
enum ArchiveKind {
  /** Modules, each an archive, and libraries. */
  EAR("", ""),
  WAR("WEB-INF/classes", "war"),
  /** A jar that Spring Boot packs: classes in a folder, libraries beside it. */
  BOOT("BOOT-INF/classes", "jar"),
  JAR("", "jar");

  private final String classes;
  private final String packaging;

  ArchiveKind(String classes, String packaging) {
    this.classes = classes;
    this.packaging = packaging;
  }

  static ArchiveKind of(String archiveName, List<FileTree.File> files) {
    if (archiveName.toLowerCase(java.util.Locale.ROOT).endsWith(".ear")
        || holds(files, "META-INF/application.xml")) {
      return EAR;
    } else if (holds(files, "BOOT-INF/classes")) {
      return BOOT;
    }
    return holds(files, "WEB-INF") ? WAR : JAR;
  }

  private static boolean holds(List<FileTree.File> files, String path) {
    return files.stream().anyMatch(file -> Folders.contains(path, file.path()));
  }

  /** The path of an entry from where packages start. */
  String below(String path) {
    return classes.isEmpty() ? path : path.substring(classes.length() + 1);
  }

  /** The folder that packages start in. */
  String classes() {
    return classes;
  }

  String packaging() {
    return packaging;
  }

  /** Whether an archive at this path is a library by its place. */
  boolean isLibraryFolder(String folder) {
    return this != EAR
        || Folders.segments(folder).stream()
            .anyMatch(name -> name.equals("lib") || name.equals("APP-INF"));
  }
}
