package dev.kerf.analyzer.framework.jpa;

import dev.kerf.analyzer.resolve.ResolvedAnnotation;
import java.util.List;
import java.util.Map;

/**
 * What a mapping file says of one class, in the words of annotations.
 *
 * @param attributes by name, in the order of the file where it is the only source
 * @param metadataComplete whether the annotations of the class do not count
 * @param onlyListed whether no other attribute is persistent
 * @param path of the file
 * @param line 1-based
 */
record MappedInXml(
    List<ResolvedAnnotation> annotations,
    Map<String, List<ResolvedAnnotation>> attributes,
    boolean metadataComplete,
    boolean onlyListed,
    String path,
    int line) {}
