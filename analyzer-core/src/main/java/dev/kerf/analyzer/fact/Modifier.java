package dev.kerf.analyzer.fact;

/** Modifiers as the bits that class files use, with the few that only source states. */
public final class Modifier {

  public static final int PUBLIC = 0x0001;
  public static final int PRIVATE = 0x0002;
  public static final int PROTECTED = 0x0004;
  public static final int STATIC = 0x0008;
  public static final int FINAL = 0x0010;
  public static final int SYNCHRONIZED = 0x0020;
  public static final int VOLATILE = 0x0040;
  public static final int TRANSIENT = 0x0080;
  public static final int NATIVE = 0x0100;
  public static final int ABSTRACT = 0x0400;
  public static final int STRICT = 0x0800;
  public static final int SYNTHETIC = 0x1000;

  /** A {@code default} method of an interface; source only, bytecode implies it. */
  public static final int DEFAULT = 0x1_0000;

  public static final int SEALED = 0x2_0000;
  public static final int NON_SEALED = 0x4_0000;

  /** The last parameter takes any number of arguments. */
  public static final int VARARGS = 0x8_0000;

  /** A member that the language adds without a line of source: a record's accessor, values(). */
  public static final int IMPLICIT = 0x10_0000;

  private Modifier() {}

  public static boolean has(int modifiers, int bit) {
    return (modifiers & bit) != 0;
  }
}
