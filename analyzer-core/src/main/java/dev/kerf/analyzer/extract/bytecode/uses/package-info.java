/**
 * Reads class files for what they depend on alone: known types by number, the kinds of their uses,
 * the first line. It follows the same rules as {@code extract.bytecode.code} followed by resolving,
 * which a test holds, at a fraction of the cost: the code of a method is run over numbers that
 * stand for values, no term is made and nothing kept but what is asked for. It must not know other
 * class files; what only they can answer is kept as a question.
 */
package dev.kerf.analyzer.extract.bytecode.uses;
