package dev.kerf.analyzer.fact;

/**
 * An import of a compilation unit.
 *
 * @param name the dotted name without {@code .*}
 * @param isStatic whether members are imported
 * @param onDemand whether it ends in {@code .*}
 * @param module whether it is {@code import module name}
 * @param line 1-based
 */
public record ImportDeclared(
    String name, boolean isStatic, boolean onDemand, boolean module, int line) {}
