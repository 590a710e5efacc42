package dev.kerf.analyzer.signature;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The packages that {@code import module name} brings into scope, by module, as they stand in a
 * file beside the signatures: a line for each module, its name, a tab, and its packages.
 */
public record ModuleListing(SortedMap<String, List<String>> packagesByModule) {

  /** The file beside the signatures of the JDK. */
  public static final String FILE_NAME = "modules.tsv";

  public ModuleListing {
    TreeMap<String, List<String>> copy = new TreeMap<>();
    packagesByModule.forEach((name, packages) -> copy.put(name, List.copyOf(packages)));
    packagesByModule = Collections.unmodifiableSortedMap(copy);
  }

  /** The packages of a module; none for one that is not listed. */
  List<String> packages(String module) {
    return packagesByModule.getOrDefault(module, List.of());
  }

  /** The lines, LF at the end of each. */
  public String text() {
    return packagesByModule.entrySet().stream()
        .map(entry -> entry.getKey() + '\t' + String.join(" ", entry.getValue()) + '\n')
        .collect(Collectors.joining());
  }

  /**
   * Reads {@link #text()} back.
   *
   * @throws IllegalStateException if the text is something else
   */
  static ModuleListing parse(String text) {
    Map<String, List<String>> packages = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String[] fields = line.split("\t", -1);
      if (fields.length != 2) {
        throw new IllegalStateException("a line lists no module: " + line);
      }
      packages.put(fields[0], List.of(fields[1].split(" ")));
    }
    return new ModuleListing(new TreeMap<>(packages));
  }
}
