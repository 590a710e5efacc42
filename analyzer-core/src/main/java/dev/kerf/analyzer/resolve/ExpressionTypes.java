package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.Term;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType.ArrayType;
import dev.kerf.analyzer.resolve.JavaType.ClassType;
import dev.kerf.analyzer.resolve.JavaType.NullType;
import dev.kerf.analyzer.resolve.JavaType.Primitive;
import java.util.ArrayList;
import java.util.List;

/** The types of literals, operators, conditionals and elements (JLS 15). */
final class ExpressionTypes {

  private static final TypeName ITERABLE = TypeName.of(KnownTypes.ITERABLE);

  private final Subtyping subtyping;
  private final LeastUpperBound leastUpperBound;

  ExpressionTypes(Subtyping subtyping) {
    this.subtyping = subtyping;
    this.leastUpperBound = new LeastUpperBound(subtyping);
  }

  static JavaType literal(Term.Literal literal) {
    return switch (literal.kind()) {
      case INT -> KnownTypes.INT;
      case LONG -> KnownTypes.LONG;
      case FLOAT -> KnownTypes.FLOAT;
      case DOUBLE -> KnownTypes.DOUBLE;
      case CHAR -> KnownTypes.CHAR;
      case STRING -> KnownTypes.STRING;
      case BOOLEAN -> KnownTypes.BOOLEAN;
      case NULL -> KnownTypes.NULL;
    };
  }

  static ClassType classOf(JavaType type) {
    return new ClassType(TypeName.of(KnownTypes.CLASS), List.of(type));
  }

  static JavaType component(JavaType type) {
    return type instanceof ArrayType array ? array.component() : KnownTypes.UNKNOWN;
  }

  /** What a for-each over the type yields. */
  JavaType element(JavaType type) {
    if (type instanceof ArrayType array) {
      return array.component();
    }
    ClassType iterable = subtyping.asSuper(type, ITERABLE);
    if (iterable == null) {
      return KnownTypes.UNKNOWN;
    }
    return iterable.arguments().isEmpty()
        ? KnownTypes.OBJECT
        : Bounds.upper(iterable.arguments().get(0));
  }

  JavaType unary(String symbol, JavaType operand) {
    return switch (symbol) {
      case "!" -> KnownTypes.BOOLEAN;
      case "++", "--" -> operand;
      default -> promoted(operand);
    };
  }

  JavaType binary(String symbol, JavaType left, JavaType right) {
    switch (symbol) {
      case "==", "!=", "<", ">", "<=", ">=", "&&", "||" -> {
        return KnownTypes.BOOLEAN;
      }
      case "<<", ">>", ">>>" -> {
        return promoted(left);
      }
      case "&", "|", "^" -> {
        if (isBoolean(left) || isBoolean(right)) {
          return KnownTypes.BOOLEAN;
        }
      }
      case "+" -> {
        if (isString(left) || isString(right)) {
          return KnownTypes.STRING;
        }
      }
      default -> {
        // Arithmetic, below.
      }
    }
    return promoted(left, right);
  }

  private static boolean isString(JavaType type) {
    return KnownTypes.STRING.equals(type);
  }

  private static boolean isBoolean(JavaType type) {
    return KnownTypes.BOOLEAN.equals(KnownTypes.unboxed(type));
  }

  /** JLS 5.6.1. */
  private static JavaType promoted(JavaType type) {
    Primitive primitive = KnownTypes.unboxed(type);
    if (primitive == null) {
      return KnownTypes.UNKNOWN;
    }
    return switch (primitive.keyword()) {
      case "byte", "short", "char" -> KnownTypes.INT;
      default -> primitive;
    };
  }

  /** JLS 5.6.2. */
  private static JavaType promoted(JavaType left, JavaType right) {
    JavaType a = promoted(left);
    JavaType b = promoted(right);
    if (!(a instanceof Primitive x) || !(b instanceof Primitive y)) {
      return KnownTypes.UNKNOWN;
    }
    return Subtyping.widens(x.keyword(), y.keyword()) ? b : a;
  }

  /** What a conditional or a switch gives whose branches have these types (JLS 15.25). */
  JavaType oneOf(List<JavaType> branches) {
    List<JavaType> values = new ArrayList<>(branches.size());
    boolean numeric = true;
    boolean truth = true;
    for (JavaType branch : branches) {
      if (branch instanceof NullType || KnownTypes.isUnknown(branch)) {
        numeric = false;
        truth = false;
      } else {
        Primitive primitive = KnownTypes.unboxed(branch);
        numeric &= primitive != null && !primitive.equals(KnownTypes.BOOLEAN);
        truth &= KnownTypes.BOOLEAN.equals(primitive);
        values.add(branch);
      }
    }
    if (values.isEmpty()) {
      return branches.isEmpty() ? KnownTypes.UNKNOWN : branches.get(0);
    }
    if (values.size() > 1 && truth && anyPrimitive(values)) {
      return KnownTypes.BOOLEAN;
    }
    if (values.size() > 1 && numeric) {
      JavaType result = values.get(0);
      if (allEqual(values)) {
        return result;
      }
      for (JavaType value : values) {
        result = promoted(result, value);
      }
      return result;
    }
    return leastUpperBound.of(values);
  }

  private static boolean anyPrimitive(List<JavaType> types) {
    return types.stream().anyMatch(Primitive.class::isInstance);
  }

  private static boolean allEqual(List<JavaType> types) {
    return types.stream().allMatch(types.get(0)::equals);
  }
}
