/**
 * Joins everything resolved into one codebase: dispatch and wiring, entities to stores, statements
 * to stores and columns, units of work, and what stays unresolved. Resolved types and domain facts
 * go in, the codebase comes out. It must not know how facts were read, nor what they are used for.
 */
package dev.kerf.analyzer.connect;
