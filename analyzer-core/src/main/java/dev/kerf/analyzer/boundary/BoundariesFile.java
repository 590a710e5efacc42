package dev.kerf.analyzer.boundary;

import java.util.ArrayList;
import java.util.List;

/**
 * What a team has agreed on: {@code boundaries.yml}, read and checked for itself, not yet held
 * against any code.
 *
 * @param services in the order of the file, each id once
 * @param sharedKernel what every service may use
 * @param unassigned what is explicitly nobody's
 * @param constraints what a recommendation has to respect
 * @param links what the id of a ticket stands for
 */
public record BoundariesFile(
    List<ServiceBoundary> services,
    Members sharedKernel,
    Members unassigned,
    List<Exemption> exemptions,
    Constraints constraints,
    LinkTemplate links) {

  /** A file that demands nothing of a recommendation. */
  public BoundariesFile(
      List<ServiceBoundary> services,
      Members sharedKernel,
      Members unassigned,
      List<Exemption> exemptions) {
    this(services, sharedKernel, unassigned, exemptions, Constraints.NONE, LinkTemplate.NONE);
  }

  public BoundariesFile {
    services = List.copyOf(services);
    exemptions = List.copyOf(exemptions);
  }

  /** The same, with what stands beside the code. */
  public BoundariesFile with(List<Exemption> more) {
    List<Exemption> all = new ArrayList<>(exemptions);
    all.addAll(more);
    return new BoundariesFile(services, sharedKernel, unassigned, all, constraints, links);
  }

  /** All that decides who owns what, as a text: that of another file where they differ in it. */
  public String drawing() {
    // Records print all that they hold, what is added to them later included.
    return services + "\n" + sharedKernel + "\n" + unassigned;
  }

  /** Whether both give everything to the same owners, in the same words. */
  public boolean drawsAlike(BoundariesFile other) {
    return services.equals(other.services)
        && sharedKernel.equals(other.sharedKernel)
        && unassigned.equals(other.unassigned);
  }
}
