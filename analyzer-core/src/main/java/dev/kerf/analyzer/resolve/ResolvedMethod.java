package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.model.MethodName;
import java.util.List;
import java.util.Optional;

/**
 * A method with its types and body.
 *
 * @param name initializer blocks are {@code <init>()} or {@code <clinit>()}
 * @param parameterAnnotations as many as parameters
 */
public record ResolvedMethod(
    MethodName name,
    MethodDeclared declared,
    List<JavaType> parameterTypes,
    JavaType returnType,
    List<ResolvedAnnotation> annotations,
    List<List<ResolvedAnnotation>> parameterAnnotations,
    Optional<ResolvedBody> body) {

  public ResolvedMethod {
    parameterTypes = List.copyOf(parameterTypes);
    annotations = List.copyOf(annotations);
    // Nearly always without any.
    parameterAnnotations =
        parameterAnnotations.isEmpty()
            ? List.of()
            : parameterAnnotations.stream().map(List::copyOf).toList();
  }
}
