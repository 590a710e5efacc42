package dev.kerf.analyzer;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.framework.codegen.AbsentNames;
import dev.kerf.analyzer.framework.codegen.AbsentSources;
import dev.kerf.analyzer.framework.lombok.LombokConfigs;
import dev.kerf.analyzer.framework.lombok.LombokMembers;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.parallel.Parallel;
import dev.kerf.analyzer.resolve.DeclarationIndex;
import dev.kerf.analyzer.resolve.DeclaredUnit;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedApplication.Document;
import dev.kerf.analyzer.resolve.ResolvedUnit;
import dev.kerf.analyzer.resolve.ResolvedWorkspace;
import dev.kerf.analyzer.resolve.Resolver;
import dev.kerf.analyzer.signature.SignatureIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every file of a workspace, resolved against all declarations. */
record Resolved(
    List<ResolvedUnit> units, ResolvedApplication application, List<Diagnostic> diagnostics) {

  static Resolved from(
      Extracted extracted, SignatureIndex signatures, Parallel parallel, Progress progress) {
    ModuleNames modules = new ModuleNames(extracted.workspace().modules());
    List<DeclaredUnit> declared = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    ClassFamilies families = new ClassFamilies(modules);
    Set<String> withSource = new HashSet<>();
    for (InputReading.ReadInput read : extracted.inputs()) {
      for (Fact fact : read.facts()) {
        if (fact instanceof CompilationUnitStated unit && unit.bytecode()) {
          families.add(read.input(), unit);
        } else if (fact instanceof CompilationUnitStated unit) {
          unit.types().forEach(type -> withSource.add(type.name().outermost().binaryName()));
          declared.add(
              new DeclaredUnit(read.input().path(), modules.of(read.input().module()), unit));
        } else {
          documents.add(new Document(read.input().path(), fact));
        }
      }
    }
    declared.addAll(families.units(withSource));
    for (InputReading.ReadInput read : extracted.beside()) {
      for (Fact fact : read.facts()) {
        if (fact instanceof CompilationUnitStated unit) {
          declared.add(
              new DeclaredUnit(
                  read.input().path(), modules.of(read.input().module()), unit, false));
        }
      }
    }
    declared.addAll(AbsentSources.of(declared));
    DeclarationIndex index =
        DeclarationIndex.of(
            declared,
            new ShippedTypes(signatures, AbsentNames.of(documents, declared)),
            List.of(new LombokMembers(LombokConfigs.of(documents))),
            parallel);
    Resolver resolver = new Resolver(index);
    List<String> paths = List.copyOf(index.paths());
    progress.stage("resolve", paths.size());
    List<ResolvedUnit> units =
        parallel.map(
            paths,
            path -> {
              ResolvedUnit unit = resolver.resolve(path);
              progress.step();
              return unit;
            });
    return new Resolved(units, ResolvedWorkspace.of(index, units, documents), index.diagnostics());
  }
}
