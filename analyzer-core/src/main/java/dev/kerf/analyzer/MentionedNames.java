package dev.kerf.analyzer;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of other packages that a unit mentions at its top or in its headers: the imports of a
 * source, and what stands for them in a class file.
 */
final class MentionedNames {

  private final List<String> names = new ArrayList<>();

  private MentionedNames() {}

  static List<String> of(CompilationUnitStated unit) {
    MentionedNames mentioned = new MentionedNames();
    unit.imports().forEach(imported -> mentioned.names.add(imported.name()));
    unit.types().forEach(mentioned::add);
    return mentioned.names;
  }

  private void add(TypeDeclared type) {
    type.annotations().forEach(this::add);
    type.superclass().ifPresent(this::add);
    type.interfaces().forEach(this::add);
    for (FieldDeclared field : type.fields()) {
      field.annotations().forEach(this::add);
      add(field.type());
    }
    for (MethodDeclared method : type.methods()) {
      method.annotations().forEach(this::add);
      method.parameters().forEach(parameter -> add(parameter.type()));
    }
  }

  private void add(AnnotationUse annotation) {
    add(annotation.type());
  }

  private void add(TypeReference type) {
    if (type instanceof TypeReference.Binary binary) {
      names.add(binary.name().binaryName());
    }
  }
}
