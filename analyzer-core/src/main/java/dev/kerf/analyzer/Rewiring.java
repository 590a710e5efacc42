package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.codebase.Inheritance;
import dev.kerf.analyzer.codebase.MethodCall;
import dev.kerf.analyzer.codebase.MethodCall.Via;
import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.UnreadableInputException;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells calls that wiring alone brought: the same method called through the same type before, and
 * what runs there now was one of the classes that could, in a file that the change leaves alone. A
 * bean that goes leaves several classes that may run where one did; nothing of these is new.
 *
 * <p>A class whose file changes is not meant: it may have become a bean.
 */
final class Rewiring {

  private final Workspace before;
  private final Workspace now;
  private final Inheritance inheritance;
  private final Codebase newer;
  private final Map<MethodName, List<MethodName>> namedBefore = new HashMap<>();
  private final Map<TypeName, Boolean> untouched = new HashMap<>();

  Rewiring(Side before, Side now) {
    this.before = before.workspace();
    this.now = now.workspace();
    this.inheritance = new Inheritance(before.codebase());
    this.newer = now.codebase();
    for (MethodCall call : before.codebase().calls()) {
      if (call.via() == Via.STATIC) {
        namedBefore.computeIfAbsent(call.from(), key -> new ArrayList<>()).add(call.to());
      }
    }
  }

  /** Whether a call of the newer side that the older one lacks is of this kind. */
  boolean brought(MethodName from, MethodName to) {
    return namedBefore.getOrDefault(from, List.of()).stream()
            .filter(named -> named.name().equals(to.name()))
            .filter(named -> named.parameters().size() == to.parameters().size())
            .anyMatch(named -> inheritance.isBelow(to.owner(), named.owner()))
        && untouched.computeIfAbsent(to.owner().outermost(), this::isUntouched);
  }

  private boolean isUntouched(TypeName type) {
    CodeType declared = newer.types().get(type);
    if (declared == null) {
      return false;
    }
    String path = declared.evidence().location().path();
    Optional<String> content = content(now, path);
    return content.isPresent() && content.equals(content(before, path));
  }

  private static Optional<String> content(Workspace workspace, String path) {
    Optional<Input> input =
        workspace.inputs().stream().filter(each -> each.path().equals(path)).findFirst();
    try {
      return input.isPresent() ? Optional.of(input.get().read().hash()) : Optional.empty();
    } catch (UnreadableInputException e) {
      // What cannot be read is told elsewhere, and is not known to be the same.
      return Optional.empty();
    }
  }
}
