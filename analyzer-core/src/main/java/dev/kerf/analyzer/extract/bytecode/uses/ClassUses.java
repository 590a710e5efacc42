package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.Map;

/**
 * What one class file says.
 *
 * @param name internal name
 * @param uses packed as {@link UseTable#packed()} does
 * @param accessors the members that methods of this name open to other classes
 * @param table the enum constants behind the numbers of its tables, where it is the compiler's and
 *     has nothing else
 */
record ClassUses(
    String name,
    int[] uses,
    Questions questions,
    ClassShape shape,
    Map<String, Member> accessors,
    Map<TableEntry, Member> table) {

  /** A number in a table. */
  record TableEntry(String table, int number) {}

  ClassUses {
    accessors = Map.copyOf(accessors);
    table = Map.copyOf(table);
  }
}
