package dev.kerf.analyzer.yaml;

/**
 * A key of a YAML file that people write for Kerf.
 *
 * @param name as it is written
 * @param expected what its value has to be, completes "has to be ..."
 * @param example a value with its key, on one line
 * @param purpose what it is for, in a sentence
 */
public record YamlKey(String name, String expected, String example, String purpose) {}
