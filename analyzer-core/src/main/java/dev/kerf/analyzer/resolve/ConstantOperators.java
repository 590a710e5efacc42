package dev.kerf.analyzer.resolve;

/** The operators of constant expressions on boxed values; null where there is no result. */
final class ConstantOperators {

  private ConstantOperators() {}

  static Object unary(String symbol, Object operand) {
    if (operand instanceof Boolean truth) {
      return symbol.equals("!") ? !truth : null;
    }
    Number number = promoted(operand);
    if (number == null) {
      return null;
    }
    return switch (symbol) {
      case "+" -> number;
      case "-" -> negated(number);
      case "~" ->
          number instanceof Integer i ? (Object) ~i : number instanceof Long l ? (Object) ~l : null;
      default -> null;
    };
  }

  private static Object negated(Number number) {
    if (number instanceof Integer i) {
      return -i;
    }
    if (number instanceof Long l) {
      return -l;
    }
    return number instanceof Float f ? (Object) (-f) : (Object) (-number.doubleValue());
  }

  static Object binary(String symbol, Object left, Object right) {
    if (left instanceof String || right instanceof String) {
      return switch (symbol) {
        case "==" -> left.equals(right);
        case "!=" -> !left.equals(right);
        default -> null;
      };
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return truth(symbol, a, b);
    }
    Number a = promoted(left);
    Number b = promoted(right);
    if (a == null || b == null) {
      return null;
    }
    if (symbol.equals("<<") || symbol.equals(">>") || symbol.equals(">>>")) {
      return shift(symbol, a, b);
    }
    if (a instanceof Double || b instanceof Double) {
      return fractions(symbol, a.doubleValue(), b.doubleValue());
    }
    if (a instanceof Float || b instanceof Float) {
      Object result = fractions(symbol, a.floatValue(), b.floatValue());
      return result instanceof Double d ? (Object) d.floatValue() : result;
    }
    Object result = integers(symbol, a.longValue(), b.longValue());
    return result instanceof Long l && a instanceof Integer && b instanceof Integer
        ? (Object) l.intValue()
        : result;
  }

  private static Number promoted(Object value) {
    if (value instanceof Character c) {
      return (int) c;
    }
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    return value instanceof Number number ? number : null;
  }

  private static Object truth(String symbol, boolean a, boolean b) {
    return switch (symbol) {
      case "&&", "&" -> a && b;
      case "||", "|" -> a || b;
      case "^", "!=" -> a != b;
      case "==" -> a == b;
      default -> null;
    };
  }

  private static Object shift(String symbol, Number left, Number right) {
    int distance = right.intValue();
    if (left instanceof Integer value) {
      return switch (symbol) {
        case "<<" -> value << distance;
        case ">>" -> value >> distance;
        default -> value >>> distance;
      };
    }
    if (left instanceof Long value) {
      return switch (symbol) {
        case "<<" -> value << distance;
        case ">>" -> value >> distance;
        default -> value >>> distance;
      };
    }
    return null;
  }

  private static Object fractions(String symbol, double a, double b) {
    return switch (symbol) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a % b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      case ">=" -> a >= b;
      case "==" -> a == b;
      case "!=" -> a != b;
      default -> null;
    };
  }

  private static Object integers(String symbol, long a, long b) {
    return switch (symbol) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> b == 0 ? null : (Object) (a / b);
      case "%" -> b == 0 ? null : (Object) (a % b);
      case "&" -> a & b;
      case "|" -> a | b;
      case "^" -> a ^ b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      case ">=" -> a >= b;
      case "==" -> a == b;
      case "!=" -> a != b;
      default -> null;
    };
  }
}
