package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.StatementFact;
import dev.kerf.analyzer.model.Evidence;

/** A query that a mapping declares by name. */
record NamedQuery(String name, StatementFact.Language language, String text, Evidence evidence) {}
