package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modules of one tree, and which of them a file belongs to. */
final class Modules {

  private final Map<String, BuildModule> byFolder = new HashMap<>();
  private final Optional<Charset> configured;

  /**
   * Makes a module of every folder with a build file, and of the root in any case.
   *
   * @param prefix the tree's own path in the workspace
   * @param configured the charset of all sources, where the user says one
   */
  Modules(
      BuildFiles builds,
      String title,
      String prefix,
      Optional<Charset> configured,
      List<Diagnostic> diagnostics) {
    this.configured = configured;
    byFolder.put("", module(builds, "", title, prefix, diagnostics));
    for (String folder : builds.folders()) {
      if (!folder.isEmpty()) {
        String name = builds.name(folder).orElse(folder);
        byFolder.put(folder, module(builds, folder, name, prefix, diagnostics));
      }
    }
  }

  private BuildModule module(
      BuildFiles builds, String folder, String name, String prefix, List<Diagnostic> diagnostics) {
    return new BuildModule(
        Folders.join(prefix, folder),
        name,
        builds.system(folder),
        builds.pom(folder).map(MavenPom::packaging).orElse(""),
        configured.or(() -> charset(builds, folder, prefix, diagnostics)));
  }

  private static Optional<Charset> charset(
      BuildFiles builds, String folder, String prefix, List<Diagnostic> diagnostics) {
    Optional<String> name = builds.pom(folder).flatMap(Modules::encoding);
    if (name.isEmpty()) {
      return builds
          .parentPom(folder)
          .flatMap(Modules::encoding)
          .filter(Modules::isKnown)
          .map(Charset::forName);
    }
    if (name.filter(Modules::isKnown).isEmpty()) {
      diagnostics.add(
          new Diagnostic(
              Severity.WARNING,
              "charset-unknown",
              new SourceLocation(Folders.join(prefix, Folders.join(folder, "pom.xml")), 0),
              "declares the source encoding '" + name.get() + "', which Java does not know",
              "correct project.build.sourceEncoding; sources are read as UTF-8 until then"));
    }
    return name.filter(Modules::isKnown).map(Charset::forName);
  }

  private static Optional<String> encoding(MavenPom pom) {
    return pom.encoding().flatMap(pom::resolve);
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The innermost module whose folder holds the path. */
  String folderOf(String path) {
    return folderAround(Folders.parent(path));
  }

  /** The innermost module whose folder is this one or holds it. */
  String folderAround(String folder) {
    String at = folder;
    while (!byFolder.containsKey(at)) {
      at = Folders.parent(at);
    }
    return at;
  }

  BuildModule inFolder(String folder) {
    return byFolder.get(folder);
  }

  /** All of them, by path. */
  List<BuildModule> all() {
    return byFolder.values().stream().sorted().toList();
  }
}
