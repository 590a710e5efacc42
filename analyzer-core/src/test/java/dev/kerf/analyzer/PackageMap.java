package dev.kerf.analyzer;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The map of the house: every package of the analyzer, what it may know of the others, and which
 * library lives where. Change it in the same commit as the need, and say why there.
 */
final class PackageMap {

  static final String ROOT = "dev.kerf.analyzer";

  /** On the right: the packages that may be used besides the package itself. */
  private static final Map<String, Set<String>> STAGES =
      Map.ofEntries(
          entry("model", Set.of()),
          // What the user tells about the application is a leaf: whoever heeds it may read it.
          entry("config", Set.of("model", "yaml", "file", "weight")),
          // What can be weighed is a leaf, too: the user says it, and every stage of a cut heeds
          // it.
          entry("weight", Set.of()),
          entry("discover", Set.of("model", "config", "file")),
          // Whoever opens a file that others wrote does it here, so that none is read without end.
          entry("file", Set.of()),
          // How work is shared among threads is nobody's business but its own.
          entry("parallel", Set.of()),
          entry("fact", Set.of("model")),
          entry("extract", Set.of("model", "fact", "discover")),
          entry("extract.source", Set.of("model", "fact", "discover", "extract")),
          entry("extract.bytecode", Set.of("model", "fact", "discover", "extract")),
          // Headers alone make signatures; whole classes add the code to them.
          entry(
              "extract.bytecode.code",
              Set.of("model", "fact", "discover", "extract", "extract.bytecode")),
          entry(
              "extract.bytecode.uses",
              Set.of("model", "fact", "discover", "extract", "extract.bytecode")),
          entry("extract.xml", Set.of("model", "fact", "discover", "extract")),
          entry("extract.script", Set.of("model", "fact", "discover", "extract")),
          entry("extract.history", Set.of("model", "fact", "discover", "extract")),
          // What is kept from run to run is facts, and bytes under keys: see docs/adr.
          entry("cache", Set.of("model", "fact", "extract", "cache.codec")),
          entry("cache.codec", Set.of("model", "fact", "extract")),
          entry("sql", Set.of("model")),
          // Jars that the user names are read as they are asked for: see docs/adr.
          entry(
              "signature",
              Set.of("model", "fact", "extract", "extract.bytecode", "signature.codec")),
          entry("signature.codec", Set.of("model", "fact")),
          entry(
              "signature.generate",
              Set.of(
                  "model", "fact", "extract", "extract.bytecode", "signature", "signature.codec")),
          entry("resolve", Set.of("model", "fact", "discover", "signature", "parallel")),
          // Domain facts speak of accesses in the codebase's words: read or write, direct or lazy.
          entry("framework", Set.of("model", "fact", "resolve", "sql", "codebase")),
          entry(
              "connect",
              Set.of("model", "fact", "resolve", "framework", "sql", "codebase", "parallel")),
          entry("codebase", Set.of("model")),
          entry("couple", Set.of("model", "codebase", "weight")),
          entry("cluster", Set.of("model", "couple", "weight", "parallel")),
          // Files that people write for Kerf: positions in every error, one dialect of YAML.
          entry("yaml", Set.of()),
          entry("boundary", Set.of("model", "yaml")),
          entry("crossing", Set.of("model", "codebase", "boundary")),
          // Contracts are stated in the words of the result, too.
          entry("contract", Set.of("model", "codebase", "boundary", "result")),
          // Profiles take any boundaries, and say what they find in the words of the result.
          entry(
              "profile", Set.of("model", "codebase", "boundary", "crossing", "contract", "result")),
          // What holds together is said by a candidate, so that any maker of candidates will do.
          entry("carve", Set.of("model", "codebase", "boundary", "crossing", "contract", "result")),
          // A recommendation is stated in the words of the result; formats stay unknown to it.
          entry(
              "recommend",
              Set.of(
                  "model",
                  "codebase",
                  "couple",
                  "cluster",
                  "boundary",
                  "crossing",
                  "contract",
                  "profile",
                  "result",
                  "weight",
                  "parallel")),
          // Cuts are names in places, however they were told; what they agree on is a result.
          entry("compare", Set.of("model", "yaml", "boundary", "cluster", "result")),
          // Its verdict is stated in the words of the result, as a recommendation is.
          // What the user could say is stated in the words of the result, too.
          entry("suggest", Set.of("model", "fact", "resolve", "codebase", "result")),
          entry("gate", Set.of("model", "boundary", "crossing", "result")),
          entry("result", Set.of("model")),
          // Exports are the codebase itself, as tables.
          entry("report", Set.of("model", "result", "codebase")));

  /** What a framework model may use; it never sees another one, so that each can be read alone. */
  private static final Set<String> FRAMEWORK_MODEL =
      Set.of("model", "fact", "resolve", "sql", "codebase", "framework");

  /** Framework models: {@code framework.<name>}, one package each, listed so that a typo fails. */
  private static final Set<String> FRAMEWORKS =
      Set.of(
          "cdi",
          "codegen",
          "declared",
          "ejb",
          "flyway",
          "groovy",
          "jdbc",
          "jooq",
          "jpa",
          "liquibase",
          "lombok",
          "messaging",
          "mybatis",
          "panache",
          "querydsl",
          "reflection",
          "spring",
          "springdata",
          "state",
          "transaction",
          "web");

  /** One library, one home: whoever wants its services asks the home package for them. */
  private static final Map<String, Set<String>> LIBRARY_HOMES =
      Map.ofEntries(
          entry("com.github.javaparser", Set.of("extract.source")),
          entry(
              "org.objectweb.asm",
              Set.of("extract.bytecode", "extract.bytecode.code", "extract.bytecode.uses")),
          entry("org.eclipse.jgit", Set.of("extract.history", "discover")),
          entry("net.sf.jsqlparser", Set.of("sql")),
          entry("org.eclipse.persistence.jpa.jpql", Set.of("sql")),
          entry("org.jgrapht", Set.of("couple", "cluster", "recommend")),
          entry("nl.cwts.networkanalysis", Set.of("cluster")),
          entry("nl.cwts.util", Set.of("cluster")),
          entry("tools.jackson", Set.of("report")),
          entry("com.fasterxml.jackson.annotation", Set.of("report")),
          entry("org.snakeyaml.engine", Set.of("yaml", "extract.xml", "extract.script")));

  private PackageMap() {}

  /** The stage a package is, relative to {@link #ROOT}; empty text for the root itself. */
  static Optional<String> stageOf(String packageName) {
    if (packageName.equals(ROOT)) {
      return Optional.of("");
    }
    if (!packageName.startsWith(ROOT + ".")) {
      return Optional.empty();
    }
    String stage = packageName.substring(ROOT.length() + 1);
    return STAGES.containsKey(stage) || isFrameworkModel(stage)
        ? Optional.of(stage)
        : Optional.empty();
  }

  /** The root conducts the stages and may use them all; no stage may use the root. */
  static boolean mayUse(String stage, String other) {
    if (stage.equals(other) || stage.isEmpty()) {
      return true;
    }
    // The framework of the house is what the user says it is: see docs/adr.
    if (stage.equals("framework.declared") && other.equals("config")) {
      return true;
    }
    return isFrameworkModel(stage)
        ? FRAMEWORK_MODEL.contains(other)
        : STAGES.get(stage).contains(other);
  }

  /** The stages in which the library of a package may be used; empty for an unknown library. */
  static Optional<Set<String>> homesOf(String libraryPackage) {
    return LIBRARY_HOMES.entrySet().stream()
        .filter(home -> isWithin(libraryPackage, home.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  static boolean isWithin(String packageName, String root) {
    return packageName.equals(root) || packageName.startsWith(root + ".");
  }

  private static boolean isFrameworkModel(String stage) {
    return stage.startsWith("framework.")
        && FRAMEWORKS.contains(stage.substring("framework.".length()));
  }
}
