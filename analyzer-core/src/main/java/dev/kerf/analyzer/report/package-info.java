/**
 * Writes what is known in the formats of others: a result, a verdict of the gate, a carving or a
 * comparison in, JSON, text and the formats of build servers and diagrams out; a codebase in,
 * tables of facts out. It must not know how anything was found, and decides nothing.
 */
package dev.kerf.analyzer.report;
