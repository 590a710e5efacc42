package dev.kerf.analyzer.result;

/** A diagnostic as the result states it. */
public record Finding(String severity, String id, Place at, String message, String remedy) {}
