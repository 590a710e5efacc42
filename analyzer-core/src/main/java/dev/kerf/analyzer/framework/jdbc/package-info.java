/**
 * JDBC and what stands close to it: which calls send a text to the database, and which methods of
 * JDBI's objects stand for one. It must not know the text's grammar.
 */
package dev.kerf.analyzer.framework.jdbc;
