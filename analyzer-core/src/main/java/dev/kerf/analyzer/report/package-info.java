/**
 * Writes what is known in the formats of others: a result in, JSON out; a codebase in, tables of
 * facts out. It must not know how anything was found, and decides nothing.
 */
package dev.kerf.analyzer.report;
