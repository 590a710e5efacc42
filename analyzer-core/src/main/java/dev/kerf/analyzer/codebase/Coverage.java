package dev.kerf.analyzer.codebase;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was read, what was left out and why, and what stayed unresolved.
 *
 * @param filesByKind inputs read, by kind
 * @param leftOutByReason inputs not counted, by reason ({@code test}, {@code generated: marker in
 *     the first lines}, ...)
 * @param unreadLanguages code in languages that Kerf does not read, by name
 * @param lines of main source read
 * @param failed inputs that could not be read
 * @param callSites all calls, constructor calls and method references
 * @param libraryCallSites those whose target the JDK or a library declares
 * @param unresolvedCallSites those whose target is unknown
 * @param statements SQL and JPQL statements found
 * @param heuristicStatements those that were read with a fallback, which only recognises names
 * @param unresolvedStatements those of which a table could not be told
 */
public record Coverage(
    SortedMap<String, Integer> filesByKind,
    SortedMap<String, Integer> leftOutByReason,
    List<UnreadLanguage> unreadLanguages,
    int lines,
    int failed,
    int callSites,
    int libraryCallSites,
    int unresolvedCallSites,
    int statements,
    int heuristicStatements,
    int unresolvedStatements) {

  public Coverage {
    filesByKind = Collections.unmodifiableSortedMap(new TreeMap<>(filesByKind));
    leftOutByReason = Collections.unmodifiableSortedMap(new TreeMap<>(leftOutByReason));
    unreadLanguages =
        unreadLanguages.stream().sorted(Comparator.comparing(UnreadLanguage::name)).toList();
  }
}
