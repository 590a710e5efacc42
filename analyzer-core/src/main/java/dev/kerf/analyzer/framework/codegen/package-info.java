/**
 * Sources that a generator makes at build time and that are not there before: what they declare is
 * told from what they are made of, where the generator's convention makes that certain. Written
 * units go in, units that are only known come out. It must not know other frameworks.
 */
package dev.kerf.analyzer.framework.codegen;
