/**
 * JDBC and what stands close to it: which calls send a text to the database. It must not know the
 * text's grammar.
 */
package dev.kerf.analyzer.framework.jdbc;
