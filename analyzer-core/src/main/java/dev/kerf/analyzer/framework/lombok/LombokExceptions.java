package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.MethodDeclared.ParameterDeclared;
import dev.kerf.analyzer.fact.TypeReference;
import java.util.List;

/** The four constructors of {@code @StandardException}. */
final class LombokExceptions {

  private static final String ANNOTATION = "experimental.StandardException";

  private final LombokAnnotations annotations;

  LombokExceptions(LombokAnnotations annotations) {
    this.annotations = annotations;
  }

  void addTo(CompletedType type) {
    annotations
        .find(type.annotations(), ANNOTATION)
        .ifPresent(
            use ->
                LombokAnnotations.access(use, "access")
                    .ifPresent(
                        access -> {
                          ParameterDeclared message = parameter("message", Types.STRING);
                          ParameterDeclared cause =
                              parameter("cause", Types.named("java.lang.Throwable"));
                          add(type, access, List.of());
                          add(type, access, List.of(message));
                          add(type, access, List.of(cause));
                          add(type, access, List.of(message, cause));
                        }));
  }

  private static ParameterDeclared parameter(String name, TypeReference type) {
    return new ParameterDeclared(name, type, List.of());
  }

  private static void add(CompletedType type, int access, List<ParameterDeclared> parameters) {
    type.addConstructor(
        access, parameters, List.of(), new GeneratedBody(type.line(), parameters).done());
  }
}
