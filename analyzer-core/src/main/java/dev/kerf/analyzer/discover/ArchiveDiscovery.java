package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.discover.BuildModule.BuildSystem;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Diagnostic.Severity;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes inputs of the entries of an archive that was named: the classes and resources of the
 * application are read, archives in it are libraries, but for the modules of an EAR, which are
 * opened in turn.
 */
final class ArchiveDiscovery {

  /** A jar in a WAR in an EAR in whatever a build wraps around it. */
  private static final int MAX_DEPTH = 4;

  /** 512 MiB: an archive inside another is held in memory. */
  private static final int MAX_NESTED = 512 << 20;

  /** The Java release whose classes are read where an archive has them for several. */
  private static final int RELEASE = 17;

  private static final String VERSIONS = "META-INF/versions/";
  private static final Pattern VERSIONED = Pattern.compile(VERSIONS + "(\\d{1,4})/(.+)");

  private final String path;
  private final int depth;
  private final Configuration configuration;
  private final CodeOrigin from;
  private final FileTree tree;
  private final ArchiveKind kind;
  private final ArchiveManifest manifest;
  private final MatchedArchives matched;
  private final BuildModule module;
  private final ConfiguredRoles roles;
  private final Optional<String> root;
  private final List<BuildModule> modules = new ArrayList<>();
  private final List<Input> inputs = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private ArchiveDiscovery(
      Bytes bytes, String path, int depth, Configuration configuration, CodeOrigin from) {
    this.configuration = configuration;
    this.path = path;
    this.depth = depth;
    this.from = from;
    this.tree = ArchiveTree.read(bytes, path);
    this.kind = ArchiveKind.of(path, tree.files());
    this.manifest = new ArchiveManifest(tree.files());
    this.matched =
        new MatchedArchives(configuration.applicationPackages().value(), manifest.group());
    this.module =
        new BuildModule(path, title(), BuildSystem.NONE, kind.packaging(), Optional.empty());
    this.roles = new ConfiguredRoles(configuration);
    this.root = Optional.of(path + "!/" + kind.classes());
    modules.add(module);
    diagnostics.addAll(tree.diagnostics());
  }

  /**
   * Reads an archive.
   *
   * @param path of the archive in the workspace
   * @param configuration what the user says of files, those in archives among them
   */
  static Found of(Bytes bytes, String path, Configuration configuration, CodeOrigin from) {
    return new ArchiveDiscovery(bytes, path, 1, configuration, from).found();
  }

  private Found found() {
    Map<String, Integer> releases = releases();
    for (FileTree.File file : tree.files()) {
      if (file.name().endsWith(".class") && Folders.contains(kind.classes(), file.path())) {
        matched.addType(Folders.parent(kind.below(file.path())), file.stem());
      }
    }
    for (FileTree.File file : tree.files()) {
      file.kind().ifPresent(kindOf -> place(file, kindOf, releases));
    }
    return new Found(title(), modules, inputs, Map.of(), leftOut, diagnostics);
  }

  private String title() {
    String name = Folders.name(path);
    int dot = name.lastIndexOf('.');
    return manifest.title().orElse(dot > 0 ? name.substring(0, dot) : name);
  }

  // ---- entries --------------------------------------------------------------------------------

  private void place(FileTree.File file, InputKind kindOf, Map<String, Integer> releases) {
    String shown = path + "!/" + file.path();
    if (file.size() > kindOf.maxBytes()) {
      leftOut.add(new LeftOut(shown, LeftOut.Reason.TOO_LARGE));
      diagnostics.add(Input.tooLarge(shown, file.size(), kindOf.maxBytes()));
    } else if (kindOf == InputKind.ARCHIVE && isModule(file)) {
      open(file, shown);
    } else {
      RoleReason reason = reason(file, kindOf, releases);
      Placement placement = roles.of(shown, new Placement(reason, root));
      boolean library =
          kindOf == InputKind.ARCHIVE
              && placement.reason() == RoleReason.LIBRARY
              && depth < MAX_DEPTH;
      if (library && from != CodeOrigin.SOURCE && matched.matches(file)) {
        open(file, shown);
        diagnostics.add(MatchedArchives.note(shown));
      } else {
        inputs.add(new Input(shown, kindOf, module, placement, file.size(), file.loader()));
      }
    }
  }

  private RoleReason reason(FileTree.File file, InputKind kindOf, Map<String, Integer> releases) {
    if (kindOf == InputKind.ARCHIVE) {
      return RoleReason.LIBRARY;
    } else if (isOfOtherRelease(file.path(), releases)) {
      return RoleReason.OTHER_RELEASE;
    } else if (!kindOf.isCode()) {
      boolean ofBuild = Folders.contains("META-INF/maven", file.path());
      return ofBuild ? RoleReason.BUILD_LOGIC : RoleReason.NO_OTHER_ROLE;
    } else if (!Folders.contains(kind.classes(), file.path())) {
      // What starts the archive, such as Spring Boot's loader, or runs in a browser.
      return RoleReason.LIBRARY;
    }
    if (kindOf == InputKind.JAVA_SOURCE) {
      return from == CodeOrigin.BYTECODE ? RoleReason.NOT_ASKED_FOR : RoleReason.PACKAGE_ROOT;
    }
    return from == CodeOrigin.SOURCE ? RoleReason.COMPILED : RoleReason.CLASS_FOLDER;
  }

  // ---- several releases -----------------------------------------------------------------------

  /** The newest release that is read of each entry that has several. */
  private Map<String, Integer> releases() {
    Map<String, Integer> releases = new HashMap<>();
    if (manifest.hasSeveralReleases()) {
      for (FileTree.File file : tree.files()) {
        Matcher versioned = VERSIONED.matcher(file.path());
        if (versioned.matches() && Integer.parseInt(versioned.group(1)) <= RELEASE) {
          releases.merge(versioned.group(2), Integer.parseInt(versioned.group(1)), Math::max);
        }
      }
    }
    return releases;
  }

  private static boolean isOfOtherRelease(String entry, Map<String, Integer> releases) {
    if (!entry.startsWith(VERSIONS)) {
      return releases.containsKey(entry);
    }
    Matcher versioned = VERSIONED.matcher(entry);
    if (!versioned.matches()) {
      return releases.containsKey(entry);
    }
    Integer read = releases.get(versioned.group(2));
    return read == null || read != Integer.parseInt(versioned.group(1));
  }

  // ---- archives in archives -------------------------------------------------------------------

  private boolean isModule(FileTree.File file) {
    if (kind != ArchiveKind.EAR || kind.isLibraryFolder(file.folder())) {
      return false;
    }
    Set<String> listed = Set.copyOf(manifest.modules().orElse(List.of()));
    return listed.isEmpty() ? file.folder().isEmpty() : listed.contains(file.path());
  }

  private void open(FileTree.File file, String shown) {
    if (depth == MAX_DEPTH) {
      refuse(shown, "lies " + MAX_DEPTH + " archives deep");
      return;
    }
    if (file.size() > MAX_NESTED) {
      refuse(
          shown,
          String.format(
              Locale.ROOT, "unpacks to %,d bytes, more than %,d", file.size(), MAX_NESTED));
      return;
    }
    try {
      Bytes bytes = Bytes.of(file.loader().load(MAX_NESTED));
      Found inner = new ArchiveDiscovery(bytes, shown, depth + 1, configuration, from).found();
      modules.addAll(inner.modules());
      inputs.addAll(inner.inputs());
      leftOut.addAll(inner.leftOut());
      diagnostics.addAll(inner.diagnostics());
    } catch (IOException e) {
      diagnostics.add(Input.unreadable(shown, e));
    }
  }

  private void refuse(String shown, String why) {
    diagnostics.add(
        new Diagnostic(
            Severity.WARNING,
            "archive-too-deep",
            new SourceLocation(shown, 0),
            why + " and was not opened; all in it is missing",
            "unpack it and name what it holds as a path of its own"));
  }
}
