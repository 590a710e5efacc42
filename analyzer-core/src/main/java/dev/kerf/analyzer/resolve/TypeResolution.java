package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.FieldDeclared;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Resolves one type: header, fields, methods, and the bodies inside. */
final class TypeResolution {

  private final UnitResolution unit;
  private final AnnotationResolution annotations;

  TypeResolution(UnitResolution unit, AnnotationResolution annotations) {
    this.unit = unit;
    this.annotations = annotations;
  }

  ResolvedType resolve(Declaration type, ClassContext context) {
    TypeUses uses = new TypeUses(type, unit.findings());
    header(type, uses);
    List<ResolvedAnnotation> own =
        annotations.resolveAll(type.declared().annotations(), context.outer(), type, type.header());
    List<ResolvedField> fields = new ArrayList<>(type.declared().fields().size());
    for (FieldDeclared field : type.declared().fields()) {
      fields.add(field(field, type, context, uses));
    }
    List<ResolvedMethod> methods = new ArrayList<>(type.declared().methods().size());
    for (MethodDeclared method : type.declared().methods()) {
      methods.add(method(method, type, context, uses));
    }
    new BridgeUses(type, uses).record();
    Supertypes supertypes = type.supertypes();
    Places places = unit.places();
    return new ResolvedType(
        type.declared(),
        supertypes.superclass(),
        supertypes.interfaces(),
        own,
        fields,
        methods,
        places.at(type.declared().line()),
        type.module(),
        places);
  }

  private static void header(Declaration type, TypeUses uses) {
    TypeDeclared declared = type.declared();
    int line = declared.line();
    TypeScope scope = type.header();
    declared
        .superclass()
        .ifPresent(
            reference -> {
              JavaType read = TypeReader.read(reference, scope);
              uses.declared(read, superclassUse(type, read), reference, line);
            });
    TypeUse.Kind kind = declared.isInterface() ? TypeUse.Kind.EXTENDS : TypeUse.Kind.IMPLEMENTS;
    for (TypeReference reference : declared.interfaces()) {
      uses.declared(TypeReader.read(reference, scope), kind, reference, line);
    }
    for (TypeReference reference : declared.permitted()) {
      uses.declared(TypeReader.read(reference, scope), TypeUse.Kind.PERMITS, reference, line);
    }
    typeParameters(declared.typeParameters(), scope, uses, line);
  }

  /** An anonymous class has one supertype, of either sort. */
  private static TypeUse.Kind superclassUse(Declaration type, JavaType supertype) {
    Declaration declaration =
        supertype instanceof ClassType named ? type.index().find(named.name(), type.root()) : null;
    return declaration != null && declaration.declared().isInterface()
        ? TypeUse.Kind.IMPLEMENTS
        : TypeUse.Kind.EXTENDS;
  }

  private static void typeParameters(
      List<TypeParameterDeclared> parameters, TypeScope scope, TypeUses uses, int line) {
    for (TypeParameterDeclared parameter : parameters) {
      for (TypeReference bound : parameter.bounds()) {
        uses.declared(TypeReader.read(bound, scope), TypeUse.Kind.GENERIC, bound, line);
      }
    }
  }

  private ResolvedField field(
      FieldDeclared field, Declaration type, ClassContext context, TypeUses uses) {
    FieldSignature signature = type.field(field.name());
    JavaType fieldType = signature.type();
    if (field.role() != FieldDeclared.Role.ENUM_CONSTANT) {
      uses.declared(fieldType, TypeUse.Kind.FIELD, field.type(), field.line());
    }
    Optional<ResolvedBody> initializer =
        field
            .initializer()
            .map(
                body ->
                    unit.isBytecode()
                        ? new LinkedBodyResolver(unit, type, type.scope(), body).resolve(List.of())
                        : new BodyResolver(unit, context, type, type.scope(), body, true)
                            .resolveValue(fieldType));
    return new ResolvedField(
        field,
        fieldType,
        annotations.resolveAll(field.annotations(), context, type, type.scope()),
        initializer,
        signature.constant(new HashSet<>()).map(FieldConstants::text));
  }

  private ResolvedMethod method(
      MethodDeclared method, Declaration type, ClassContext context, TypeUses uses) {
    MethodSignature signature = type.method(method);
    TypeScope scope = signature.scope();
    int line = method.line();
    List<List<ResolvedAnnotation>> ofParameters = new ArrayList<>(method.parameters().size());
    for (int i = 0; i < method.parameters().size(); i++) {
      MethodDeclared.ParameterDeclared parameter = method.parameters().get(i);
      uses.declared(signature.parameters().get(i), TypeUse.Kind.PARAMETER, parameter.type(), line);
      ofParameters.add(annotations.resolveAll(parameter.annotations(), context, type, scope));
    }
    uses.declared(signature.returnType(), TypeUse.Kind.RETURN, method.returnType(), line);
    for (TypeReference thrown : method.thrown()) {
      uses.declared(TypeReader.read(thrown, scope), TypeUse.Kind.THROWS, thrown, line);
    }
    typeParameters(method.typeParameters(), scope, uses, line);
    return new ResolvedMethod(
        method.initializer()
            ? new MethodName(type.name(), method.name(), List.of())
            : signature.name(),
        method,
        signature.parameters(),
        signature.returnType(),
        annotations.resolveAll(method.annotations(), context, type, scope),
        ofParameters,
        method.body().map(body -> body(body, method, signature, type, context)));
  }

  private ResolvedBody body(
      Body body,
      MethodDeclared method,
      MethodSignature signature,
      Declaration type,
      ClassContext context) {
    if (unit.isBytecode()) {
      return new LinkedBodyResolver(unit, type, signature.scope(), body)
          .resolve(signature.parameters());
    }
    boolean defaultValue =
        type.declared().kind() == TypeDeclared.Kind.ANNOTATION && method.isAbstract();
    BodyResolver resolver =
        new BodyResolver(unit, context, type, signature.scope(), body, defaultValue);
    return defaultValue
        ? resolver.resolveValue(signature.returnType())
        : resolver.resolve(signature.returnType());
  }
}
