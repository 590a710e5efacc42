package dev.kerf.analyzer.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the gate found, as {@code kerf gate --output json} publishes it.
 *
 * @param schemaVersion see {@link #SCHEMA_VERSION}
 * @param tool name and version of Kerf
 * @param base what was compared with: a commit or a baseline; empty when all crossings were judged
 * @param head what was judged: a commit or the working tree
 * @param passed whether nothing fails, or what fails is bypassed
 * @param bypass why the gate lets pass what it found, and who says so; empty where nobody does
 * @param counts crossings by status, {@code unchanged} among them
 * @param known crossings of the head by kind, old ones included
 * @param findings failing ones first, then by kind and ends
 * @param notices what the boundaries file needs, worst first
 */
public record GateResult(
    int schemaVersion,
    String tool,
    String title,
    String base,
    String head,
    boolean passed,
    String bypass,
    SortedMap<String, Integer> counts,
    SortedMap<String, Integer> known,
    List<GateFinding> findings,
    List<GateNotice> notices) {

  public static final int SCHEMA_VERSION = 1;

  public GateResult {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    findings = List.copyOf(findings);
    notices = List.copyOf(notices);
  }

  /** The same after the user's files were changed as its notices say. */
  public GateResult updated() {
    return new GateResult(
        schemaVersion,
        tool,
        title,
        base,
        head,
        passed,
        bypass,
        counts,
        known,
        findings,
        notices.stream().map(GateNotice::updated).toList());
  }
}
