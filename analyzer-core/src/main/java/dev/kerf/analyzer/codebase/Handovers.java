package dev.kerf.analyzer.codebase;

import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What outermost types hand to one another: at each call the arguments, where they come from, and
 * what becomes of the result. Whatever the cut, its contracts are made of these.
 *
 * @param calls between two outermost types, sorted
 * @param reads by getters, of objects of other outermost types, sorted
 * @param signatures of the methods at both ends
 */
public record Handovers(
    List<Handover> calls, List<FieldRead> reads, SortedMap<MethodName, Signature> signatures) {

  /**
   * A method as its declaration states it.
   *
   * @param parameters in order
   * @param key what identifies the object that it is called on; absent where that is no entity, or
   *     where there is none
   */
  public record Signature(List<Parameter> parameters, Optional<ValueUse.Part> key) {
    public Signature {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A parameter.
   *
   * @param type for people
   * @param object the application's type of the object that it is, or holds; absent for plain
   *     values
   * @param key what identifies the object, where it is an entity
   * @param use what is taken of the object
   */
  public record Parameter(
      String name,
      String type,
      Optional<TypeName> object,
      Optional<ValueUse.Part> key,
      ValueUse use) {}

  /**
   * One call.
   *
   * @param to as the call names it; of a method that an interface inherits from a library, the
   *     interface's
   * @param receiver the object that it is called on; absent without one
   * @param arguments in order; constants are absent
   * @param result the type of the result for people, empty where nothing is made of it
   * @param object the application's type of the object that the result is, or holds; absent for
   *     plain values
   * @param taken what is made of the object, by the caller itself and by those that it hands it on
   *     to
   * @param inLoop whether the call is made once for each of several elements
   */
  public record Handover(
      MethodName from,
      MethodName to,
      Optional<Passed> receiver,
      List<Optional<Passed>> arguments,
      String result,
      Optional<TypeName> object,
      List<Taking> taken,
      boolean inLoop,
      Evidence evidence)
      implements Comparable<Handover> {

    public Handover {
      arguments = List.copyOf(arguments);
      taken = List.copyOf(taken);
    }

    @Override
    public int compareTo(Handover other) {
      int order = from.compareTo(other.from);
      order = order != 0 ? order : evidence.compareTo(other.evidence);
      order = order != 0 ? order : to.compareTo(other.to);
      return order != 0 ? order : toString().compareTo(other.toString());
    }
  }

  /**
   * What is made of the result of a call.
   *
   * @param by the method that the caller hands it on to; none for the caller itself
   */
  public record Taking(Optional<MethodName> by, ValueUse use) {}

  /**
   * A value that a call is given.
   *
   * @param name of the parameter, variable or attribute that it comes from; empty where it has none
   * @param type for people
   * @param from the methods that gave it to the caller
   */
  public record Passed(String name, String type, SortedSet<MethodName> from) {
    public Passed {
      from = SortedCopy.of(from);
    }
  }

  /**
   * A part of another type's object is read.
   *
   * @param from the methods that gave the object to the reader; empty where it got there by
   *     navigation
   * @param inLoop whether it is read once for each of several elements
   */
  public record FieldRead(
      MethodName by,
      ValueUse.Part part,
      SortedSet<MethodName> from,
      boolean inLoop,
      Evidence evidence)
      implements Comparable<FieldRead> {

    public FieldRead {
      from = SortedCopy.of(from);
    }

    @Override
    public int compareTo(FieldRead other) {
      int order = by.compareTo(other.by);
      order = order != 0 ? order : evidence.compareTo(other.evidence);
      order = order != 0 ? order : part.compareTo(other.part);
      return order != 0 ? order : from.toString().compareTo(other.from.toString());
    }
  }

  public Handovers {
    calls = List.copyOf(calls);
    reads = List.copyOf(reads);
    signatures = Collections.unmodifiableSortedMap(new TreeMap<>(signatures));
  }

  /** Of an application of which nothing is known to be handed over. */
  public static Handovers none() {
    return new Handovers(List.of(), List.of(), new TreeMap<>());
  }
}
