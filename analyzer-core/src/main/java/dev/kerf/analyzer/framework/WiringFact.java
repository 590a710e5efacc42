package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which objects a container makes, and where it hands them. */
public sealed interface WiringFact extends DomainFact {

  /**
   * A library implements this interface of the application at run time; calls end at its methods.
   */
  record ProxyProvided(TypeName type, Evidence evidence) implements WiringFact {}

  /**
   * A container makes an object of this type.
   *
   * @param type as exactly as the declaration tells it
   * @param exact whether the object is of this very type, not perhaps of one below it
   * @param qualifiers what an injection point may ask for: the bean's name and aliases, values of
   *     qualifiers, and {@code @} with the binary name of a qualifying annotation
   * @param certainty likely where a profile or a condition decides whether it is made at all
   */
  record BeanDeclared(
      TypeName type,
      boolean exact,
      SortedSet<String> qualifiers,
      Preference preference,
      Certainty certainty,
      Evidence evidence)
      implements WiringFact {
    public BeanDeclared {
      qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    }
  }

  /** Which bean is taken where several fit. */
  enum Preference {
    /** This one. */
    PRIMARY,
    NORMAL,
    /** Only where there is no other. */
    FALLBACK
  }

  /**
   * A container sets a field or an argument.
   *
   * @param into the type that declares the field or the method
   * @param method the constructor, setter or factory method whose argument it is; none for a field
   * @param member the field's name, or the parameter's
   * @param required the declared type; of providers, optionals, collections and maps that of what
   *     they hold
   * @param many whether all beans that fit are meant
   * @param qualifiers all that the bean must have, as {@link BeanDeclared#qualifiers} has them
   */
  record Injected(
      TypeName into,
      Optional<MethodName> method,
      String member,
      JavaType.ClassType required,
      boolean many,
      SortedSet<String> qualifiers,
      Evidence evidence)
      implements WiringFact {
    public Injected {
      qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    }
  }

  /**
   * A method asks a container for a bean, or a directory for an object.
   *
   * @param call index of the call in the body of {@code method}
   * @param required the type that is asked for, if the call tells it
   * @param qualifiers names that are asked for; a look-up without type or name is not one
   */
  record LookedUp(
      MethodName method,
      int call,
      Optional<JavaType.ClassType> required,
      SortedSet<String> qualifiers,
      Evidence evidence)
      implements WiringFact {
    public LookedUp {
      qualifiers = Collections.unmodifiableSortedSet(new TreeSet<>(qualifiers));
    }
  }

  /**
   * A container answers calls on an interface by the methods of a class that need not implement it.
   */
  record ViewProvided(TypeName view, TypeName by, Evidence evidence) implements WiringFact {}

  /**
   * An object whose class no {@code new} names: a framework or reflection makes it.
   *
   * @param type of the objects
   */
  record Instantiated(TypeName type, Evidence evidence) implements WiringFact {}

  /**
   * A method calls others that only its framework knows: the body of a proxy, an interceptor, a
   * method found by its name.
   */
  record IndirectCall(
      MethodName from, MethodName to, Via via, Certainty certainty, Evidence evidence)
      implements WiringFact {}
}
