package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.StoreName;

/** Something that the application says in the words of a framework. */
public sealed interface DomainFact
    permits EntityFact,
        StatementFact,
        SchemaFact,
        WiringFact,
        EventFact,
        UnitFact,
        DomainFact.RemoteCalled,
        DomainFact.EntryPointExposed,
        DomainFact.StateTouched,
        DomainFact.Undecided,
        DomainFact.Noted {

  /** Where it is said. */
  Evidence evidence();

  /**
   * A method asks something of another process, and waits for it or not.
   *
   * @param call what it calls: {@code RestTemplate.getForObject}
   */
  record RemoteCalled(MethodName method, String call, Evidence evidence) implements DomainFact {}

  /**
   * A method uses a cache, or an attribute of a session or of the whole application: state that
   * whoever knows its name shares.
   */
  record StateTouched(MethodName method, StoreName store, boolean writes, Evidence evidence)
      implements DomainFact {}

  /** The world outside calls this method. */
  record EntryPointExposed(MethodName method, String kind, String route, Evidence evidence)
      implements DomainFact {}

  /**
   * A place that a model could not decide.
   *
   * @param kind of what is not decided
   * @param reason kebab-case
   */
  record Undecided(String kind, String expression, String reason, Evidence evidence)
      implements DomainFact {}

  /** Something that the reader must know. */
  record Noted(Diagnostic diagnostic, Evidence evidence) implements DomainFact {}
}
