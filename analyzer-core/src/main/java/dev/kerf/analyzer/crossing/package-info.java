/**
 * Where a cut would have to go through something: a codebase and its boundaries in, crossings out,
 * one detector for each kind. The recommender, the gate and progress ask the same detectors; no
 * detector may know who asks, nor how the boundaries came to be.
 */
package dev.kerf.analyzer.crossing;
