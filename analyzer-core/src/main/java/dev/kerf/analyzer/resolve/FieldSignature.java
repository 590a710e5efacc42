package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.fact.FieldDeclared;
import java.util.Optional;
import java.util.Set;

/** A field with its type read in the scope of its declaration, and its constant value. */
final class FieldSignature {

  private final Declaration owner;
  private final FieldDeclared declared;
  private volatile JavaType type;
  private volatile Optional<Object> constant;

  FieldSignature(Declaration owner, FieldDeclared declared) {
    this.owner = owner;
    this.declared = declared;
  }

  Declaration owner() {
    return owner;
  }

  FieldDeclared declared() {
    return declared;
  }

  boolean isStatic() {
    return declared.isStatic() || declared.role() == FieldDeclared.Role.ENUM_CONSTANT;
  }

  /** In terms of the owner's type variables. */
  JavaType type() {
    JavaType read = type;
    if (read == null) {
      read =
          declared.role() == FieldDeclared.Role.ENUM_CONSTANT
              ? owner.rawType()
              : TypeReader.read(declared.type(), owner.scope());
      type = read;
    }
    return read;
  }

  /**
   * Its value as a compile-time constant (JLS 4.12.4), boxed; empty when it is none.
   *
   * @param evaluating the fields whose values depend on this one's, against cycles
   */
  Optional<Object> constant(Set<FieldSignature> evaluating) {
    Optional<Object> read = constant;
    if (read == null) {
      if (evaluating.size() > FieldConstants.MAX_CHAIN || !evaluating.add(this)) {
        return Optional.empty();
      }
      read = FieldConstants.of(this, evaluating);
      evaluating.remove(this);
      constant = read;
    }
    return read;
  }
}
