package dev.kerf.analyzer.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a pom.xml without Maven: document types and external entities are never loaded, parents are
 * not fetched.
 */
final class PomReader {

  /** Deeper than any pom; keeps a hostile one from costing memory by the square. */
  private static final int MAX_DEPTH = 100;

  private final Deque<String> path = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> properties = new TreeMap<>();
  private final Map<String, String> single = new TreeMap<>();
  private final List<String> modules = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();
  private final List<String> testSources = new ArrayList<>();
  private final List<String> resources = new ArrayList<>();
  private final List<String> testResources = new ArrayList<>();
  private PomPlugin plugin = new PomPlugin();
  private boolean hasParent;

  private PomReader() {}

  static MavenPom read(byte[] pom) throws XMLStreamException {
    PomReader reader = new PomReader();
    XMLStreamReader xml = SecureXml.open(pom);
    try {
      reader.readAll(xml);
    } finally {
      xml.close();
    }
    return reader.pom();
  }

  private void readAll(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          end(location(), text.toString().strip());
          path.removeLast();
          text.setLength(0);
        }
        default -> {
          // Comments, instructions and unresolved entities say nothing about folders.
        }
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    if (path.isEmpty() && !xml.getLocalName().equals("project")) {
      throw new XMLStreamException("not a project: <" + xml.getLocalName() + ">");
    }
    if (path.size() == MAX_DEPTH) {
      throw new XMLStreamException("elements nested deeper than " + MAX_DEPTH);
    }
    path.addLast(xml.getLocalName());
    text.setLength(0);
    if (location().equals("build/plugins/plugin")) {
      plugin = new PomPlugin();
    }
  }

  /** The path below the project; what a profile adds counts as if the project said it. */
  private String location() {
    String all = String.join("/", path);
    String below = all.substring(Math.min(all.length(), "project/".length()));
    return below.startsWith("profiles/profile/")
        ? below.substring("profiles/profile/".length())
        : below;
  }

  private void end(String location, String value) {
    if (location.startsWith("build/plugins/plugin")) {
      endOfPlugin(location, value);
      return;
    }
    switch (location) {
      case "parent" -> hasParent = true;
      case "groupId", "artifactId", "name", "packaging" -> single.putIfAbsent(location, value);
      case "parent/artifactId", "parent/relativePath" -> single.putIfAbsent(location, value);
      case "modules/module", "subprojects/subproject" -> modules.add(value);
      case "build/sourceDirectory" -> sources.add(value);
      case "build/testSourceDirectory" -> testSources.add(value);
      case "build/resources/resource/directory" -> resources.add(value);
      case "build/testResources/testResource/directory" -> testResources.add(value);
      default -> {
        if (location.startsWith("properties/")) {
          properties.putIfAbsent(location.substring("properties/".length()), value);
        }
      }
    }
  }

  private void endOfPlugin(String location, String value) {
    plugin.state(location.substring("build/plugins/plugin".length()), value);
    if (location.equals("build/plugins/plugin")) {
      sources.addAll(plugin.folders("add-source"));
      testSources.addAll(plugin.folders("add-test-source"));
      resources.addAll(plugin.folders("add-resource"));
      testResources.addAll(plugin.folders("add-test-resource"));
      plugin.compilerEncoding().ifPresent(encoding -> single.putIfAbsent("encoding", encoding));
    }
  }

  private MavenPom pom() {
    String artifactId = single.getOrDefault("artifactId", "");
    Optional<String> parentPath =
        hasParent
            ? Optional.of(single.getOrDefault("parent/relativePath", "../pom.xml"))
            : Optional.empty();
    Optional<String> encoding =
        Optional.ofNullable(properties.get("project.build.sourceEncoding"))
            .or(() -> Optional.ofNullable(single.get("encoding")));
    return new MavenPom(
        Optional.ofNullable(single.get("groupId")),
        artifactId,
        Optional.ofNullable(single.get("name")),
        single.getOrDefault("packaging", "jar"),
        parentPath.filter(relative -> !relative.isBlank()),
        modules,
        sources,
        testSources,
        resources,
        testResources,
        encoding,
        properties);
  }
}
