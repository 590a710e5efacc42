/**
 * Who owns what: a total map of types and stores to services, the shared kernel, or nobody. It
 * takes in a candidate or an accepted cut and gives out owners; it must not know how either was
 * found, nor the code behind the elements.
 */
package dev.kerf.analyzer.boundary;
