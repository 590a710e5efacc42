package dev.kerf.analyzer.model;

import java.util.List;
import java.util.Objects;

/**
 * A method, constructor or initializer of a type.
 *
 * <p>A class rather than a record, since it remembers its hash: the walks through the call graph
 * look methods up millions of times.
 */
public final class MethodName implements Comparable<MethodName> {

  private final TypeName owner;
  private final String name;
  private final List<String> parameters;
  private final int hash;

  /**
   * @param owner the declaring type
   * @param name the method's name; {@code <init>} for constructors and instance initializers,
   *     {@code <clinit>} for static ones
   * @param parameters erased parameter types as binary names with {@code []} for arrays, in order
   */
  public MethodName(TypeName owner, String name, List<String> parameters) {
    this.owner = Objects.requireNonNull(owner, "owner");
    this.name = Objects.requireNonNull(name, "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a method of " + owner + " has a blank name");
    }
    this.parameters = List.copyOf(parameters);
    this.hash = 31 * (31 * owner.hashCode() + name.hashCode()) + this.parameters.hashCode();
  }

  public TypeName owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  public List<String> parameters() {
    return parameters;
  }

  /** {@code pay(long,java.lang.String)}: unique within its owner. */
  public String signature() {
    return name + '(' + String.join(",", parameters) + ')';
  }

  /** By owner, name and parameters. Written out, since sorting calls compares millions. */
  @Override
  public int compareTo(MethodName other) {
    if (this == other) {
      return 0;
    }
    int order = owner.compareTo(other.owner);
    if (order != 0) {
      return order;
    }
    order = name.compareTo(other.name);
    return order != 0 || parameters.equals(other.parameters)
        ? order
        : String.join(",", parameters).compareTo(String.join(",", other.parameters));
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof MethodName method
            && hash == method.hash
            && name.equals(method.name)
            && owner.equals(method.owner)
            && parameters.equals(method.parameters);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return owner.binaryName() + '.' + signature();
  }
}
