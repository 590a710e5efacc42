/**
 * Dependency injection by the annotations of Jakarta EE, in whatever container: injection points,
 * beans by scope, producers, events. It must not know Spring nor session beans.
 */
package dev.kerf.analyzer.framework.cdi;
