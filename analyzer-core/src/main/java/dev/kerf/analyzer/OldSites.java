package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Inheritance;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells calls that come to run something new although nobody touched them: the line is as it was,
 * or the site named the same method before, or gave what runs to the same helper. Such a call is
 * new, and where it is made is not.
 */
final class OldSites {

  private final Codebase newer;
  private final Inheritance inheritance;
  private final ChangedFiles changed;
  private final Set<TypeName> typesBefore = new HashSet<>();
  private final Set<Unnumbered.Call> namedBefore = new HashSet<>();

  OldSites(Codebase older, Codebase newer, TodaysNames names, ChangedFiles changed) {
    this.newer = newer;
    this.changed = changed;
    this.inheritance = new Inheritance(newer);
    older.types().keySet().forEach(type -> typesBefore.add(Unnumbered.of(names.of(type))));
    for (MethodCall call : older.calls()) {
      if (call.via() == Via.STATIC) {
        namedBefore.add(new Unnumbered.Call(names.of(call.from()), names.of(call.to())));
      }
    }
  }

  /**
   * Whether a call of the newer side runs what is new, at a site that is not.
   *
   * @param runs where what it runs stands
   */
  boolean has(MethodCall made, Optional<SourceLocation> runs) {
    boolean isNew = !typesBefore.contains(Unnumbered.of(made.to().owner()));
    if (!changed.has(made.evidence().location())) {
      return isNew || runs.filter(changed::has).isPresent();
    }
    return isNew && made.via().isIndirect() && isOldSite(made);
  }

  private boolean isOldSite(MethodCall made) {
    List<MethodCall> site =
        newer.calls().stream()
            .filter(call -> call.via() == Via.STATIC && call.from().equals(made.from()))
            .filter(call -> call.evidence().equals(made.evidence()))
            .toList();
    List<MethodCall> alike =
        site.stream().filter(call -> call.to().name().equals(made.to().name())).toList();
    return alike.isEmpty() ? isHandedOver(made, site) : alike.stream().anyMatch(this::isOld);
  }

  /**
   * Whether the site gives to a helper what it was given itself, and did so before or called it
   * then: who extracts a helper brings no new class.
   */
  private boolean isHandedOver(MethodCall made, List<MethodCall> site) {
    return site.stream().noneMatch(call -> call.to().owner().equals(made.to().owner()))
        && (site.stream().anyMatch(this::isOld) || namedItself(made));
  }

  private boolean namedItself(MethodCall made) {
    MethodName from = Unnumbered.of(made.from());
    return namedBefore.stream()
        .anyMatch(named -> named.from().equals(from) && isAbove(named.to(), made.to()));
  }

  private boolean isAbove(MethodName named, MethodName run) {
    return named.name().equals(run.name())
        && named.parameters().size() == run.parameters().size()
        && inheritance.isBelow(run.owner(), named.owner());
  }

  private boolean isOld(MethodCall call) {
    return namedBefore.contains(new Unnumbered.Call(call.from(), call.to()));
  }
}
