package dev.kerf.analyzer.cache.codec;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.ImportDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import java.util.List;

/** A unit of code: its types with their members and bodies. */
final class DeclarationCodec {

  private static final List<TypeDeclared.Kind> KINDS = List.of(TypeDeclared.Kind.values());
  private static final List<TypeDeclared.Nesting> NESTINGS = List.of(TypeDeclared.Nesting.values());
  private static final List<FieldDeclared.Role> ROLES = List.of(FieldDeclared.Role.values());

  private DeclarationCodec() {}

  static void write(CompilationUnitStated unit, FactOutput out) {
    out.text(unit.packageName()).all(unit.imports(), DeclarationCodec::writeImport);
    out.all(unit.types(), DeclarationCodec::writeType);
    out.all(unit.packageAnnotations(), DeclarationCodec::writeAnnotation);
    out.number(unit.lines()).flag(unit.bytecode());
  }

  static CompilationUnitStated read(FactInput in) {
    return new CompilationUnitStated(
        in.text(),
        in.all(DeclarationCodec::readImport),
        in.all(DeclarationCodec::readType),
        in.all(DeclarationCodec::readAnnotation),
        in.number(),
        in.flag());
  }

  private static void writeImport(ImportDeclared imported, FactOutput out) {
    out.text(imported.name())
        .flag(imported.isStatic())
        .flag(imported.onDemand())
        .flag(imported.module())
        .line(imported.line());
  }

  private static ImportDeclared readImport(FactInput in) {
    return new ImportDeclared(in.text(), in.flag(), in.flag(), in.flag(), in.line());
  }

  private static void writeType(TypeDeclared type, FactOutput out) {
    ReferenceCodec.writeName(type.name(), out);
    out.number(type.kind().ordinal()).number(type.nesting().ordinal());
    out.optional(type.enclosing(), ReferenceCodec::writeName);
    out.number(type.modifiers());
    out.all(type.typeParameters(), DeclarationCodec::writeTypeParameter);
    out.optional(type.superclass(), ReferenceCodec::write);
    out.all(type.interfaces(), ReferenceCodec::write);
    out.all(type.permitted(), ReferenceCodec::write);
    out.all(type.annotations(), DeclarationCodec::writeAnnotation);
    out.all(type.fields(), DeclarationCodec::writeField);
    out.all(type.methods(), DeclarationCodec::writeMethod);
    out.line(type.line());
  }

  private static TypeDeclared readType(FactInput in) {
    return new TypeDeclared(
        ReferenceCodec.readName(in),
        in.one(KINDS),
        in.one(NESTINGS),
        in.optional(ReferenceCodec::readName),
        in.number(),
        in.all(DeclarationCodec::readTypeParameter),
        in.optional(ReferenceCodec::read),
        in.all(ReferenceCodec::read),
        in.all(ReferenceCodec::read),
        in.all(DeclarationCodec::readAnnotation),
        in.all(DeclarationCodec::readField),
        in.all(DeclarationCodec::readMethod),
        in.line());
  }

  private static void writeTypeParameter(TypeParameterDeclared parameter, FactOutput out) {
    out.text(parameter.name()).all(parameter.bounds(), ReferenceCodec::write);
  }

  private static TypeParameterDeclared readTypeParameter(FactInput in) {
    return new TypeParameterDeclared(in.text(), in.all(ReferenceCodec::read));
  }

  private static void writeField(FieldDeclared field, FactOutput out) {
    out.text(field.name()).number(field.role().ordinal());
    ReferenceCodec.write(field.type(), out);
    out.number(field.modifiers()).all(field.annotations(), DeclarationCodec::writeAnnotation);
    out.optional(field.initializer(), DeclarationCodec::writeBody);
    out.line(field.line());
  }

  private static FieldDeclared readField(FactInput in) {
    return new FieldDeclared(
        in.text(),
        in.one(ROLES),
        ReferenceCodec.read(in),
        in.number(),
        in.all(DeclarationCodec::readAnnotation),
        in.optional(DeclarationCodec::readBody),
        in.line());
  }

  private static void writeMethod(MethodDeclared method, FactOutput out) {
    out.text(method.name()).flag(method.initializer()).number(method.modifiers());
    out.all(method.typeParameters(), DeclarationCodec::writeTypeParameter);
    out.all(method.parameters(), DeclarationCodec::writeParameter);
    ReferenceCodec.write(method.returnType(), out);
    out.all(method.thrown(), ReferenceCodec::write);
    out.all(method.annotations(), DeclarationCodec::writeAnnotation);
    out.optional(method.body(), DeclarationCodec::writeBody);
    out.line(method.line());
  }

  private static MethodDeclared readMethod(FactInput in) {
    return new MethodDeclared(
        in.text(),
        in.flag(),
        in.number(),
        in.all(DeclarationCodec::readTypeParameter),
        in.all(DeclarationCodec::readParameter),
        ReferenceCodec.read(in),
        in.all(ReferenceCodec::read),
        in.all(DeclarationCodec::readAnnotation),
        in.optional(DeclarationCodec::readBody),
        in.line());
  }

  private static void writeParameter(ParameterDeclared parameter, FactOutput out) {
    ReferenceCodec.write(parameter.type(), out.text(parameter.name()));
    out.all(parameter.annotations(), DeclarationCodec::writeAnnotation);
  }

  private static ParameterDeclared readParameter(FactInput in) {
    return new ParameterDeclared(
        in.text(), ReferenceCodec.read(in), in.all(DeclarationCodec::readAnnotation));
  }

  static void writeAnnotation(AnnotationUse annotation, FactOutput out) {
    ReferenceCodec.write(annotation.type(), out);
    writeBody(annotation.values(), out);
    out.all(annotation.elements(), (element, to) -> to.text(element.name()).index(element.value()));
    out.line(annotation.line());
  }

  static AnnotationUse readAnnotation(FactInput in) {
    return new AnnotationUse(
        ReferenceCodec.read(in),
        readBody(in),
        in.all(from -> new AnnotationUse.Element(from.text(), from.index())),
        in.line());
  }

  private static void writeBody(Body body, FactOutput out) {
    out.all(body.terms(), TermWriter::write);
    LinkCodec.write(body.links(), out);
  }

  private static Body readBody(FactInput in) {
    return new Body(in.all(TermReader::read), LinkCodec.read(in));
  }
}
