package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.extract.bytecode.Constants;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.Term.LiteralKind;

/** Literals, whose types the code around decides: class files load booleans and chars as ints. */
final class Literals {

  /** The constant that {@code aconst_null} loads. */
  static final Object NULL = new Object();

  private Literals() {}

  static String descriptor(Object value) {
    if (value instanceof Integer) {
      return "I";
    } else if (value instanceof Long) {
      return "J";
    } else if (value instanceof Float) {
      return "F";
    } else if (value instanceof Double) {
      return "D";
    }
    return value == NULL ? "" : "Ljava/lang/String;";
  }

  static Term.Literal of(Object value, String descriptor, int line) {
    if (value == NULL) {
      return new Term.Literal(line, LiteralKind.NULL, "null");
    }
    Term.Literal literal = Constants.ofField(descriptor, value);
    return new Term.Literal(line, literal.kind(), literal.text());
  }

  /** Takes an int for what the place where it goes wants: a boolean or a char. */
  static void coerce(Step step, String wanted) {
    if (step.is(Step.Kind.LITERAL)
        && step.detail instanceof Integer
        && (wanted.equals("Z") || wanted.equals("C"))) {
      step.descriptor = wanted;
    }
  }
}
