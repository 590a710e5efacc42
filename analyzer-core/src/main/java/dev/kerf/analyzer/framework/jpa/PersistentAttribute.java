package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.resolve.JavaType;

/**
 * A field or getter that a class persists, before its columns are decided.
 *
 * @param name the attribute's name, without {@code get}
 * @param type after substitution of the class's type arguments
 * @param annotations of the field or getter, or what {@code orm.xml} says instead
 * @param location where the field or getter is declared
 */
record PersistentAttribute(
    String name, JavaType type, JpaAnnotations annotations, SourceLocation location) {}
