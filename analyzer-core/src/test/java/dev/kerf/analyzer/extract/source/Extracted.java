package dev.kerf.analyzer.extract.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.extract.Extraction;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.MethodDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What tests read out of a source that they write as text. */
final class Extracted {

  private Extracted() {}

  static Extraction extraction(String source) {
    return new JavaSourceExtractor().extract("Test.java", source.getBytes(StandardCharsets.UTF_8));
  }

  /** The facts of a source that must not have problems. */
  static CompilationUnitStated unit(String source) {
    Extraction extraction = extraction(source);
    assertEquals(List.of(), extraction.problems());
    return (CompilationUnitStated) extraction.facts().get(0);
  }

  static List<TypeDeclared> types(String source) {
    return unit(source).types();
  }

  /** The body of the first method that a type writes with that name. */
  static Body body(String source, String typeName, String methodName) {
    return types(source).stream()
        .filter(type -> type.name().binaryName().equals(typeName))
        .flatMap(type -> type.methods().stream())
        .filter(method -> method.name().equals(methodName))
        .findFirst()
        .flatMap(MethodDeclared::body)
        .orElseThrow();
  }

  /** The terms of a method {@code void m(...)} in a class {@code C}, without its parameters. */
  static String method(String parameters, String statements) {
    String source = "class C {\n void m(" + parameters + ") {\n" + statements + "}\n}\n";
    return TermText.of(body(source, "C", "m"));
  }
}
