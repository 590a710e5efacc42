package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import java.util.Optional;

/** Where units of work begin, go on and end. */
public sealed interface UnitFact extends DomainFact {

  /**
   * A unit of work opens at this method, or the one that is open goes on there.
   *
   * @param propagation {@code required}, {@code requires-new}, ...; {@code bean-managed} where the
   *     code itself opens a global one, {@code local} where it opens one of a single connection
   * @param part the lines that it covers, where it is not the whole method
   * @param proxied whether only calls that come through a proxy or container open it
   */
  record TransactionDemarcated(
      MethodName method,
      String propagation,
      boolean readOnly,
      Optional<Lines> part,
      boolean proxied,
      Evidence evidence)
      implements UnitFact {

    /** One that a proxy or container opens around the whole method. */
    public TransactionDemarcated(
        MethodName method, String propagation, boolean readOnly, Evidence evidence) {
      this(method, propagation, readOnly, Optional.empty(), true, evidence);
    }
  }

  /** Lines of a method's file, 1-based and inclusive. */
  record Lines(int first, int last) {
    public boolean contains(int line) {
      return first <= line && line <= last;
    }
  }

  /**
   * A library opens a unit of work around its own method where none is open: a repository's save.
   */
  record TransactionImplied(MethodName method, boolean readOnly, Evidence evidence)
      implements UnitFact {}

  /**
   * A call begins or ends a unit of work. Both may stand in helpers of the method that it is about.
   *
   * @param begins whether it begins one; otherwise it commits one
   * @param propagation of a call that begins one, as in {@link TransactionDemarcated}
   * @param handed whether the method returns what it opened: its callers go on with it
   */
  record TransactionStep(
      MethodName method, boolean begins, String propagation, boolean handed, Evidence evidence)
      implements UnitFact {}

  /**
   * Work that is none of the unit of work that causes it: another thread does it, or it waits for
   * the commit.
   *
   * @param part the lines of the method that hold it; empty for the whole method
   */
  record UnitLeft(MethodName method, Optional<Lines> part, Evidence evidence) implements UnitFact {}
}
