/**
 * Reads class files: the bytes of one class file go in, the type that it declares comes out, with
 * binary names where source would have names to resolve. The only home of ASM. It must not know
 * other class files, so it can't tell what an inherited name means, nor where the file came from.
 */
package dev.kerf.analyzer.extract.bytecode;
