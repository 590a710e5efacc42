package dev.kerf.analyzer.framework.codegen;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import dev.kerf.analyzer.framework.codegen.WrittenTypes.Written;
import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * The classes behind MapStruct's mappers: {@code OrderMapperImpl} for {@code OrderMapper}. Its
 * methods are those of the mapper; what they copy is MapStruct's to decide.
 */
final class MapperImplementations {

  static final String MAPPER = "org.mapstruct.Mapper";
  private static final String CLASS_NAME = "<CLASS_NAME>";

  private MapperImplementations() {}

  static Optional<TypeDeclared> of(Written mapper) {
    TypeDeclared type = mapper.type();
    if (type.nesting() != TypeDeclared.Nesting.TOP) {
      return Optional.empty();
    }
    return mapper
        .annotation(type.annotations(), MAPPER)
        .filter(use -> text(use, "implementationPackage").isEmpty())
        .map(use -> implementation(type, name(mapper, use)));
  }

  private static TypeName name(Written mapper, AnnotationUse use) {
    String simple =
        text(use, "implementationName")
            .orElse(CLASS_NAME + "Impl")
            .replace(CLASS_NAME, mapper.type().name().simpleName());
    String packageName = mapper.unit().stated().packageName();
    return TypeName.of(packageName.isEmpty() ? simple : packageName + '.' + simple);
  }

  private static Optional<String> text(AnnotationUse use, String element) {
    return use.elements().stream()
        .filter(found -> found.name().equals(element))
        .map(found -> use.values().get(found.value()))
        .filter(Term.Literal.class::isInstance)
        .map(literal -> ((Term.Literal) literal).text())
        .findFirst();
  }

  private static TypeDeclared implementation(TypeDeclared mapper, TypeName name) {
    TypeReference above = References.of(mapper.name().binaryName());
    MethodDeclared constructor =
        new MethodDeclared(
            "<init>",
            false,
            Modifier.PUBLIC | Modifier.IMPLICIT,
            List.of(),
            List.of(),
            References.VOID,
            List.of(),
            List.of(),
            Optional.of(Body.empty()),
            mapper.line());
    return new TypeDeclared(
        name,
        TypeDeclared.Kind.CLASS,
        TypeDeclared.Nesting.TOP,
        Optional.empty(),
        Modifier.PUBLIC | Modifier.IMPLICIT,
        List.of(),
        mapper.isInterface() ? Optional.empty() : Optional.of(above),
        mapper.isInterface() ? List.of(above) : List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(constructor),
        mapper.line());
  }
}
