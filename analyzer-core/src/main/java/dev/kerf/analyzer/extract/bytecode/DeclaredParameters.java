package dev.kerf.analyzer.extract.bytecode;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Which parameters of a constructor's descriptor the compiler added: the enclosing instance, an
 * enum constant's name and ordinal, captured variables. Source states none of them.
 *
 * <p>Class files say so for certain only where a MethodParameters attribute stands, which javac
 * writes on request. Without it this goes by what javac and ecj are known to put where; a captured
 * variable of a local class is then told from a declared parameter by the count of {@code val$}
 * fields.
 *
 * @param leading how many come first
 * @param trailing how many come last
 */
public record DeclaredParameters(int leading, int trailing) {

  public static final DeclaredParameters ALL = new DeclaredParameters(0, 0);

  /**
   * The added parameters of a constructor, by the kind of its class.
   *
   * @param captured how many variables the class captures
   */
  public static DeclaredParameters ofConstructor(
      ClassPlace place, boolean ofEnum, int captured, Type[] parameters) {
    if (ofEnum) {
      boolean nameAndOrdinal =
          parameters.length >= 2
              && parameters[0].getDescriptor().equals("Ljava/lang/String;")
              && parameters[1].getSort() == Type.INT;
      return nameAndOrdinal ? new DeclaredParameters(2, 0) : ALL;
    }
    boolean enclosingInstance =
        place.isInner()
            && parameters.length > 0
            && parameters[0].getSort() == Type.OBJECT
            && place.enclosing().isPresent()
            && BinaryTypes.name(parameters[0].getInternalName()).equals(place.enclosing().get());
    int leading = enclosingInstance ? 1 : 0;
    int trailing = place.isLocal() ? Math.min(captured, parameters.length - leading) : 0;
    return new DeclaredParameters(leading, trailing);
  }

  /** The added parameters by the flags of a MethodParameters attribute. */
  public static DeclaredParameters ofFlags(int[] flags) {
    int leading = 0;
    while (leading < flags.length && isAdded(flags[leading])) {
      leading++;
    }
    int trailing = 0;
    while (trailing < flags.length - leading && isAdded(flags[flags.length - 1 - trailing])) {
      trailing++;
    }
    return new DeclaredParameters(leading, trailing);
  }

  private static boolean isAdded(int flags) {
    return (flags & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_MANDATED)) != 0;
  }

  public int added() {
    return leading + trailing;
  }
}
