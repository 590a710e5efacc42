/**
 * Says of each service of a cut what a team has to know that takes it over: a codebase and any
 * boundaries come in, one profile a service and the circles of calls go out. It must not know how
 * the boundaries were found.
 */
package dev.kerf.analyzer.profile;
