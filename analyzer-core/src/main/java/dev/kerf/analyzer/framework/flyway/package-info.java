/**
 * Flyway: migrations that are classes. Its scripts are read with all other scripts, in the order of
 * their versions. It must not know what the tables mean to the application.
 */
package dev.kerf.analyzer.framework.flyway;
