package dev.kerf.analyzer.crossing;

import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Inheritance;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the methods are called by which one class calls another: a dependency knows the classes and
 * the places alone.
 */
final class CalledNames {

  private final Inheritance inheritance;
  private final Map<TypeName, List<MethodCall>> byCaller = new HashMap<>();

  // Of the caller asked about last: dependencies are sorted by who depends.
  private TypeName caller;
  private final Map<SourceLocation, List<MethodCall>> byPlace = new HashMap<>();

  CalledNames(Codebase codebase) {
    inheritance = new Inheritance(codebase);
    for (MethodCall call : codebase.calls()) {
      // What a proxy answers for is named by the call too, where a library declares it.
      if ((call.via() == Via.STATIC || call.via() == Via.INJECTED)
          && !call.to().name().startsWith("<")) {
        byCaller.computeIfAbsent(call.from().owner(), key -> new ArrayList<>(4)).add(call);
      }
    }
  }

  /** The first by name of the methods that {@code to} has or inherits and that are called there. */
  Optional<String> of(TypeName from, TypeName to, List<SourceLocation> places) {
    if (!from.equals(caller)) {
      caller = from;
      byPlace.clear();
      for (MethodCall call : byCaller.getOrDefault(from, List.of())) {
        byPlace.computeIfAbsent(call.evidence().location(), key -> new ArrayList<>(2)).add(call);
      }
    }
    return places.stream()
        .flatMap(place -> byPlace.getOrDefault(place, List.of()).stream())
        .filter(call -> has(to, call.to().owner()))
        .map(call -> call.to().name())
        .min(Comparator.naturalOrder());
  }

  private boolean has(TypeName type, TypeName declaring) {
    return declaring.equals(type) || inheritance.isBelow(type, declaring);
  }
}
