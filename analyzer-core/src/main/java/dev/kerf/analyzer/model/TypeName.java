package dev.kerf.analyzer.model;

import java.util.Objects;

/**
 * The binary name of a type: {@code shop.Order}, {@code shop.Order$Line}, {@code shop.Order$1}. A
 * type whose name another one of the workspace has too is told apart by the place where it lies:
 * {@code apps:billing:shop.Order}.
 *
 * <p>A class rather than a record, since it remembers the outermost type: whose an element is
 * depends on that, and random cuts ask it of every end of every tie.
 */
public final class TypeName implements Element {

  private final String binaryName;

  /** Null until it is asked for; threads may find the same one twice. */
  private TypeName outermost;

  /**
   * @param binaryName JLS 13.1 binary name with dots between packages, after the place and a colon
   *     where there is one; never blank, no slashes, no array brackets
   */
  public TypeName(String binaryName) {
    Objects.requireNonNull(binaryName, "binaryName");
    if (binaryName.isBlank() || binaryName.indexOf('/') >= 0 || binaryName.indexOf('[') >= 0) {
      throw new IllegalArgumentException("not a binary type name: '" + binaryName + "'");
    }
    this.binaryName = binaryName;
  }

  public String binaryName() {
    return binaryName;
  }

  /** By id, as all elements are; types among themselves need not ask for it. */
  @Override
  public int compareTo(Element other) {
    return this == other
        ? 0
        : binaryName.compareTo(other instanceof TypeName type ? type.binaryName : other.id());
  }

  public static TypeName of(String binaryName) {
    return new TypeName(binaryName);
  }

  @Override
  public String id() {
    return binaryName;
  }

  /** The same name at a place, to tell it from that of another type. */
  public TypeName at(String place) {
    return new TypeName(place + ':' + binaryName);
  }

  /** As the language knows it, without a place. */
  public TypeName plain() {
    int colon = binaryName.lastIndexOf(':');
    return colon < 0 ? this : new TypeName(binaryName.substring(colon + 1));
  }

  /** The package, empty for the default package. */
  public String packageName() {
    int start = binaryName.lastIndexOf(':') + 1;
    int dot = binaryName.lastIndexOf('.');
    return dot < start ? "" : binaryName.substring(start, dot);
  }

  /** The name after the package: {@code Order$Line}. */
  public String nameInPackage() {
    return binaryName.substring(afterPackage());
  }

  private int afterPackage() {
    // One way back from the end, and not two over all of it.
    int at = binaryName.length();
    while (at > 0 && binaryName.charAt(at - 1) != '.' && binaryName.charAt(at - 1) != ':') {
      at--;
    }
    return at;
  }

  /** The last part only: {@code Line} of {@code shop.Order$Line}. */
  public String simpleName() {
    String name = nameInPackage();
    int dollar = name.lastIndexOf('$');
    return dollar <= 0 || dollar == name.length() - 1 ? name : name.substring(dollar + 1);
  }

  /**
   * The outermost type that holds this one. A {@code $} at the start of the simple name is part of
   * the name, as in generated code.
   */
  public TypeName outermost() {
    TypeName known = outermost;
    if (known == null) {
      int dollar = binaryName.indexOf('$', afterPackage() + 1);
      known =
          dollar < 0 || dollar == binaryName.length() - 1
              ? this
              : new TypeName(binaryName.substring(0, dollar));
      outermost = known;
    }
    return known;
  }

  /** Whether the outermost types of both are one. */
  public boolean isWithinSame(TypeName other) {
    return this == other || outermost().equals(other.outermost());
  }

  public boolean isNested() {
    return !outermost().equals(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof TypeName name && binaryName.equals(name.binaryName);
  }

  @Override
  public int hashCode() {
    return binaryName.hashCode();
  }

  @Override
  public String toString() {
    return binaryName;
  }
}
