package dev.kerf.analyzer.discover;

import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes inputs of the files of one tree: reads its build files, places Java first, since its
 * package declarations give source roots away, then everything else.
 */
final class TreeDiscovery {

  private final FileTree tree;
  private final String prefix;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Input> inputs = new ArrayList<>();
  private final Map<SourceLanguage, ForeignSources> foreign = new EnumMap<>(SourceLanguage.class);

  /** What says at the end of a name where in a build something stands, and not what is built. */
  private static final Pattern PLACE_IN_BUILD =
      Pattern.compile(
          "(?i)(?:^|[\\s:_-]+)(?:parent|root|aggregator|reactor)(?:\\s+(?:project|pom|module))?$");

  private final String title;
  private final Modules modules;
  private final RoleRules rules;
  private final ConfiguredRoles configured;
  private final CodeOrigin from;
  private final MatchedArchives matched;

  /** Modules that are archives. */
  private final List<BuildModule> archives = new ArrayList<>();

  /** Placed last, since the sources decide whether they count. */
  private final List<FileTree.File> classFiles = new ArrayList<>();

  /** Folders of modules whose Java imports a test framework from a main source set. */
  private final Set<String> testingModules = new HashSet<>();

  private final TestsBesideCode testsBesideCode = new TestsBesideCode();

  /**
   * Discovers everything at once.
   *
   * @param prefix the tree's path in the workspace, empty where it is the workspace
   * @param configuration what the user says of files, by workspace-relative path
   * @param from which of sources and class files count
   */
  TreeDiscovery(FileTree tree, String prefix, Configuration configuration, CodeOrigin from) {
    this.tree = tree;
    this.prefix = prefix;
    this.configured = new ConfiguredRoles(configuration);
    this.from = from;
    this.matched =
        new MatchedArchives(configuration.applicationPackages().value(), Optional.empty());
    diagnostics.addAll(tree.diagnostics());
    leftOut.addAll(tree.leftOut());
    OutputFolders output = OutputFolders.in(tree);
    BuildFiles builds = BuildFiles.read(tree, output, prefix, diagnostics);
    title =
        title(builds)
            .map(name -> PLACE_IN_BUILD.matcher(name.strip()).replaceFirst(""))
            .filter(name -> !name.isEmpty())
            .or(() -> GitRemote.repositoryName(tree.remoteUrl()))
            .or(() -> group(builds))
            .or(() -> title(builds))
            .orElse(Workspace.UNTITLED);
    modules = new Modules(builds, title, prefix, configuration.charset().value(), diagnostics);
    rules = new RoleRules(output, builds, modules, new SourceRoots(builds));
    placeJava();
    leaveTestsOut();
    placeOthers();
    inputs.replaceAll(this::withModuleRole);
    admitSamples();
    placeClassFiles();
  }

  /** What the build file of the build calls it. */
  private static Optional<String> title(BuildFiles builds) {
    return outermost(builds).flatMap(builds::name);
  }

  /** {@code shop} where the group is {@code com.example.shop}. */
  private static Optional<String> group(BuildFiles builds) {
    return outermost(builds)
        .flatMap(builds::pom)
        .flatMap(pom -> pom.groupId().flatMap(pom::resolve))
        .filter(group -> group.indexOf('.') > 0)
        .map(group -> group.substring(group.lastIndexOf('.') + 1))
        .filter(name -> !name.isEmpty());
  }

  /**
   * The folder of the build: the root, or that of the only build below it, or of the one that lists
   * modules and is listed by none, as where the parent lies beside its modules.
   */
  private static Optional<String> outermost(BuildFiles builds) {
    List<String> outermost =
        builds.folders().stream()
            .filter(
                folder ->
                    builds.folders().stream()
                        .noneMatch(
                            other -> !other.equals(folder) && Folders.contains(other, folder)))
            .toList();
    if (outermost.size() > 1) {
      Set<String> listed = builds.listedModules();
      outermost =
          outermost.stream()
              .filter(folder -> !listed.contains(folder) && builds.listsModules(folder))
              .toList();
    }
    return outermost.size() == 1 ? Optional.of(outermost.get(0)) : Optional.empty();
  }

  private void placeJava() {
    for (FileTree.File file : tree.files()) {
      if (InputKind.of(file.name()).filter(InputKind.JAVA_SOURCE::equals).isPresent()
          && fits(file, InputKind.JAVA_SOURCE)) {
        PeekedFile peeked = new PeekedFile(file.loader());
        JavaPreamble preamble =
            rules.dependsOnPreamble(file.path()) ? preamble(peeked) : JavaPreamble.NONE;
        Placement placement = configured(file, rules.placeJava(file.path(), preamble));
        if (placement.role() == InputRole.MAIN && preamble.importsTestFramework()) {
          testingModules.add(modules.folderOf(file.path()));
        }
        if (placement.role() == InputRole.MAIN) {
          matched.addType(preamble.packageName().replace('.', '/'), file.stem());
        }
        boolean mayBeTest = TestsBesideCode.isCandidate(placement, preamble, file.stem());
        if (mayBeTest) {
          testsBesideCode.add(file.path(), file.stem(), preamble);
        }
        // What nobody reads must not stay in memory.
        boolean read =
            placement.role() != InputRole.TEST
                && placement.role() != InputRole.AUXILIARY
                && !mayBeTest;
        add(file, InputKind.JAVA_SOURCE, placement, read ? peeked : file.loader());
      }
    }
  }

  private void leaveTestsOut() {
    Set<String> tests = testsBesideCode.paths();
    inputs.replaceAll(
        input ->
            tests.contains(relative(input.path()))
                ? input.because(RoleReason.TEST_BESIDE_CODE)
                : input);
  }

  private void placeOthers() {
    for (FileTree.File file : tree.files()) {
      Optional<InputKind> kind = file.kind();
      if (kind.isEmpty()) {
        SourceLanguage.of(file.name()).ifPresent(language -> count(file, language));
      } else if (kind.get() == InputKind.CLASS_FILE) {
        classFiles.add(file);
      } else if (kind.get() != InputKind.JAVA_SOURCE && fits(file, kind.get())) {
        Placement placement = configured(file, rules.placeOther(file.path(), kind.get()));
        boolean library = placement.reason() == RoleReason.LIBRARY;
        if (library && from != CodeOrigin.SOURCE && matched.matches(file)) {
          open(file);
        } else {
          add(file, kind.get(), placement);
        }
      }
    }
  }

  /** What the archive holds, in its place. */
  private void open(FileTree.File archive) {
    String shown = Folders.join(prefix, archive.path());
    try {
      Bytes bytes = Bytes.of(archive.loader().load(Math.toIntExact(archive.size())));
      Found found = ArchiveDiscovery.of(bytes, shown, configured.configuration(), from);
      archives.addAll(found.modules());
      inputs.addAll(found.inputs());
      leftOut.addAll(found.leftOut());
      diagnostics.addAll(found.diagnostics());
      diagnostics.add(MatchedArchives.note(shown));
    } catch (IOException e) {
      diagnostics.add(Input.unreadable(shown, e));
    }
  }

  /** Class files stand for sources that are not there, or not wanted. */
  private void placeClassFiles() {
    boolean read = from == CodeOrigin.BYTECODE || from == CodeOrigin.AUTO && !hasMainJava();
    if (from == CodeOrigin.BYTECODE && !classFiles.isEmpty()) {
      inputs.replaceAll(
          input ->
              input.kind() == InputKind.JAVA_SOURCE && input.role() == InputRole.MAIN
                  ? input.because(RoleReason.NOT_ASKED_FOR)
                  : input);
    }
    ClassRoots roots = new ClassRoots();
    for (FileTree.File file : classFiles) {
      if (fits(file, InputKind.CLASS_FILE)) {
        boolean written = rules.isBuildOutput(file.path());
        boolean wanted = read && (!written || from == CodeOrigin.BYTECODE);
        Placement placement =
            wanted
                ? roots.place(file, modules.folderOf(file.path()))
                : new Placement(
                    written ? RoleReason.BUILD_OUTPUT : RoleReason.COMPILED, Optional.empty());
        if (!wanted && !written && !ClassName.starts(file.loader())) {
          diagnostics.add(noClassFile(file));
        }
        add(file, InputKind.CLASS_FILE, configured(file, placement));
      }
    }
  }

  /** It would not have been read either way; whoever keeps it should know what it is worth. */
  private Diagnostic noClassFile(FileTree.File file) {
    return new Diagnostic(
        Diagnostic.Severity.WARNING,
        "unreadable-class-file",
        new SourceLocation(Folders.join(prefix, file.path()), 0),
        "is no class file whatever its name says; the sources beside it are read",
        "build or download it again, or leave it out");
  }

  private boolean hasMainJava() {
    return inputs.stream()
        .anyMatch(input -> input.kind() == InputKind.JAVA_SOURCE && input.role() == InputRole.MAIN);
  }

  private Placement configured(FileTree.File file, Placement concluded) {
    return configured.of(Folders.join(prefix, file.path()), concluded);
  }

  private boolean fits(FileTree.File file, InputKind kind) {
    if (file.size() <= kind.maxBytes()) {
      return true;
    }
    String shown = Folders.join(prefix, file.path());
    leftOut.add(new LeftOut(shown, LeftOut.Reason.TOO_LARGE));
    diagnostics.add(Input.tooLarge(shown, file.size(), kind.maxBytes()));
    return false;
  }

  private static JavaPreamble preamble(PeekedFile file) {
    try {
      return JavaPreamble.read(file.beginning(JavaPreamble.BYTES));
    } catch (IOException e) {
      // Reading the whole source will fail too, and that failure is the diagnostic.
      return JavaPreamble.NONE;
    }
  }

  private void count(FileTree.File file, SourceLanguage language) {
    if (!rules.isForeignCode(file.path(), language)
        || !configured.admits(Folders.join(prefix, file.path()))) {
      return;
    }
    try {
      byte[] bytes = file.loader().load(InputKind.JAVA_SOURCE.maxBytes());
      foreign.merge(language, ForeignSources.of(language, bytes), ForeignSources::plus);
    } catch (IOException e) {
      diagnostics.add(Input.unreadable(Folders.join(prefix, file.path()), e));
    }
  }

  private void add(FileTree.File file, InputKind kind, Placement placement) {
    add(file, kind, placement, file.loader());
  }

  private void add(FileTree.File file, InputKind kind, Placement placement, InputLoader loader) {
    BuildModule module = modules.inFolder(modules.folderOf(file.path()));
    boolean named = placement.reason() == RoleReason.CONFIGURED_SOURCES;
    Optional<String> root =
        placement.sourceRoot().map(path -> named ? path : Folders.join(prefix, path));
    inputs.add(
        new Input(
            Folders.join(prefix, file.path()),
            kind,
            module,
            new Placement(placement.reason(), root),
            file.size(),
            loader));
  }

  /** What is named for tests and uses a test framework supports the tests of other modules. */
  private Input withModuleRole(Input input) {
    String folder = modules.folderOf(relative(input.path()));
    boolean support =
        input.role() == InputRole.MAIN
            && input.placement().reason() != RoleReason.CONFIGURED_SOURCES
            && testingModules.contains(folder)
            && Folders.segments(folder).stream().anyMatch(FolderNames::hasTestWord);
    return support ? input.because(RoleReason.TEST_SUPPORT_MODULE) : input;
  }

  private String relative(String path) {
    return prefix.isEmpty() ? path : path.substring(prefix.length() + 1);
  }

  /** A repository of samples is an application after all when nothing else is there. */
  private void admitSamples() {
    if (!hasMainJava()) {
      inputs.replaceAll(
          input ->
              input.placement().reason() == RoleReason.SAMPLE_FOLDER
                  ? input.because(RoleReason.ONLY_SAMPLES)
                  : input);
    }
  }

  /** All of it, as of any other path. */
  Found found() {
    return new Found(title, modules(), inputs, foreign, leftOut, diagnostics);
  }

  /** The name of the application, {@link Workspace#UNTITLED} where nothing says one. */
  String title() {
    return title;
  }

  List<BuildModule> modules() {
    List<BuildModule> all = new ArrayList<>(modules.all());
    all.addAll(archives);
    return all.stream().sorted().toList();
  }

  List<Input> inputs() {
    return inputs;
  }

  Map<SourceLanguage, ForeignSources> foreignSources() {
    return foreign;
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
