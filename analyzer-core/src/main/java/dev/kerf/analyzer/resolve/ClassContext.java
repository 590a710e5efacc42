package dev.kerf.analyzer.resolve;

/**
 * The class whose body is being resolved, within the classes and bodies around it.
 *
 * @param type the class
 * @param around the body that declares it; null for a member or top-level class
 * @param outer the class around it; null for a top-level class
 */
record ClassContext(Declaration type, BodyResolver around, ClassContext outer) {

  /** The context of a class that no body declares, from its name alone. */
  static ClassContext of(Declaration type) {
    Declaration enclosing =
        type.declared().enclosing().map(name -> type.index().find(name, type.root())).orElse(null);
    return new ClassContext(type, null, enclosing == null ? null : of(enclosing));
  }
}
