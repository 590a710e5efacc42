/**
 * Panache of Quarkus: calls of entities and repositories that it completes come in, operations on
 * entities and statements of JPQL go out. Which tables stand behind the entities is not known here.
 */
package dev.kerf.analyzer.framework.panache;
