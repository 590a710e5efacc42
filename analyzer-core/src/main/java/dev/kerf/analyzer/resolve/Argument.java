package dev.kerf.analyzer.resolve;

/**
 * An argument of a call, as far as it can be known before the method is chosen.
 *
 * @param type unknown for functions and where nothing is known yet
 * @param function the shape of a lambda or method reference; null for any other argument
 */
record Argument(JavaType type, Shape function) {

  static Argument of(JavaType type) {
    return new Argument(type == null ? KnownTypes.UNKNOWN : type, null);
  }

  static Argument of(Shape function) {
    return new Argument(KnownTypes.UNKNOWN, function);
  }

  /**
   * What a lambda or method reference looks like from outside (JLS 15.12.2.1).
   *
   * @param arity how many parameters it takes; negative for a method reference, which may take
   *     several numbers
   * @param canBeVoid whether it may stand for a function without a result
   * @param canHaveResult whether it may stand for a function with a result
   */
  record Shape(int arity, boolean canBeVoid, boolean canHaveResult) {

    static final Shape METHOD_REFERENCE = new Shape(-1, true, true);

    boolean fits(FunctionTypes.FunctionType function) {
      if (arity >= 0 && arity != function.parameters().size()) {
        return false;
      }
      return KnownTypes.isVoid(function.result()) ? canBeVoid : canHaveResult;
    }
  }
}
