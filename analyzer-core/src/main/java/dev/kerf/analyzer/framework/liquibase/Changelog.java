package dev.kerf.analyzer.framework.liquibase;

import dev.kerf.analyzer.fact.XmlElement;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;

/**
 * A changelog as a tree, whatever it is written in: YAML and JSON are given the shape of XML.
 *
 * @param path workspace-relative
 */
record Changelog(String path, XmlElement root) {

  static final String ROOT = "databaseChangeLog";

  /** The folder that relative names start from, with a slash at its end or empty. */
  String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  Evidence evidence() {
    return new Evidence(Evidence.Origin.SCRIPT, new SourceLocation(path, root.line()));
  }
}
