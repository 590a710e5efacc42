package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.ArrayList;
import java.util.List;

/** What the class file of one type leaves open about its uses, since other class files say it. */
public final class Questions {

  /**
   * A cast of what a method gives. Where the method's result is a type variable, the compiler wrote
   * the cast.
   *
   * @param target what it is cast to
   */
  public record Cast(Member method, int target, int line) {}

  /**
   * A call of what may open a private member to a nested class.
   *
   * @param target what its result is cast to, or none
   */
  record Opened(Member accessor, int target, int line) {}

  /**
   * A case of a switch that selects by a table of numbers of enum constants.
   *
   * @param key the number
   */
  record Case(String holder, String table, int key, int line) {}

  final List<Cast> casts = new ArrayList<>();
  final List<Opened> opened = new ArrayList<>();
  final List<Case> cases = new ArrayList<>();

  /** Whether names are bound at run time, so that the types of values would have to be known. */
  boolean boundAtRunTime;

  Questions() {}

  void addAll(Questions others) {
    casts.addAll(others.casts);
    opened.addAll(others.opened);
    cases.addAll(others.cases);
    boundAtRunTime |= others.boundAtRunTime;
  }

  void clear() {
    casts.clear();
    opened.clear();
    cases.clear();
    boundAtRunTime = false;
  }
}
