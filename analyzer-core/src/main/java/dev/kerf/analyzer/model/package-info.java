/**
 * Names and provenance: what a thing is called and where it was read. Everything else in Kerf
 * speaks in these words. It takes nothing in, and must not know anything outside the JDK.
 */
package dev.kerf.analyzer.model;
