package dev.kerf.analyzer.boundary;

/** The place of an element in a cut. */
public sealed interface Owner {

  /** An element meant for all services. */
  Owner SHARED_KERNEL = new SharedKernel();

  /** An element without a home yet. */
  Owner UNASSIGNED = new Unassigned();

  /** As results say it: the id of the service, {@code shared} or {@code unassigned}. */
  String word();

  /**
   * A service.
   *
   * @param id kebab-case, unique within the cut
   */
  record Service(String id) implements Owner {
    public Service {
      if (id.isBlank()) {
        throw new IllegalArgumentException("a service has a blank id");
      }
    }

    @Override
    public String word() {
      return id;
    }
  }

  /** What every service may use. */
  record SharedKernel() implements Owner {
    @Override
    public String word() {
      return "shared";
    }
  }

  /** Explicitly nobody's. */
  record Unassigned() implements Owner {
    @Override
    public String word() {
      return "unassigned";
    }
  }
}
