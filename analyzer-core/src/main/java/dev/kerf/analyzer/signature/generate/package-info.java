/**
 * Makes the signatures that Kerf ships, once a build: library jars, or the JDK that it runs on, go
 * in, encoded files and their listing come out. It must not be needed by an analysis.
 */
package dev.kerf.analyzer.signature.generate;
