package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.model.TypeName;
import java.util.Optional;

/**
 * A query that a mapping declares by name.
 *
 * @param declaring the entity that declares it, absent for mapping files
 */
record NamedQuery(
    String name, DomainFact.Language language, String text, Optional<TypeName> declaring) {}
