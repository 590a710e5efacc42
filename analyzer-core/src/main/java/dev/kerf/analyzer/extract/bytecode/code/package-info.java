/**
 * Reads class files whole: what {@code extract.bytecode} reads of a header, and the code of methods
 * as terms, the same terms that a source gives. Each method is run once over symbols instead of
 * values, from its first instruction to its last; what a class file leaves of the source's
 * structure (loops, branches, lambdas, concatenation) is put back. Names are resolved already and
 * stay with the terms as links. It must not know other class files; {@code ClassFamily} joins those
 * of one source file once all are read.
 */
package dev.kerf.analyzer.extract.bytecode.code;
