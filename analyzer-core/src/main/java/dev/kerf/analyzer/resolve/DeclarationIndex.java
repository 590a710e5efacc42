package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.parallel.Parallel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All declarations that names can resolve to: those of the workspace, and behind them those of
 * libraries. Read-only once built and safe for use by several threads.
 *
 * <p>Workspace types with one binary name are told apart ({@link Namesakes}). By the plain name the
 * one nearest to the asking file is meant; a library's type never hides one of the workspace.
 */
public final class DeclarationIndex {

  /** Deeper inheritance than any compiler accepts in practice. */
  static final int MAX_DEPTH = 200;

  private final LibraryTypes libraries;
  private final TreeMap<String, SourceFile> files = new TreeMap<>();
  private final Map<String, Declaration> workspace = new HashMap<>();

  /** Of files that are not analysed. */
  private final Map<String, Declaration> beside = new HashMap<>();

  /** The names of all types of sources that others lie in. */
  private final Set<String> holders = new HashSet<>();

  /** Types that share a plain name, by path. */
  private final Map<String, List<Declaration>> namesakes = new HashMap<>();

  private final Map<String, Optional<Declaration>> fromLibraries = new ConcurrentHashMap<>();
  private final FileScope libraryScope;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean complete;

  private DeclarationIndex(LibraryTypes libraries) {
    this.libraries = libraries;
    this.libraryScope = new FileScope(this, "", "", List.of());
  }

  /**
   * Builds the index.
   *
   * @param units in any order, each path once
   * @param contributors add what units imply, in order
   */
  public static DeclarationIndex of(
      Collection<DeclaredUnit> units,
      LibraryTypes libraries,
      List<? extends MemberContributor> contributors,
      Parallel parallel) {
    List<DeclaredUnit> ordered = new ArrayList<>(units);
    ordered.sort(Comparator.comparing(DeclaredUnit::path));
    ordered = parallel.map(Namesakes.apart(ordered), unit -> completed(unit, contributors));
    DeclarationIndex index = of(ordered, libraries);
    List<DeclaredUnit> forwarding = new ArrayList<>(ordered);
    forwarding.replaceAll(unit -> index.forwarding(unit, contributors));
    // Built again where something was added: what is known of headers may rest on the old ones.
    return forwarding.equals(ordered) ? index : of(forwarding, libraries);
  }

  /** Of units that imply nothing more, in the order of their paths. */
  private static DeclarationIndex of(List<DeclaredUnit> completed, LibraryTypes libraries) {
    DeclarationIndex index = new DeclarationIndex(libraries);
    completed.forEach(index::add);
    index.readHeaders();
    return index;
  }

  /** The same, one unit after the other. */
  public static DeclarationIndex of(
      Collection<DeclaredUnit> units,
      LibraryTypes libraries,
      List<? extends MemberContributor> contributors) {
    return of(units, libraries, contributors, Parallel.NONE);
  }

  public static DeclarationIndex of(Collection<DeclaredUnit> units, LibraryTypes libraries) {
    return of(units, libraries, List.of());
  }

  private static DeclaredUnit completed(
      DeclaredUnit unit, List<? extends MemberContributor> contributors) {
    if (unit.stated().bytecode()) {
      return unit;
    }
    DeclaredUnit completed = unit;
    for (MemberContributor contributor : contributors) {
      CompilationUnitStated stated = contributor.complete(completed);
      completed = completed.stating(stated);
    }
    return completed;
  }

  private DeclaredUnit forwarding(
      DeclaredUnit unit, List<? extends MemberContributor> contributors) {
    Map<TypeName, List<Forwarding>> byType = new HashMap<>(0);
    for (MemberContributor contributor : contributors) {
      for (Forwarding forwarding : contributor.forwardings(unit)) {
        byType.computeIfAbsent(forwarding.type(), type -> new ArrayList<>(1)).add(forwarding);
      }
    }
    if (byType.isEmpty()) {
      return unit;
    }
    CompilationUnitStated stated = unit.stated();
    List<TypeDeclared> types = new ArrayList<>(stated.types());
    types.replaceAll(
        type ->
            byType.containsKey(type.name())
                ? ForwardedMethods.complete(
                    file(unit.path()).declaration(type.name()), byType.get(type.name()))
                : type);
    return unit.stating(
        new CompilationUnitStated(
            stated.packageName(),
            stated.imports(),
            types,
            stated.packageAnnotations(),
            stated.lines(),
            stated.bytecode()));
  }

  private void add(DeclaredUnit unit) {
    SourceFile file = SourceFile.of(this, unit);
    if (files.putIfAbsent(unit.path(), file) != null) {
      throw new IllegalArgumentException("two units at " + unit.path());
    }
    for (Declaration declaration : file.declarations()) {
      addHolders(declaration.name().binaryName());
      addHolders(declaration.name().plain().binaryName());
    }
    if (!unit.analysed()) {
      file.declarations()
          .forEach(declaration -> beside.putIfAbsent(declaration.name().binaryName(), declaration));
      return;
    }
    for (TypeName name : file.declaredTwice()) {
      diagnostics.add(duplicate(file.declaration(name), file.declaration(name)));
    }
    for (Declaration declaration : file.declarations()) {
      workspace.put(declaration.name().binaryName(), declaration);
      TypeName plain = declaration.name().plain();
      if (!plain.equals(declaration.name())) {
        addNamesake(plain, declaration);
      }
    }
  }

  private void addHolders(String binaryName) {
    for (int i = binaryName.indexOf('$'); i > 0; i = binaryName.indexOf('$', i + 1)) {
      holders.add(binaryName.substring(0, i));
    }
  }

  /** False where nothing at hand declares a type inside the one of this name. */
  boolean mayHoldTypes(TypeName name) {
    return holders.contains(name.binaryName())
        || !name.equals(KnownTypes.OBJECT.name()) && libraries.hasPackage(name.packageName());
  }

  private void addNamesake(TypeName plain, Declaration declaration) {
    Declaration first = workspace.get(plain.binaryName());
    List<Declaration> known =
        namesakes.computeIfAbsent(plain.binaryName(), key -> new ArrayList<>(2));
    if (known.isEmpty() && first != null) {
      known.add(first);
    }
    known.add(declaration);
    if (first != null && !plain.isNested()) {
      diagnostics.add(duplicate(first, declaration));
    }
  }

  private static Diagnostic duplicate(Declaration first, Declaration second) {
    SourceLocation at = new SourceLocation(second.path(), second.declared().line());
    return first == second
        ? Namesakes.duplicate(
            at, second.name() + " is declared twice in this file; the larger one is analysed")
        : Namesakes.duplicate(first.name(), first.path(), second.name(), at);
  }

  /** Sequentially and in the order of paths, so that broken code too reads the same every time. */
  private void readHeaders() {
    for (SourceFile file : files.values()) {
      for (Declaration declaration : file.declarations()) {
        declaration.supertypes();
      }
    }
    CyclicInheritance cycles = new CyclicInheritance(this);
    for (SourceFile file : files.values()) {
      for (Declaration declaration : file.declarations()) {
        cycles.cut(declaration).ifPresent(diagnostics::add);
      }
    }
    complete = true;
  }

  /** Whether all headers are read, so that what a name means will not change any more. */
  boolean isComplete() {
    return complete;
  }

  /** The paths of all units that are analysed, sorted. */
  public Collection<String> paths() {
    return files.values().stream()
        .map(SourceFile::unit)
        .filter(DeclaredUnit::analysed)
        .map(DeclaredUnit::path)
        .toList();
  }

  /** Types declared twice, cyclic inheritance. */
  public List<Diagnostic> diagnostics() {
    return diagnostics.stream().sorted().toList();
  }

  /** The facts of any known type, the workspace's or a library's. */
  public Optional<TypeDeclared> declaration(TypeName name) {
    return Optional.ofNullable(identified(name)).map(Declaration::declared);
  }

  SourceFile file(String path) {
    SourceFile file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException("no unit at " + path);
    }
    return file;
  }

  /** The reason for a type that nothing at hand declares. */
  String whyAbsent(TypeName name) {
    return libraries.whyAbsent(name).orElse("external-type-unknown");
  }

  LibraryTypes libraries() {
    return libraries;
  }

  /** A type by name, as seen from a file below a root; null when nothing at hand declares it. */
  Declaration find(TypeName name, String root) {
    return find(name.binaryName(), root);
  }

  Declaration find(String binaryName, String root) {
    List<Declaration> several = namesakes.isEmpty() ? null : namesakes.get(binaryName);
    return several == null ? identified(binaryName) : Namesakes.nearest(several, root);
  }

  /** The type that has exactly this name, or null. */
  Declaration identified(TypeName name) {
    return identified(name.binaryName());
  }

  private Declaration identified(String binaryName) {
    Declaration own = workspace.get(binaryName);
    Declaration known = own == null ? beside.get(binaryName) : own;
    return known == null ? library(binaryName) : known;
  }

  /** Whether any two types share a name. */
  boolean hasNamesakes() {
    return !namesakes.isEmpty();
  }

  /** Whether types share this plain name. */
  boolean isShared(String binaryName) {
    return namesakes.containsKey(binaryName);
  }

  /** What a name that a compiler wrote means in a file below a root. */
  TypeName meant(TypeName written, String root) {
    List<Declaration> several = namesakes.isEmpty() ? null : namesakes.get(written.binaryName());
    return several == null ? written : Namesakes.nearest(several, root).name();
  }

  private Declaration library(String binaryName) {
    Optional<Declaration> known = fromLibraries.get(binaryName);
    if (known == null) {
      known =
          binaryName.isBlank()
              ? Optional.empty()
              : libraries
                  .find(TypeName.of(binaryName))
                  .map(
                      found ->
                          new Declaration(this, found, "", "", "", false, enclosingScope(found)));
      Optional<Declaration> raced = fromLibraries.putIfAbsent(binaryName, known);
      known = raced == null ? known : raced;
    }
    return known.orElse(null);
  }

  /** An inner class of a library may mention the type variables of the classes around it. */
  private TypeScope enclosingScope(TypeDeclared declared) {
    return declared
        .enclosing()
        .filter(outer -> !outer.equals(declared.name()))
        .flatMap(outer -> Optional.ofNullable(library(outer.binaryName())))
        .map(Declaration::header)
        .orElseGet(() -> TypeScope.of(libraryScope));
  }

  /** All workspace declarations that names resolve to, by name. */
  Map<TypeName, Declaration> workspace() {
    Map<TypeName, Declaration> sorted = new LinkedHashMap<>();
    workspace.values().stream()
        .sorted(Comparator.comparing(Declaration::name))
        .forEach(declaration -> sorted.put(declaration.name(), declaration));
    return sorted;
  }
}
