/**
 * Reads the languages of data: SQL statements, JPQL and HQL, and schema scripts.
 *
 * <p>Text goes in, with holes where the program that builds it could not be followed ({@link
 * dev.kerf.analyzer.sql.SqlText}). Out come shapes: which tables and columns a statement reads,
 * writes, locks and brings together ({@link dev.kerf.analyzer.sql.StatementReader}), which entities
 * and attribute paths a JPQL query names ({@link dev.kerf.analyzer.sql.JpqlReader}), and what a
 * script does to a schema ({@link dev.kerf.analyzer.sql.DdlReader}, {@link
 * dev.kerf.analyzer.sql.Schema}). Each shape says how sure it is and what it could not see.
 *
 * <p>It must not know Java code, frameworks, or where a text was found.
 */
package dev.kerf.analyzer.sql;
