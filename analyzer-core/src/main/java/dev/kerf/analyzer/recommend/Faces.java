package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.CodeType.Form;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.model.TypeName;
import java.util.Arrays;

/**
 * Interfaces with a single implementation: the two are one thing with two names, and whoever moves
 * one moves the other. An interface of several implementations is a point of variation, and stands
 * for itself.
 */
final class Faces {

  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final int[] behind;

  Faces(Codebase codebase, ElementIndex index) {
    behind = new int[index.typeCount()];
    Arrays.fill(behind, NONE);
    for (CodeType type : codebase.types().values()) {
      int implementing = index.of(type.name());
      for (TypeName supertype : type.supertypes()) {
        int face = index.of(supertype);
        if (face >= 0 && face != implementing && isInterface(codebase, supertype)) {
          behind[face] =
              behind[face] == NONE || behind[face] == implementing ? implementing : SEVERAL;
        }
      }
    }
  }

  private static boolean isInterface(Codebase codebase, TypeName name) {
    return !name.isNested() && codebase.types().get(name).form() == Form.INTERFACE;
  }

  /**
   * The type that alone implements an interface, behind any number of others; negative where there
   * is none.
   */
  int behind(int type) {
    int at = type;
    for (int steps = 0; steps < behind.length && behind[at] >= 0; steps++) {
      at = behind[at];
    }
    return at == type ? NONE : at;
  }
}
