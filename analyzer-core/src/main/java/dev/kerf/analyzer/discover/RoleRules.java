package dev.kerf.analyzer.discover;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which role a file has, from where it lies and, for Java, from what it says at its top. The first
 * rule that fits decides: build output, then what folders above the source root say, then the
 * source root, then the file itself.
 */
final class RoleRules {

  private static final Pattern TEST_CLASS = Pattern.compile(".*(?:Test|Tests|IT)\\.java");

  private static final Set<String> BUILD_LOGIC_FOLDERS = Set.of("buildSrc", "build-logic");

  private final OutputFolders output;
  private final BuildFiles builds;
  private final Modules modules;
  private final SourceRoots roots;
  private final Set<String> listedModules;

  RoleRules(OutputFolders output, BuildFiles builds, Modules modules, SourceRoots roots) {
    this.output = output;
    this.builds = builds;
    this.modules = modules;
    this.roots = roots;
    this.listedModules = builds.listedModules();
  }

  boolean isBuildOutput(String path) {
    return output.contain(path);
  }

  /** Whether the top of this Java source can change its role, so that reading it is worth it. */
  boolean dependsOnPreamble(String path) {
    return !output.contain(path)
        && roots
            .ofSource(path)
            .filter(root -> root.reason().role() == InputRole.TEST && !root.resources())
            .isEmpty();
  }

  /** Places a Java source, and remembers the root that its package gives away. */
  Placement placeJava(String path, JavaPreamble preamble) {
    Optional<SourceRoot> known =
        roots
            .ofSource(path)
            .filter(root -> !isPackage(root.path(), path, preamble.packageName()))
            .filter(root -> !holdsTests(root, path, preamble.packageName()));
    SourceRoot root = known.orElseGet(() -> packageRoot(path, preamble.packageName()));
    Placement placement = new Placement(root.reason(), Optional.of(root.path()));
    if (output.contain(path)) {
      return placement.because(RoleReason.BUILD_OUTPUT);
    }
    Optional<RoleReason> above = above(root.path(), modules.folderOf(path), true);
    if (above.isPresent()) {
      return placement.because(above.get());
    }
    if (builds.holdsOnlyTests(modules.folderOf(path))) {
      return placement.because(RoleReason.DECLARED_TESTS);
    }
    if (known.isEmpty()) {
      roots.addPackageRoot(root);
      if (root.reason().role() == InputRole.MAIN
          && TEST_CLASS.matcher(path).matches()
          && preamble.importsTestFramework()) {
        return placement.because(RoleReason.TEST_CLASS);
      }
    }
    if (root.resources()) {
      return placement.because(RoleReason.TEMPLATE);
    }
    return root.reason().role() == InputRole.MAIN && preamble.generated().isPresent()
        ? placement.because(preamble.generated().get())
        : placement;
  }

  /**
   * Whether what looks like a source root is part of a package: {@code src/test/java/} of {@code
   * package test.java} is.
   */
  private static boolean isPackage(String root, String path, String packageName) {
    String folder = Folders.parent(path);
    String packagePath = packageName.replace('.', '/');
    return !packagePath.isEmpty()
        && folder.endsWith('/' + packagePath)
        && folder.length() - packagePath.length() - 1 < root.length();
  }

  /** Whether a build names the common folder of sources and tests, and this is one of the tests. */
  private static boolean holdsTests(SourceRoot root, String path, String packageName) {
    String folder = Folders.parent(path);
    String packagePath = packageName.replace('.', '/');
    int start = folder.length() - packagePath.length() - 1;
    return root.reason() == RoleReason.DECLARED_SOURCES
        && !packagePath.isEmpty()
        && folder.endsWith('/' + packagePath)
        && start > root.path().length()
        && Folders.segments(folder.substring(root.path().length(), start)).stream()
            .anyMatch(FolderNames::isTest);
  }

  /** The folder that remains when the package is taken off the end. */
  private SourceRoot packageRoot(String path, String packageName) {
    String folder = Folders.parent(path);
    String packagePath = packageName.replace('.', '/');
    boolean matches =
        !packagePath.isEmpty()
            && (folder.equals(packagePath) || folder.endsWith('/' + packagePath));
    String root =
        matches
            ? folder.substring(0, Math.max(0, folder.length() - packagePath.length() - 1))
            : folder;
    RoleReason reason =
        isTestBelowModule(root)
            ? RoleReason.TEST_FOLDER
            : matches ? RoleReason.PACKAGE_ROOT : RoleReason.NO_OTHER_ROLE;
    return new SourceRoot(root, reason, false);
  }

  /** Places anything but Java; Java sources have to be placed before, for their roots. */
  Placement placeOther(String path, InputKind kind) {
    Optional<SourceRoot> root = roots.ofResource(path);
    Placement placement =
        new Placement(
            root.map(SourceRoot::reason).orElse(RoleReason.NO_OTHER_ROLE),
            root.map(SourceRoot::path));
    if (output.contain(path)) {
      return placement.because(RoleReason.BUILD_OUTPUT);
    }
    if (kind == InputKind.ARCHIVE) {
      return placement.because(RoleReason.LIBRARY);
    }
    if (kind == InputKind.YAML && builds.isChartTemplate(path)) {
      return placement.because(RoleReason.CHART_TEMPLATE);
    }
    return placement.because(roleOfOther(path, root));
  }

  /**
   * Whether a source in a language that Kerf does not read is code of the application. Scripts
   * among resources, or in a folder named for what browsers load, are no part of what is cut.
   */
  boolean isForeignCode(String path, SourceLanguage language) {
    Optional<SourceRoot> root = roots.ofResource(path);
    boolean sentToBrowsers =
        language.isScript()
            && (root.filter(SourceRoot::resources).isPresent()
                || Folders.segments(Folders.parent(path)).stream()
                    .anyMatch(FolderNames::isForBrowsers));
    return !sentToBrowsers
        && !output.contain(path)
        && roleOfOther(path, root).role() == InputRole.MAIN;
  }

  private RoleReason roleOfOther(String path, Optional<SourceRoot> root) {
    String module = modules.folderOf(path);
    String zone = root.map(SourceRoot::path).orElse(Folders.parent(path));
    return above(zone, module, false)
        .orElseGet(
            () ->
                root.map(SourceRoot::reason)
                    .orElse(
                        isTestBelowModule(zone)
                            ? RoleReason.TEST_FOLDER
                            : RoleReason.NO_OTHER_ROLE));
  }

  /** A package of Bazel is a module below the source root, so the module around that counts. */
  private boolean isTestBelowModule(String zone) {
    String module = modules.folderAround(zone);
    String below = zone.length() > module.length() ? zone.substring(module.length()) : "";
    return Folders.segments(below.startsWith("/") ? below.substring(1) : below).stream()
        .anyMatch(FolderNames::isTest);
  }

  /** What the names of the folders from the top down to the source root say. */
  private Optional<RoleReason> above(String zone, String module, boolean java) {
    for (String at = zone; !at.isEmpty(); at = Folders.parent(at)) {
      String name = Folders.name(at);
      boolean isModule = builds.isLaidOut(at);
      if (FolderNames.isVendor(name) && !isModule && !zone.startsWith(at + "/src/")) {
        return Optional.of(RoleReason.VENDOR_FOLDER);
      }
      if (BUILD_LOGIC_FOLDERS.contains(name) || builds.isPluginBuild(at)) {
        return Optional.of(RoleReason.BUILD_LOGIC);
      }
      boolean sample = FolderNames.isSample(name) || java && FolderNames.isDocumentation(name);
      if (sample && !listedModules.contains(module)) {
        return Optional.of(RoleReason.SAMPLE_FOLDER);
      }
      if (FolderNames.isGenerated(name)) {
        return Optional.of(RoleReason.GENERATED_FOLDER);
      }
    }
    return Optional.empty();
  }
}
