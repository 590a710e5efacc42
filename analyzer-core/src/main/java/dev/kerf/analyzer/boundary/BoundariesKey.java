package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.yaml.YamlKey;

/**
 * A key of {@code boundaries.yml}.
 *
 * @param name as it is written
 * @param expected what its value has to be, completes "has to be ..."
 * @param example a value with its key, on one line
 * @param purpose what it is for, in a sentence
 */
record BoundariesKey(String name, String expected, String example, String purpose)
    implements YamlKey {}
