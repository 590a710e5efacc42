package dev.kerf.analyzer.result;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was read and what was not; counts as in the codebase's coverage. */
public record CoverageSummary(
    SortedMap<String, Integer> filesByKind,
    SortedMap<String, Integer> leftOutByReason,
    SortedMap<String, Integer> unreadLanguages,
    int types,
    int lines,
    int failed,
    int callSites,
    int libraryCallSites,
    int unresolvedCallSites,
    int statements,
    int heuristicStatements,
    int unresolvedStatements) {
  public CoverageSummary {
    filesByKind = Collections.unmodifiableSortedMap(new TreeMap<>(filesByKind));
    leftOutByReason = Collections.unmodifiableSortedMap(new TreeMap<>(leftOutByReason));
    unreadLanguages = Collections.unmodifiableSortedMap(new TreeMap<>(unreadLanguages));
  }
}
