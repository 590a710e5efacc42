package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.List;
import java.util.function.Predicate;

/**
 * What one type uses.
 *
 * @param name internal name
 * @param uses of each known type that it uses three numbers: which, the kinds as a set, the first
 *     line
 * @param casts what is open: casts that the compiler wrote, or the source
 * @param boundAtRunTime whether it calls by names that only the types of values give a meaning
 */
public record TypeUses(
    String name, int[] uses, List<Questions.Cast> casts, ClassShape shape, boolean boundAtRunTime) {

  /** How many numbers a use has. */
  public static final int WORDS = UseTable.WORDS;

  /**
   * The uses with nothing open.
   *
   * @param inferred whether a cast of what a method gives is the compiler's
   */
  public int[] all(Predicate<Member> inferred) {
    if (casts.isEmpty()) {
      return uses;
    }
    UseTable table = new UseTable();
    table.addAll(uses);
    for (Questions.Cast cast : casts) {
      UseKind kind = inferred.test(cast.method()) ? UseKind.INFERRED : UseKind.CAST;
      table.add(cast.target(), kind, cast.line());
    }
    return table.packed();
  }
}
