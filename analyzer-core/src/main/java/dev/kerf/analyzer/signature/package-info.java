/**
 * The signatures that Kerf ships, so that names resolve the same on every machine: headers of the
 * newest long-term JDK and of the libraries that monoliths use, encoded by the build; more jars are
 * layered on top on request. A type's name goes in, its header comes out. It must not know the
 * workspace, nor ask the running JDK or a local repository.
 */
package dev.kerf.analyzer.signature;
