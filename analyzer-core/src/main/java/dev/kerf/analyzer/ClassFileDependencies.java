package dev.kerf.analyzer;

import dev.kerf.analyzer.MonolithAnalyzer.TypeDependencies;
import dev.kerf.analyzer.codebase.DependencyRow;
import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.InputKind;
import dev.kerf.analyzer.discover.InputRole;
import dev.kerf.analyzer.discover.UnreadableInputException;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.extract.bytecode.uses.ClassShape;
import dev.kerf.analyzer.extract.bytecode.uses.FamilyReader;
import dev.kerf.analyzer.extract.bytecode.uses.KnownNames;
import dev.kerf.analyzer.extract.bytecode.uses.TypeUses;
import dev.kerf.analyzer.framework.codegen.AbsentNames;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.parallel.Parallel;
import dev.kerf.analyzer.resolve.LibraryMethods;
import dev.kerf.analyzer.signature.SignatureIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The type dependencies of class files alone, read without making facts of them: many times cheaper
 * than all that an analysis asks of a class file, and with little kept of each.
 *
 * <p>Calls that Groovy binds at run time need the types of values. Classes with such calls go the
 * whole way, together with all that they mention, and nothing else does.
 *
 * <p>The types that can be depended on are those of the workspace. Where a class file lies tells
 * its name, so that all names are known before the first one is read; where one does not lie as its
 * name says, all are read again.
 */
final class ClassFileDependencies {

  private static final Set<InputRole> WITH_TYPES =
      EnumSet.of(InputRole.MAIN, InputRole.GENERATED, InputRole.VENDORED);

  private static final String EXTENSION = ".class";
  private static final Pattern OF_RELEASE = Pattern.compile("META-INF/versions/\\d+/");

  private final Workspace workspace;
  private final Parallel parallel;
  private final Progress progress;
  private final List<Input> inputs;

  /** The internal names of class files that do not lie where their name says, by path. */
  private final Map<String, String> misplaced = new HashMap<>();

  ClassFileDependencies(Workspace workspace, Parallel parallel, Progress progress) {
    this.workspace = workspace;
    this.parallel = parallel;
    this.progress = progress;
    this.inputs = workspace.inputs(InputRole.MAIN, InputKind.CLASS_FILE);
  }

  /** Whether all types of a workspace are in class files. */
  static boolean suits(Workspace workspace) {
    boolean compiled = false;
    for (Input input : workspace.inputs()) {
      if (input.kind() == InputKind.JAVA_SOURCE && WITH_TYPES.contains(input.role())) {
        return false;
      }
      compiled |= input.kind() == InputKind.CLASS_FILE && input.role() == InputRole.MAIN;
    }
    return compiled;
  }

  /**
   * The dependencies.
   *
   * @param whole those of the classes that leave open what only facts tell, by the way that any
   *     workspace can go
   */
  TypeDependencies read(Function<Workspace, TypeDependencies> whole) {
    progress.stage("read", inputs.size());
    List<ReadFamily> families = readFamilies(names());
    if (!misplaced.isEmpty()) {
      progress.stage("read", inputs.size());
      families = readFamilies(names());
    }
    TypeDependencies found = joined(families);
    Set<String> late = new HashSet<>();
    for (ReadFamily family : families) {
      if (family.family().boundAtRunTime()) {
        late.add(family.family().path());
      }
    }
    return late.isEmpty() ? found : with(whole.apply(mentionedBy(late, families)), late, found);
  }

  // ---- what is bound at run time --------------------------------------------------------------

  /** All class files that say what the values in some of them can be. */
  private Workspace mentionedBy(Set<String> late, List<ReadFamily> families) {
    MentionedFamilies mentioned =
        new MentionedFamilies(families.stream().map(ReadFamily::family).toList(), names());
    Set<Input> needed = new HashSet<>();
    for (int family : mentioned.from(family -> late.contains(family.path()))) {
      needed.addAll(families.get(family).members());
    }
    return workspace.only(inputs.stream().filter(needed::contains).toList());
  }

  /** The dependencies with those of the late families as the whole way finds them. */
  private static TypeDependencies with(
      TypeDependencies whole, Set<String> late, TypeDependencies found) {
    List<DependencyRow> rows =
        Stream.concat(
                found.dependencies().stream().filter(row -> !late.contains(row.path())),
                whole.dependencies().stream().filter(row -> late.contains(row.path())))
            .sorted(Comparator.comparing(DependencyRow::from).thenComparing(DependencyRow::to))
            .toList();
    return new TypeDependencies(rows, found.diagnostics());
  }

  // ---- names ----------------------------------------------------------------------------------

  private KnownNames names() {
    Set<String> names = new LinkedHashSet<>();
    inputs.forEach(input -> names.add(nameOf(input)));
    return new KnownNames(names);
  }

  /** The internal name of the type of a class file. */
  private String nameOf(Input input) {
    String known = misplaced.isEmpty() ? null : misplaced.get(input.path());
    if (known != null) {
      return known;
    }
    String path = input.path();
    String root = input.placement().sourceRoot().orElse("");
    boolean below = path.startsWith(root) && !root.isEmpty();
    int start = below ? root.length() + (root.endsWith("/") ? 0 : 1) : 0;
    String name = path.substring(start, path.length() - EXTENSION.length());
    return name.startsWith("META-INF/versions/") ? OF_RELEASE.matcher(name).replaceFirst("") : name;
  }

  // ---- reading --------------------------------------------------------------------------------

  /** The class files of one source file, side by side in one folder. */
  private record Family(String name, List<Input> members) {}

  private record ReadFamily(
      CompiledFamily family, List<Input> members, List<Diagnostic> diagnostics) {
    List<TypeUses> types() {
      return family.types();
    }
  }

  private List<ReadFamily> readFamilies(KnownNames known) {
    Map<String, Family> families = new LinkedHashMap<>();
    for (Input input : inputs) {
      String folder = input.path().substring(0, input.path().lastIndexOf('/') + 1);
      String name = TypeName.of(nameOf(input).replace('/', '.')).outermost().binaryName();
      families
          .computeIfAbsent(folder + name, key -> new Family(name, new ArrayList<>(1)))
          .members()
          .add(input);
    }
    ThreadLocal<FamilyReader> readers = ThreadLocal.withInitial(() -> new FamilyReader(known));
    Map<String, String> elsewhere = Collections.synchronizedMap(new HashMap<>());
    List<ReadFamily> read =
        parallel.map(
            List.copyOf(families.values()), family -> readFamily(family, readers.get(), elsewhere));
    misplaced.putAll(elsewhere);
    return read;
  }

  private ReadFamily readFamily(Family family, FamilyReader reader, Map<String, String> elsewhere) {
    List<Diagnostic> diagnostics = new ArrayList<>(0);
    Input first = family.members().get(0);
    for (Input member : family.members()) {
      first = member.path().length() < first.path().length() ? member : first;
      try {
        reader
            .read(member.read().bytes())
            .forEach(problem -> diagnostics.add(problem.at(member.path())));
      } catch (UnreadableInputException e) {
        diagnostics.add(e.diagnostic());
      }
      reader
          .lastName()
          .filter(name -> !name.equals(nameOf(member)))
          .ifPresent(name -> elsewhere.put(member.path(), name));
      progress.step();
    }
    return new ReadFamily(
        new CompiledFamily(TypeName.of(family.name()), first.path(), reader.join()),
        family.members(),
        diagnostics);
  }

  // ---- joining --------------------------------------------------------------------------------

  private TypeDependencies joined(List<ReadFamily> read) {
    progress.stage("resolve", 0);
    Map<String, ClassShape> shapes = new HashMap<>();
    for (ReadFamily family : read) {
      family.types().forEach(type -> shapes.putIfAbsent(type.name(), type.shape()));
    }
    CompiledTypes types =
        new CompiledTypes(
            read.stream().map(ReadFamily::family).toList(),
            names(),
            new WrittenCasts(
                shapes,
                new LibraryMethods(
                    new ShippedTypes(
                        SignatureIndex.shipped(), AbsentNames.of(List.of(), List.of())))));
    List<Diagnostic> diagnostics =
        Stream.of(
                workspace.diagnostics().stream(),
                read.stream().flatMap(family -> family.diagnostics().stream()),
                types.diagnostics().stream())
            .flatMap(stream -> stream)
            .sorted()
            .toList();
    return new TypeDependencies(types.dependencies(), diagnostics);
  }
}
