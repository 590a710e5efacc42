/**
 * Liquibase: what changelogs in XML, YAML, JSON and formatted SQL do to the schema, in the order in
 * which Liquibase runs them. Documents go in, ordered schema changes come out. It must not know
 * what the tables mean to the application.
 */
package dev.kerf.analyzer.framework.liquibase;
