/**
 * Reads the YAML files that people write for Kerf: takes in bytes, gives out sections whose values
 * are checked key by key, and everything that is wrong with them at once, with positions. It must
 * not know what any key means.
 */
package dev.kerf.analyzer.yaml;
