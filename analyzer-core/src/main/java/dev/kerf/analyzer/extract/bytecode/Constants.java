package dev.kerf.analyzer.extract.bytecode;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.fact.Term.LiteralKind;

/** Turns constants of a class file into literals as source could write them. */
public final class Constants {

  /** Bytecode states no lines for what is outside of method bodies. */
  static final int NO_LINE = 0;

  private Constants() {}

  /**
   * The literal of a field's ConstantValue.
   *
   * @param descriptor of the field, which tells boolean and char from int
   */
  public static Term.Literal ofField(String descriptor, Object value) {
    if (value instanceof Integer number) {
      return switch (descriptor) {
        case "Z" -> literal(LiteralKind.BOOLEAN, String.valueOf(number != 0));
        case "C" -> literal(LiteralKind.CHAR, String.valueOf((char) number.intValue()));
        default -> literal(LiteralKind.INT, number.toString());
      };
    }
    return of(value);
  }

  /** The literal of a boxed primitive or a string. */
  static Term.Literal of(Object value) {
    if (value instanceof String text) {
      return literal(LiteralKind.STRING, text);
    } else if (value instanceof Boolean truth) {
      return literal(LiteralKind.BOOLEAN, truth.toString());
    } else if (value instanceof Character character) {
      return literal(LiteralKind.CHAR, character.toString());
    } else if (value instanceof Long number) {
      return literal(LiteralKind.LONG, number.toString());
    } else if (value instanceof Float number) {
      // Hexadecimal, because JDKs differ in how many decimal digits they print.
      return literal(LiteralKind.FLOAT, Float.toHexString(number));
    } else if (value instanceof Double number) {
      return literal(LiteralKind.DOUBLE, Double.toHexString(number));
    } else if (value instanceof Number number) {
      return literal(LiteralKind.INT, Integer.toString(number.intValue()));
    }
    throw new MalformedClassFile("a constant is neither a number nor a text");
  }

  private static Term.Literal literal(LiteralKind kind, String text) {
    return new Term.Literal(NO_LINE, kind, text);
  }
}
