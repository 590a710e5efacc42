/**
 * The Spring container: what it makes, what it injects, where its transactions open. It must not
 * know the web nor the database.
 */
package dev.kerf.analyzer.framework.spring;
