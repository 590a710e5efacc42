package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.resolve.JavaType;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is told to listeners in this process. */
public sealed interface EventFact extends DomainFact {

  /**
   * A method hands an event to whoever listens in this process.
   *
   * @param bus what carries it; only listeners of the same bus hear it
   * @param event its static type
   * @param argument index of the term in the body of {@code method} whose value is the event, or
   *     {@code Term.NONE}; where it is a parameter, the callers decide on the type. Of a method
   *     without a body, for which a lambda stands, the index of the parameter
   * @param qualifiers annotations that an observer may ask for, as {@link BeanDeclared#qualifiers}
   *     has them; {@link #ANY_QUALIFIER} where they are not known
   */
  record EventPublished(
      MethodName method,
      String bus,
      JavaType.ClassType event,
      int argument,
      SortedSet<String> qualifiers,
      Evidence evidence)
      implements EventFact {

    /** Whatever an observer asks for may be meant. */
    public static final String ANY_QUALIFIER = "*";

    public EventPublished {
      qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    }
  }

  /**
   * A method is called with the events of a type and of the types below it.
   *
   * @param async whether it runs in a thread of its own
   * @param qualifiers what an event must carry to be heard
   */
  record EventObserved(
      MethodName method,
      String bus,
      JavaType.ClassType event,
      Delivery delivery,
      boolean async,
      SortedSet<String> qualifiers,
      Evidence evidence)
      implements EventFact {
    public EventObserved {
      qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    }
  }

  /** When a listener runs: within the call that publishes, or at a turn of its transaction. */
  enum Delivery {
    AT_ONCE,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    AFTER_ROLLBACK,
    AFTER_COMPLETION
  }
}
