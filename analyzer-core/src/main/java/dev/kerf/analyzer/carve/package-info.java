/**
 * One thing out of a monolith: a codebase, a candidate cut and seeds in; out what belongs to the
 * seeds, what stays behind, every crossing between the two, and the steps, in the words of the
 * result. It must not know how candidates are made, nor formats.
 */
package dev.kerf.analyzer.carve;
