/**
 * The connected, immutable whole that every later stage reads: types, calls, stores, accesses,
 * transactions, entry points, and what could not be seen. Connect makes it; it must not know
 * clustering, boundaries, frameworks, or which input stated what beyond its evidence.
 */
package dev.kerf.analyzer.codebase;
