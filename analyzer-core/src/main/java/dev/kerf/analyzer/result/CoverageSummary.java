package dev.kerf.analyzer.result;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was read and what was not; counts as in the codebase's coverage.
 *
 * @param history how far back commits were read; absent where there are none
 */
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
    int unresolvedStatements,
    Optional<History> history) {

  /**
   * What was read of the past.
   *
   * @param commits how many, merges not counted
   * @param whole whether these are all: neither a limit nor a shallow clone cut them off
   */
  public record History(int commits, boolean whole) {}

  public CoverageSummary {
    filesByKind = Collections.unmodifiableSortedMap(new TreeMap<>(filesByKind));
    leftOutByReason = Collections.unmodifiableSortedMap(new TreeMap<>(leftOutByReason));
    unreadLanguages = Collections.unmodifiableSortedMap(new TreeMap<>(unreadLanguages));
  }
}
