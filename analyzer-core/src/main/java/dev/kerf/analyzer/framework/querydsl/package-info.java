/**
 * Querydsl: queries that code builds over generated query types come in, statements of JPQL go out.
 * Which tables stand behind their entities is not known here.
 */
package dev.kerf.analyzer.framework.querydsl;
