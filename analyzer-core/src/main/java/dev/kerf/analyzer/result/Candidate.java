package dev.kerf.analyzer.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A partition offered as boundaries. Every outermost type and every store stands in exactly one
 * place: a service, the shared kernel, or unassigned.
 *
 * @param id stable within the result: {@code services-6}
 * @param label for people
 * @param basis how it was made: {@code coupling}, {@code build-module}, {@code one-service}
 * @param nearest for each element that is shared or unassigned, the service it is tied to most
 * @param ties between services, strongest first
 * @param matrix one row per store, stores with several writing services first
 * @param figures what the cut would cost, by name of the figure
 */
public record Candidate(
    String id,
    String label,
    String basis,
    List<Service> services,
    Group sharedKernel,
    Group unassigned,
    SortedMap<String, String> nearest,
    List<Tie> ties,
    List<StoreRow> matrix,
    List<Figure> figures) {

  public Candidate {
    services = List.copyOf(services);
    nearest = Collections.unmodifiableSortedMap(new TreeMap<>(nearest));
    ties = List.copyOf(ties);
    matrix = List.copyOf(matrix);
    figures = List.copyOf(figures);
  }
}
