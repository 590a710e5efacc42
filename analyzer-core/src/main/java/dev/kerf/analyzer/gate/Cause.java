package dev.kerf.analyzer.gate;

import dev.kerf.analyzer.model.SourceLocation;

/**
 * What a change adds on the way from where a unit of work begins to a statement: the first call or
 * the statement itself. Many units may come to cross by one.
 *
 * @param what the call or statement, for people; the same for all that it causes
 * @param at where it stands
 */
public record Cause(String what, SourceLocation at) {}
