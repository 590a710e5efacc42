package dev.kerf.analyzer.framework.lombok;

import dev.kerf.analyzer.fact.AnnotationUse;
import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Annotations that are written only to be moved: {@code onConstructor = @__(@Inject)}. They stand
 * on what Lombok generates, and {@code @__} is no type at all, so they are taken from where they
 * are written.
 */
final class LombokOnX {

  private static final Set<String> ELEMENTS =
      Set.of(
          "onConstructor",
          "onConstructor_",
          "onConstructor__",
          "onMethod",
          "onMethod_",
          "onMethod__",
          "onParam",
          "onParam_",
          "onParam__");

  void removeFrom(CompletedType type) {
    type.changeAnnotations(LombokOnX::without);
    type.changeFields(
        field -> {
          List<AnnotationUse> left = field.annotations().stream().map(LombokOnX::without).toList();
          return left.equals(field.annotations()) ? field : field.withAnnotations(left);
        });
  }

  private static AnnotationUse without(AnnotationUse use) {
    List<AnnotationUse.Element> left =
        use.elements().stream().filter(element -> !ELEMENTS.contains(element.name())).toList();
    if (left.size() == use.elements().size()) {
      return use;
    }
    List<Term> terms = new ArrayList<>(left.isEmpty() ? List.of() : use.values().terms());
    terms.replaceAll(
        term ->
            term instanceof Term.Annotated moved
                ? new Term.Literal(moved.line(), Term.LiteralKind.NULL, "null")
                : term);
    return new AnnotationUse(use.type(), new Body(terms), left, use.line());
  }
}
