package dev.kerf.analyzer.fact;

import dev.kerf.analyzer.model.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * One step of a body. Fields that end in an index into the same {@link Body} are {@code int};
 * {@link #NONE} says there is none.
 */
public sealed interface Term {

  /** No term. */
  int NONE = -1;

  /** The line of the term's name or operator, 1-based. */
  int line();

  // ---- values -------------------------------------------------------------------------------

  /**
   * A literal.
   *
   * @param text strings and characters after escapes and text block stripping, numbers as written
   */
  record Literal(int line, LiteralKind kind, String text) implements Term {}

  /** Of what type a literal is. */
  enum LiteralKind {
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    CHAR,
    STRING,
    BOOLEAN,
    NULL
  }

  /**
   * A simple name that no binding of this body explains: a field, a type, a package, or a local
   * that a local or anonymous class captures.
   *
   * @param outerLevels how many class bodies out the captured binding lies, 0 when no enclosing
   *     body has such a name
   * @param outerBinding the index of the captured binding in the pool of the enclosing body that
   *     many levels out; members of the classes between win over it
   */
  record Name(int line, String identifier, int outerLevels, int outerBinding) implements Term {}

  /** The value of a binding of this body. */
  record Local(int line, int binding) implements Term {}

  /** {@code receiver.name} that is not called: a field, or part of a qualified name. */
  record Select(int line, int receiver, String name) implements Term {}

  /**
   * A written type in the place of an expression: {@code List<String>::new}, {@code int[]::clone}.
   */
  record TypeExpression(int line, TypeReference type) implements Term {}

  /** {@code Type.class}. */
  record ClassLiteral(int line, TypeReference type) implements Term {}

  /** {@code this} or {@code Outer.this}. */
  record This(int line, Optional<TypeReference> qualifier) implements Term {}

  /** {@code super} or {@code Interface.super} as a receiver. */
  record Super(int line, Optional<TypeReference> qualifier) implements Term {}

  /** A method call; without a receiver the method is looked for in the enclosing types. */
  record Call(
      int line, int receiver, String name, List<TypeReference> typeArguments, Indices arguments)
      implements Term {}

  /** {@code this(...)} or {@code super(...)}. */
  record ConstructorCall(int line, boolean toSuper, int outer, Indices arguments) implements Term {}

  /**
   * {@code new Type(...)}.
   *
   * @param outer the instance before {@code .new}
   * @param type as written; {@link #diamond} says that its arguments are to be inferred
   * @param anonymous the class that its body declares
   */
  record New(
      int line,
      int outer,
      TypeReference type,
      boolean diamond,
      Indices arguments,
      Optional<TypeName> anonymous)
      implements Term {}

  /**
   * {@code new int[n]}, {@code new int[]{...}}.
   *
   * @param type the array's type
   * @param initializer an {@link ArrayValue}, or NONE
   */
  record NewArray(int line, TypeReference type, Indices dimensions, int initializer)
      implements Term {}

  /** {@code {a, b}} in an initializer or annotation. */
  record ArrayValue(int line, Indices elements) implements Term {}

  /** {@code array[index]}. */
  record ArrayAccess(int line, int array, int index) implements Term {}

  /**
   * A lambda; its body is the terms after it, up to {@code end}.
   *
   * @param parameters {@link Binding}s, the first terms of its body
   * @param end the index of the last term of its body
   * @param results the terms whose values it returns; of an expression body that expression
   * @param expression whether the body is an expression
   */
  record Lambda(int line, Indices parameters, int end, Indices results, boolean expression)
      implements Term {}

  /** {@code receiver::name}; the receiver may be a name that turns out to be a type. */
  record MethodReference(int line, int receiver, String name) implements Term {}

  /** {@code (type) operand}. */
  record Cast(int line, TypeReference type, int operand) implements Term {}

  /**
   * {@code operand instanceof ...}.
   *
   * @param pattern a {@link TypeTest}, a {@link Binding} of kind PATTERN, or a {@link
   *     RecordPattern}
   */
  record InstanceOf(int line, int operand, int pattern) implements Term {}

  /** The plain type of an {@code instanceof}, or an unnamed pattern. */
  record TypeTest(int line, TypeReference type) implements Term {}

  /** {@code Point(var x, int y)}. */
  record RecordPattern(int line, TypeReference type, Indices components) implements Term {}

  /**
   * A unary or binary operator; string concatenation is {@code +}. A chain of one operator is one
   * term whose operands group from the left, except for {@code ==} and {@code !=}.
   */
  record Operator(int line, String symbol, Indices operands) implements Term {}

  /** {@code target op= value}; symbol is {@code =}, {@code +=}, ... */
  record Assign(int line, String symbol, int target, int value) implements Term {}

  /** {@code condition ? then : otherwise}. */
  record Conditional(int line, int condition, int then, int otherwise) implements Term {}

  /**
   * A switch, statement or expression; its cases stand before it as CASE blocks whose condition is
   * the selector. In each block the labels and the guard come first, then the body.
   *
   * @param labels constants, patterns and guards of all cases
   * @param results the values that a switch expression yields; empty for a statement
   */
  record Switch(int line, int selector, Indices labels, Indices results) implements Term {}

  /** An annotation as the value of an annotation's element. */
  record Annotated(int line, AnnotationUse annotation) implements Term {}

  // ---- bindings -----------------------------------------------------------------------------

  /**
   * A named value of the body.
   *
   * @param type as written, {@link TypeReference.Inferred} where it is not
   * @param source the term that it starts from: the initializer, the iterable of a for-each, the
   *     value that a pattern matches; NONE for parameters
   */
  record Binding(
      int line,
      BindingKind kind,
      String name,
      TypeReference type,
      int source,
      List<AnnotationUse> annotations)
      implements Term {
    public Binding {
      annotations = List.copyOf(annotations);
    }
  }

  /** How a binding gets its value. */
  enum BindingKind {
    PARAMETER,
    LOCAL,
    FOR_EACH,
    RESOURCE,
    CATCH,
    PATTERN,
    LAMBDA_PARAMETER
  }

  // ---- structure ----------------------------------------------------------------------------

  /**
   * A part of the body that may run never, or more than once: the terms after it, up to {@code
   * end}. The condition of a {@code do} loop is the end of its block.
   *
   * @param end the index of its last term; of an empty block its own
   * @param condition the term before it that decides, or NONE
   */
  record Block(int line, BlockKind kind, int end, int condition) implements Term {}

  /** Why a block stands apart. */
  enum BlockKind {
    LOOP,
    THEN,
    ELSE,
    TRY,
    CATCH,
    FINALLY,
    CASE,
    SYNCHRONIZED
  }

  /** {@code return value}, of the method or of the lambda that it stands in. */
  record Return(int line, int value) implements Term {}

  /** {@code throw value}. */
  record Throw(int line, int value) implements Term {}

  /** A local class is declared here. */
  record LocalType(int line, TypeName name) implements Term {}
}
