package dev.kerf.analyzer.result;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that an analysis says.
 *
 * @param schemaVersion of this contract; grows by one with every change that breaks readers
 * @param tool name and version of Kerf
 * @param title of the application, from its build file or git remote, otherwise the package of all
 *     types
 * @param recommended the id of the recommended candidate; empty says "keep it whole"
 * @param candidates from coarse to fine
 * @param types of the application, outermost only, by name
 * @param stores by id
 * @param data what ties the stores together
 * @param links every tie of two elements that some cut would turn into a crossing, sorted
 * @param suggestedModels what stands behind the statements that stayed open, largest group first
 * @param options every option that had an influence, with its value
 * @param placeLink the address of a place, with {@code {path}} and {@code {line}} where those go;
 *     empty where nobody knows
 */
public record AnalysisResult(
    int schemaVersion,
    String tool,
    String title,
    Optional<String> recommended,
    Verdict verdict,
    List<Candidate> candidates,
    List<TypeEntry> types,
    List<StoreEntry> stores,
    DataFindings data,
    List<Link> links,
    CoverageSummary coverage,
    List<Finding> diagnostics,
    List<UnresolvedEntry> unresolved,
    List<SuggestedModel> suggestedModels,
    List<InputEntry> inputs,
    SortedMap<String, String> options,
    Optional<String> placeLink) {

  /** The version that this code writes. */
  public static final int SCHEMA_VERSION = 2;

  public AnalysisResult {
    candidates = List.copyOf(candidates);
    types = List.copyOf(types);
    stores = List.copyOf(stores);
    links = List.copyOf(links);
    diagnostics = List.copyOf(diagnostics);
    unresolved = List.copyOf(unresolved);
    suggestedModels = List.copyOf(suggestedModels);
    inputs = List.copyOf(inputs);
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /** The same with another address of places. */
  public AnalysisResult withPlaceLink(Optional<String> link) {
    return new AnalysisResult(
        schemaVersion,
        tool,
        title,
        recommended,
        verdict,
        candidates,
        types,
        stores,
        data,
        links,
        coverage,
        diagnostics,
        unresolved,
        suggestedModels,
        inputs,
        options,
        link);
  }
}
