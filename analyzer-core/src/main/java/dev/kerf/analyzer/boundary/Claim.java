package dev.kerf.analyzer.boundary;

/** One claim: a rule and who makes it. */
record Claim<P>(Rule<P> rule, Owner owner, Precision precision) {}
