package dev.kerf.analyzer.profile;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.CriticalPattern;
import dev.kerf.analyzer.boundary.Criticality;
import dev.kerf.analyzer.boundary.Rule;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.EntryPoint;
import dev.kerf.analyzer.codebase.Store;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.ServiceProfile.Critical;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a team calls critical, service by service: a service is as critical as the most critical
 * thing in it, for the whole has to run where that is to run.
 */
public final class CriticalParts {

  /** So many things say it as well as all of them. */
  private static final int MOST_NAMED = 5;

  private record Part(
      Element element, String name, Criticality level, Rule<CriticalPattern> rule) {}

  private final List<Criticality> levels;
  private final List<Part> parts = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  public CriticalParts(Codebase codebase, List<Criticality> levels) {
    this.levels = levels;
    for (Criticality level : levels) {
      for (Rule<CriticalPattern> rule : level.rules()) {
        int before = parts.size();
        collect(codebase, level, rule);
        if (parts.size() == before && !rule.pattern().isService()) {
          diagnostics.add(unmatched(rule));
        }
      }
    }
  }

  private void collect(Codebase codebase, Criticality level, Rule<CriticalPattern> rule) {
    for (TypeName type : codebase.types().keySet()) {
      if (!type.isNested() && rule.pattern().matches(type)) {
        parts.add(new Part(type, type.id(), level, rule));
      }
    }
    for (Store store : codebase.stores().values()) {
      if (rule.pattern().matches(store.name())) {
        parts.add(new Part(store.name(), store.name().id(), level, rule));
      }
    }
    for (EntryPoint entry : codebase.entryPoints()) {
      if (rule.pattern().matchesRoute(entry.route())) {
        parts.add(new Part(entry.method().owner().outermost(), entry.route(), level, rule));
      }
    }
  }

  private static Diagnostic unmatched(Rule<CriticalPattern> rule) {
    return new Diagnostic(
        Diagnostic.Severity.WARNING,
        "pattern-matches-nothing",
        rule.at(),
        "no type, store or route matches '" + rule.pattern() + "', so nothing is critical by it",
        "Correct the pattern or delete it; stores are written with their kind, as table:orders.");
  }

  /** Patterns that are about nothing. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /** How critical a service is, and by what; absent where nothing of it was said to be. */
  Optional<Critical> of(String service, Boundaries boundaries) {
    Criticality most = null;
    List<String> reasons = new ArrayList<>();
    for (Criticality level : levels) {
      List<String> own = reasons(level, service, boundaries);
      if (!own.isEmpty() && (most == null || level.value() > most.value())) {
        most = level;
        reasons = own;
      }
    }
    if (most == null) {
      return Optional.empty();
    }
    if (reasons.size() > MOST_NAMED) {
      int more = reasons.size() - MOST_NAMED;
      reasons = new ArrayList<>(reasons.subList(0, MOST_NAMED));
      reasons.add("and " + more + " more");
    }
    return Optional.of(new Critical(most.word(), most.value(), reasons));
  }

  private List<String> reasons(Criticality level, String service, Boundaries boundaries) {
    List<String> reasons = new ArrayList<>();
    for (Rule<CriticalPattern> rule : level.rules()) {
      if (rule.pattern().matchesService(service)) {
        reasons.add("the service itself, " + said(rule));
      }
    }
    for (Part part : parts) {
      boolean own =
          part.level() == level
              && Profiles.service(boundaries, part.element()).filter(service::equals).isPresent();
      if (own) {
        reasons.add(part.name() + ", " + said(part.rule()));
      }
    }
    return reasons;
  }

  private static String said(Rule<CriticalPattern> rule) {
    return "by " + rule.pattern() + " at " + rule.at().path() + ':' + rule.at().line();
  }
}
