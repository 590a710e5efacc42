/**
 * How strongly elements are tied: a codebase in, a graph over types and stores out, with one set of
 * strengths for each kind of coupling, kept apart to the end. A kind that the codebase has no facts
 * for is absent, not zero. It must not know clusters, services, or who will mix the kinds.
 */
package dev.kerf.analyzer.couple;
