package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves the types of one file; local classes when the body that declares them gets there. */
final class UnitResolution {

  private final SourceFile file;
  private final UnitFindings findings;
  private final Set<FieldSignature> evaluating;
  private final Places places;
  private final Map<TypeName, ResolvedType> resolved = new HashMap<>();
  private final AnnotationResolution annotations = new AnnotationResolution(this);
  private final TypeResolution types = new TypeResolution(this, annotations);

  private UnitResolution(SourceFile file, UnitFindings findings, Set<FieldSignature> evaluating) {
    this.file = file;
    this.findings = findings;
    this.evaluating = evaluating;
    this.places = file == null ? null : places(file.unit());
  }

  private static Places places(DeclaredUnit unit) {
    boolean bytecode = unit.stated().bytecode();
    return new Places(
        bytecode ? Evidence.Origin.BYTECODE : Evidence.Origin.SOURCE,
        unit.path(),
        unit.stated().lines());
  }

  /** For the value of one field alone; what is found on the way is forgotten. */
  static UnitResolution unrecorded(Declaration owner, Set<FieldSignature> evaluating) {
    return new UnitResolution(null, new UnitFindings(owner.index(), owner.root()), evaluating);
  }

  static ResolvedUnit resolve(DeclarationIndex index, SourceFile file) {
    DeclaredUnit unit = file.unit();
    UnitFindings findings = new UnitFindings(index, unit.root());
    UnitResolution resolution = new UnitResolution(file, findings, new HashSet<>());
    List<ResolvedType> types = resolution.resolveAll();
    return new ResolvedUnit(
        unit.path(),
        unit.module(),
        types,
        findings.uses(),
        findings.unresolved(),
        CallSiteCounts.of(types),
        unit.stated().lines(),
        resolution.places);
  }

  private List<ResolvedType> resolveAll() {
    file.packageInfo()
        .ifPresent(
            info ->
                annotations.resolveAll(
                    file.unit().stated().packageAnnotations(), null, info, file.scope()));
    for (Declaration declaration : file.declarations()) {
      if (isMember(declaration)) {
        resolve(declaration, ClassContext.of(declaration));
      }
    }
    List<ResolvedType> all = new ArrayList<>(file.declarations().size());
    for (Declaration declaration : file.declarations()) {
      // A local class that no body reached, as in broken code, is resolved by itself.
      resolve(declaration, ClassContext.of(declaration));
      all.add(resolved.get(declaration.name()));
    }
    return all;
  }

  /** Whether the type and all types around it are members, so that no body is needed for it. */
  private boolean isMember(Declaration declaration) {
    Declaration current = declaration;
    while (current != null) {
      TypeDeclared.Nesting nesting = current.declared().nesting();
      if (nesting == TypeDeclared.Nesting.LOCAL || nesting == TypeDeclared.Nesting.ANONYMOUS) {
        return false;
      }
      current = current.declared().enclosing().map(file::declaration).orElse(null);
    }
    return true;
  }

  private void resolve(Declaration declaration, ClassContext context) {
    if (!resolved.containsKey(declaration.name())) {
      resolved.put(declaration.name(), null);
      resolved.put(declaration.name(), types.resolve(declaration, context));
    }
  }

  /** Resolves a class that a body declares, with what that body knows; members of it too. */
  void resolveLocal(TypeName name, BodyResolver around) {
    Declaration declaration = file == null ? null : file.declaration(name);
    if (declaration != null) {
      ClassContext context = new ClassContext(declaration, around, around.context());
      resolve(declaration, context);
      resolveMembersOf(declaration, context);
    }
  }

  private void resolveMembersOf(Declaration outer, ClassContext context) {
    for (Declaration member : file.membersOf(outer.name())) {
      ClassContext inner = new ClassContext(member, null, context);
      resolve(member, inner);
      resolveMembersOf(member, inner);
    }
  }

  /** Whether names are resolved already. */
  boolean isBytecode() {
    return file != null && file.unit().stated().bytecode();
  }

  /** The lines of the file. */
  Places places() {
    return places;
  }

  UnitFindings findings() {
    return findings;
  }

  /** The fields whose constant values are being computed. */
  Set<FieldSignature> evaluating() {
    return evaluating;
  }

  /** Annotations on a local variable: only their uses count. */
  void localAnnotations(List<AnnotationUse> written, BodyResolver around) {
    for (AnnotationUse annotation : written) {
      annotations.onLocal(annotation, around.context(), around.from(), around.scope());
    }
  }

  ResolvedAnnotation annotated(Term.Annotated annotated, BodyResolver around) {
    return annotations.resolve(
        annotated.annotation(), around.context(), around.from(), around.scope());
  }
}
