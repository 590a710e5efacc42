/**
 * Spring Data: what the methods of repository interfaces do, whether declared by a query, by their
 * name, or inherited from the library. It must not know mappings nor statements' grammar.
 */
package dev.kerf.analyzer.framework.springdata;
