/**
 * Bytes that no one wrote, for every reader. Without further ado each test replays the inputs that
 * are kept beside it; with {@code JAZZER_FUZZ=1} one of them looks for new ones (see
 * docs/fuzzing.md).
 */
package dev.kerf.analyzer.fuzz;
