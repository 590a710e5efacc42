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
   * @param arities how many parameters it may take: bit n for n, none for any number
   * @param canBeVoid whether it may stand for a function without a result
   * @param canHaveResult whether it may stand for a function with a result
   */
  record Shape(long arities, boolean canBeVoid, boolean canHaveResult) {

    static Shape lambda(int arity, boolean canBeVoid, boolean canHaveResult) {
      return new Shape(bit(arity), canBeVoid, canHaveResult);
    }

    /** The bit of a number of parameters; numbers beyond the bits count as any number. */
    static long bit(int arity) {
      return arity >= 0 && arity < Long.SIZE ? 1L << arity : 0;
    }

    boolean fits(FunctionTypes.FunctionType function) {
      long wanted = bit(function.parameters().size());
      if (arities != 0 && wanted != 0 && (arities & wanted) == 0) {
        return false;
      }
      return KnownTypes.isVoid(function.result()) ? canBeVoid : canHaveResult;
    }
  }
}
