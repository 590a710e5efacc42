package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.extract.bytecode.MalformedClassFile;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the code of one method may ask about the class around it. */
final class ClassCode {

  /** A method that the compiler made, which may be the body of a lambda. */
  record Made(String key, boolean isStatic, String descriptor, Code code) {}

  /** Far above what any real class costs: the largest parsers take a hundredth. */
  private static final int BUDGET = 50_000_000;

  final String internalName;
  final Names names = new Names();
  final GroovyCallSites callSites = new GroovyCallSites();

  private int budget = BUDGET;

  private final Map<String, Made> made = new HashMap<>();
  private final Set<String> inlined = new HashSet<>();
  private final Set<TypeName> anonymous = new HashSet<>();

  ClassCode(String internalName) {
    this.internalName = internalName;
  }

  static String key(String name, String descriptor) {
    return name + descriptor;
  }

  /**
   * Pays for work that is not constant for each instruction, so that forged code with deep stacks
   * and long tables ends in a problem instead of in hours.
   */
  void spend(int work) {
    budget -= work + 1;
    if (budget < 0) {
      throw new MalformedClassFile("its code takes more work than any compiler's output");
    }
  }

  void addMade(String name, String descriptor, boolean isStatic, Code code) {
    String key = key(name, descriptor);
    made.put(key, new Made(key, isStatic, descriptor, code));
  }

  void addAnonymous(String name) {
    anonymous.add(names.name(name));
  }

  boolean isAnonymous(TypeName name) {
    return anonymous.contains(name);
  }

  boolean isOwn(String owner) {
    return owner.equals(internalName);
  }

  /**
   * The method behind a lambda, once: its body stands where the lambda does. A second lambda on the
   * same method, which no compiler writes, refers to it.
   *
   * @return null where the method is no lambda's body
   */
  Made takeLambda(String owner, String name, String descriptor) {
    String key = key(name, descriptor);
    Made found = isOwn(owner) ? made.get(key) : null;
    return found != null && inlined.add(key) ? found : null;
  }

  /** The names of methods whose code stands where a lambda is, so that they are no members. */
  Set<String> inlinedNames() {
    Set<String> names = new HashSet<>();
    inlined.forEach(key -> names.add(key.substring(0, key.indexOf('('))));
    return names;
  }
}
