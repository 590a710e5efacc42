package dev.kerf.cli.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns the names of a truth file, relative to its package, into those of the exports. */
record Names(String applicationPackage) {

  /** A type or a method. */
  String full(String relative) {
    return applicationPackage + '.' + relative;
  }

  Set<String> full(List<String> relative) {
    return relative.stream().map(this::full).collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isApplications(String type) {
    return type.startsWith(applicationPackage + '.');
  }

  static Set<String> tables(List<String> names) {
    return names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
