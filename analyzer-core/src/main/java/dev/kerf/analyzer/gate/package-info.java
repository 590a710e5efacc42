/**
 * Judges a change: takes in the crossings of two sides and the boundaries of both, gives out a
 * verdict in the words of the result. It must not know clustering, nor how code was read.
 */
package dev.kerf.analyzer.gate;
