/**
 * jOOQ: statements that code builds over generated tables come in, SQL goes out. The generated
 * classes need not be there: constants are named after what they stand for.
 */
package dev.kerf.analyzer.framework.jooq;
