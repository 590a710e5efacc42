package dev.kerf.analyzer.boundary;

import java.util.List;

/**
 * What a team has agreed on: {@code boundaries.yml}, read and checked for itself, not yet held
 * against any code.
 *
 * @param services in the order of the file, each id once
 * @param sharedKernel what every service may use
 * @param unassigned what is explicitly nobody's
 * @param constraints what a recommendation has to respect
 */
public record BoundariesFile(
    List<ServiceBoundary> services,
    Members sharedKernel,
    Members unassigned,
    List<Exemption> exemptions,
    Constraints constraints) {

  /** A file that demands nothing of a recommendation. */
  public BoundariesFile(
      List<ServiceBoundary> services,
      Members sharedKernel,
      Members unassigned,
      List<Exemption> exemptions) {
    this(services, sharedKernel, unassigned, exemptions, Constraints.NONE);
  }

  public BoundariesFile {
    services = List.copyOf(services);
    exemptions = List.copyOf(exemptions);
  }
}
