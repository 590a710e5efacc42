package dev.kerf.analyzer.framework.transaction;

import dev.kerf.analyzer.fact.Modifier;
import dev.kerf.analyzer.framework.DomainFact;
import dev.kerf.analyzer.framework.NamePattern;
import dev.kerf.analyzer.framework.UnitFact.TransactionDemarcated;
import dev.kerf.analyzer.resolve.ResolvedMethod;
import dev.kerf.analyzer.resolve.ResolvedType;
import java.util.List;
import java.util.function.Consumer;

/** What Spring's XML says of the methods that a name pattern fits. */
record UnitRule(String pattern, String propagation, boolean readOnly) {

  /**
   * A rule as the properties of an interceptor state it.
   *
   * @param attributes {@code PROPAGATION_REQUIRED, readOnly, -SomeException}
   */
  static UnitRule of(String pattern, String attributes) {
    String propagation = "required";
    boolean readOnly = false;
    for (String attribute : attributes.split(",")) {
      String word = attribute.strip();
      if (word.startsWith("PROPAGATION_")) {
        propagation = AnnotatedUnits.word(word);
      }
      readOnly |= word.equals("readOnly");
    }
    return new UnitRule(pattern.strip(), propagation, readOnly);
  }

  boolean fits(String method) {
    return NamePattern.fits(pattern, method);
  }

  /** Whether a proxy of Spring can stand before a method. */
  static boolean isAdvised(ResolvedMethod method) {
    return AnnotatedUnits.isProxied(method, method.declared().modifiers())
        && Modifier.has(method.declared().modifiers(), Modifier.PUBLIC)
        && method.body().isPresent();
  }

  /** The longest pattern that fits decides. */
  static void apply(
      List<UnitRule> rules, ResolvedType type, ResolvedMethod method, Consumer<DomainFact> out) {
    UnitRule best = null;
    for (UnitRule rule : rules) {
      if (rule.fits(method.name().name())
          && (best == null || rule.pattern().length() > best.pattern().length())) {
        best = rule;
      }
    }
    if (best != null) {
      out.accept(
          new TransactionDemarcated(
              method.name(),
              best.propagation(),
              best.readOnly(),
              type.at(method.declared().line())));
    }
  }
}
