package dev.kerf.analyzer.result;

/** A place that Kerf could not decide. */
public record UnresolvedEntry(@ByNumber Place at, String kind, String expression, String reason) {}
