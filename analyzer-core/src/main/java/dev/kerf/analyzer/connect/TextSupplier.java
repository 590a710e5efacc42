package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Optional;

/**
 * A method that supplies a text.
 *
 * @param of the class of its object, where that decides
 */
record TextSupplier(MethodName method, Optional<TypeName> of) {
  static TextSupplier of(MethodName method) {
    return new TextSupplier(method, Optional.empty());
  }

  /** A method on the way to this one; it is on the same object if it is the same method. */
  TextSupplier as(MethodName helper) {
    return helper.equals(method) ? this : of(helper);
  }

  /** The method as one of the class that has it. */
  MethodName name() {
    return of.map(type -> new MethodName(type, method.name(), method.parameters())).orElse(method);
  }
}
