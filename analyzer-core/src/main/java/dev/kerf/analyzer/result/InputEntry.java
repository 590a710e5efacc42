package dev.kerf.analyzer.result;

/**
 * Something that the result rests on.
 *
 * @param kind {@code workspace}, {@code configuration}, {@code signatures}, {@code weights}
 * @param name of weights those that somebody chose
 * @param hash SHA-256 in lower-case hex
 */
public record InputEntry(String kind, String name, String version, String hash) {}
