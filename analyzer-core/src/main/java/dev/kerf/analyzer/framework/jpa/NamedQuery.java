package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.Evidence;

/** A query that a mapping declares by name. */
record NamedQuery(String name, DomainFact.Language language, String text, Evidence evidence) {}
