package dev.kerf.analyzer.framework;

import dev.kerf.analyzer.resolve.ResolvedApplication;
import java.util.List;

/** Knows one framework. Implementations are stateless; built-in ones are listed in code. */
public interface FrameworkModel {

  /** Kebab-case: {@code spring-data}. */
  String id();

  /** Reads what the application says in the words of this framework, in a stable order. */
  List<DomainFact> read(ResolvedApplication application);
}
