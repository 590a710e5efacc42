/**
 * What the services of a cut would ask of one another: a codebase and boundaries in, for each
 * service its contract out, in the words of the result. It must not know who drew the boundaries,
 * nor which of its findings anybody shows.
 */
package dev.kerf.analyzer.contract;
