/**
 * Reads scripts and configuration: SQL files, properties, YAML. The bytes of one file come in, its
 * text or its keys with their lines go out. It must not know what a statement or a key means.
 */
package dev.kerf.analyzer.extract.script;
