/**
 * Spring Data: what the methods of repository interfaces do, whether declared by a query, by their
 * name, or inherited from the library, what templates of document stores are asked, and where
 * documents and aggregates are kept. It must not know JPA's mappings nor statements' grammar.
 */
package dev.kerf.analyzer.framework.springdata;
