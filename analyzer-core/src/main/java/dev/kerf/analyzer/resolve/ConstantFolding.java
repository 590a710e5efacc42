package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Body;
import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.resolve.JavaType.Primitive;
import java.util.Locale;

/**
 * Evaluates constant expressions (JLS 15.29) of a resolved body, all terms in one pass from front
 * to back. Values are boxed as the language types them; null stands for "no constant".
 */
final class ConstantFolding {

  private final ResolvedBody resolved;
  private final Object[] values;

  private ConstantFolding(ResolvedBody resolved) {
    this.resolved = resolved;
    this.values = new Object[resolved.body().size()];
  }

  static Object[] fold(ResolvedBody resolved) {
    ConstantFolding folding = new ConstantFolding(resolved);
    Body body = resolved.body();
    for (int i = 0; i < body.size(); i++) {
      folding.values[i] = folding.value(body.get(i), i);
    }
    return folding.values;
  }

  private Object value(Term term, int at) {
    if (term instanceof Term.Literal literal) {
      return literal(literal);
    }
    if (term instanceof Term.Name || term instanceof Term.Select) {
      return resolved.target(at).orElse(null) instanceof Target.FieldTarget field
          ? field.constant().map(text -> parsed(text, field.type())).orElse(null)
          : null;
    }
    if (term instanceof Term.Cast cast) {
      return converted(values[cast.operand()], resolved.type(at));
    }
    if (term instanceof Term.Conditional conditional) {
      Object condition = values[conditional.condition()];
      if (!(condition instanceof Boolean truth)) {
        return null;
      }
      return truth ? values[conditional.then()] : values[conditional.otherwise()];
    }
    return term instanceof Term.Operator operator ? operator(operator) : null;
  }

  private Object operator(Term.Operator operator) {
    Object result = values[operator.operands().get(0)];
    if (operator.operands().size() == 1) {
      return result == null ? null : ConstantOperators.unary(operator.symbol(), result);
    }
    if (operator.symbol().equals("+")) {
      return sum(operator);
    }
    for (int i = 1; result != null && i < operator.operands().size(); i++) {
      Object right = values[operator.operands().get(i)];
      result = right == null ? null : ConstantOperators.binary(operator.symbol(), result, right);
    }
    return result;
  }

  /** One builder for a chain: thousands of parts are not copied thousands of times. */
  private Object sum(Term.Operator operator) {
    Object result = values[operator.operands().get(0)];
    StringBuilder text = null;
    for (int i = 1; result != null && i < operator.operands().size(); i++) {
      Object right = values[operator.operands().get(i)];
      if (right == null) {
        return null;
      }
      if (text == null && (result instanceof String || right instanceof String)) {
        text = new StringBuilder().append(result);
      }
      if (text != null) {
        text.append(right);
      } else {
        result = ConstantOperators.binary("+", result, right);
      }
    }
    return text == null ? result : text.toString();
  }

  /** The value of a literal; null for {@code null} and for numbers out of range. */
  static Object literal(Term.Literal literal) {
    String text = literal.text();
    try {
      return switch (literal.kind()) {
        case STRING -> text;
        case CHAR -> text.isEmpty() ? null : text.charAt(0);
        case BOOLEAN -> Boolean.valueOf(text);
        case INT -> (int) integer(text, 32);
        case LONG -> integer(text.replaceFirst("[lL]$", ""), 64);
        case FLOAT -> Float.valueOf(text.replace("_", ""));
        case DOUBLE -> Double.valueOf(text.replace("_", ""));
        case NULL -> null;
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static long integer(String written, int bits) {
    String digits = written.replace("_", "").toLowerCase(Locale.ROOT);
    if (digits.startsWith("0x")) {
      return Long.parseUnsignedLong(digits.substring(2), 16);
    }
    if (digits.startsWith("0b")) {
      return Long.parseUnsignedLong(digits.substring(2), 2);
    }
    if (digits.length() > 1 && digits.startsWith("0")) {
      return Long.parseUnsignedLong(digits.substring(1), 8);
    }
    // The one decimal out of range is the smallest value, whose minus is an operator.
    return bits == 32 ? Long.parseLong(digits) : Long.parseUnsignedLong(digits);
  }

  private static Object parsed(String text, JavaType type) {
    if (!(type instanceof Primitive primitive)) {
      return text;
    }
    return switch (primitive.keyword()) {
      case "boolean" -> Boolean.valueOf(text);
      case "char" -> text.charAt(0);
      case "float" -> Float.valueOf(text);
      case "double" -> Double.valueOf(text);
      case "long" -> Long.valueOf(text);
      default -> converted(Integer.valueOf(text), type);
    };
  }

  /** A constant as a value of a type, or null when it is none. */
  static Object converted(Object value, JavaType type) {
    if (value == null || !(type instanceof Primitive primitive)) {
      return value instanceof String && KnownTypes.STRING.equals(type) ? value : null;
    }
    if (value instanceof Boolean) {
      return primitive.keyword().equals("boolean") ? value : null;
    }
    Number number = value instanceof Character c ? (int) c : value instanceof Number n ? n : null;
    if (number == null) {
      return null;
    }
    return switch (primitive.keyword()) {
      case "byte" -> number.byteValue();
      case "short" -> number.shortValue();
      case "char" -> (char) number.intValue();
      case "int" -> number.intValue();
      case "long" -> number.longValue();
      case "float" -> number.floatValue();
      case "double" -> number.doubleValue();
      default -> null;
    };
  }
}
