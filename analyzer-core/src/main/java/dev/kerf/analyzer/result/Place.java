package dev.kerf.analyzer.result;

/**
 * A place to look at.
 *
 * @param path workspace-relative
 * @param line 1-based, 0 where there is none
 */
public record Place(String path, int line) {}
