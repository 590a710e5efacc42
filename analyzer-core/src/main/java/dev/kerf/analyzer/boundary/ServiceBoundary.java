package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A service as a boundaries file describes it.
 *
 * @param id kebab-case
 * @param members what it owns
 * @param api types that every service may use
 * @param uses ids of services that it may depend on in code
 * @param enforce how strictly crossings out of it are judged
 * @param owners teams or people, as CODEOWNERS spells them
 */
public record ServiceBoundary(
    String id,
    Members members,
    List<Rule<TypePattern>> api,
    Set<String> uses,
    Enforcement enforce,
    List<String> owners) {

  public ServiceBoundary {
    api = List.copyOf(api);
    uses = Collections.unmodifiableSet(new TreeSet<>(uses));
    owners = List.copyOf(owners);
  }

  /** Whether every service may use a type of this one. */
  public boolean offers(Element element) {
    return element instanceof TypeName type
        && api.stream().anyMatch(rule -> rule.pattern().matches(type));
  }
}
