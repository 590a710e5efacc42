package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Links;
import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.JavaType.Primitive;
import java.util.Optional;
import java.util.Set;

/** The values of fields that are compile-time constants: final, primitive or String, folded. */
final class FieldConstants {

  /** Longer chains of constants than anyone writes. */
  static final int MAX_CHAIN = 150;

  private FieldConstants() {}

  static Optional<Object> of(FieldSignature field, Set<FieldSignature> evaluating) {
    if (!Modifier.has(field.declared().modifiers(), Modifier.FINAL)
        || field.declared().initializer().isEmpty()) {
      return Optional.empty();
    }
    JavaType type = field.type();
    if (!(type instanceof Primitive) && !type.equals(KnownTypes.STRING)) {
      return Optional.empty();
    }
    Body value = field.declared().initializer().get();
    boolean computed = value.size() > 1 && !value.links().equals(Links.none());
    if (computed || !mayBeConstant(value)) {
      // A compiler writes what is constant down as one literal.
      return Optional.empty();
    }
    Object folded =
        value.get(value.size() - 1) instanceof Term.Literal literal
            ? ConstantFolding.literal(literal)
            : folded(field, value, evaluating);
    return Optional.ofNullable(ConstantFolding.converted(folded, type));
  }

  private static boolean mayBeConstant(Body value) {
    for (int i = 0; i < value.size(); i++) {
      Term term = value.get(i);
      boolean foldable =
          term instanceof Term.Literal
              || term instanceof Term.Name
              || term instanceof Term.Select
              || term instanceof Term.Operator
              || term instanceof Term.Cast
              || term instanceof Term.Conditional;
      if (!foldable) {
        return false;
      }
    }
    return value.size() > 0;
  }

  private static Object folded(FieldSignature field, Body value, Set<FieldSignature> evaluating) {
    Declaration owner = field.owner();
    BodyResolver resolver =
        new BodyResolver(
            UnitResolution.unrecorded(owner, evaluating),
            ClassContext.of(owner),
            owner,
            owner.scope(),
            value,
            true);
    ResolvedBody resolved = resolver.resolveValue(field.type());
    return ConstantFolding.fold(resolved)[value.size() - 1];
  }

  /** A constant as text, as string concatenation would write it. */
  static String text(Object constant) {
    return String.valueOf(constant);
  }
}
