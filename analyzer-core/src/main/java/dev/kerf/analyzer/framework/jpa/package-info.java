/**
 * JPA and Hibernate: which entity lives in which tables and columns, and what the entity manager is
 * asked to do. Resolved types, their annotations and {@code orm.xml} go in, mappings and accesses
 * come out. Queries that a mapping holds are read by {@code sql}; it must not know statements'
 * grammar itself, nor other frameworks.
 */
package dev.kerf.analyzer.framework.jpa;
