package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Optional;

/** What a term of a body refers to. */
public sealed interface Target {

  /**
   * A method or constructor.
   *
   * @param method as its declaring type declares it, parameters erased
   * @param receiver the static type that it was called on; of a call without receiver the enclosing
   *     type that was searched. For Spring Data and MyBatis this is the application's interface
   *     even when a library type declares the method
   * @param returnType after substitution of type arguments
   * @param isStatic whether no instance is involved
   * @param special called without dispatch: constructors, super calls, private methods
   * @param application whether the workspace declares it
   */
  record MethodTarget(
      MethodName method,
      TypeName receiver,
      JavaType returnType,
      boolean isStatic,
      boolean special,
      boolean application)
      implements Target {

    /** The method by the receiver's type, which may only inherit it. */
    public MethodName ofReceiver() {
      return new MethodName(receiver, method.name(), method.parameters());
    }
  }

  /**
   * A field.
   *
   * @param constant its value when it is a compile-time constant, as text
   */
  record FieldTarget(
      TypeName declaring,
      String name,
      JavaType type,
      boolean isStatic,
      boolean application,
      Optional<String> constant)
      implements Target {}

  /** A name that stands for a type. */
  record TypeTarget(TypeName type, boolean application) implements Target {}

  /**
   * A lambda or method reference.
   *
   * @param functional the method of the functional interface that it implements, if known
   * @param referenced the method that a method reference names
   */
  record FunctionTarget(Optional<MethodName> functional, Optional<MethodTarget> referenced)
      implements Target {}
}
