package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.ValueUse.Part;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An object of the application that one body is given, by a parameter or as the result of a call,
 * with what the body does with it.
 */
final class FollowedValue {

  /** It, or a part of it, is handed on. */
  record Passage(MethodName callee, int parameter, Share share) {}

  /** The value, or a part of it, in some term. */
  record Share(FollowedValue value, String path, String type) {

    static final int MAX_STEPS = 4;

    Share part(String name, String partType) {
      boolean deep = path.chars().filter(c -> c == '.').count() >= MAX_STEPS - 1;
      return deep ? this : new Share(value, path.isEmpty() ? name : path + '.' + name, partType);
    }

    boolean isWhole() {
      return path.isEmpty();
    }

    /** It goes where nothing is known of it. */
    void markEscaped(AppObjects objects) {
      if (isWhole()) {
        value.whole = true;
      } else {
        markRead(objects);
      }
    }

    /** A part of it is needed as it is; the object alone says nothing. */
    void markRead(AppObjects objects) {
      if (!isWhole()) {
        value.parts.add(new Part(value.object, path, type, objects.isKey(value.object, path)));
      }
    }

    /** What identifies it is enough. */
    void markReferred(AppObjects objects) {
      if (!isWhole()) {
        markRead(objects);
      } else {
        objects.key(value.object).ifPresentOrElse(value.parts::add, () -> value.whole = true);
      }
    }

    /** The body gives it back to its caller. */
    void markReturned(AppObjects objects) {
      if (isWhole()) {
        value.returned = true;
      } else {
        markRead(objects);
      }
    }

    /** A method of it is called that does more than give a part. */
    void markCalled(MethodName method, AppObjects objects) {
      markRead(objects);
      value.calls.add(method);
    }
  }

  private final TypeName object;
  private final MethodName holder;
  private final Optional<MethodName> source;
  private final Set<Part> parts = new TreeSet<>();
  private final Set<MethodName> calls = new TreeSet<>();
  private final List<Passage> passages = new ArrayList<>();
  private boolean whole;
  private boolean returned;

  /**
   * @param object its type, or that of the elements
   * @param holder the method that has it
   * @param source the method that gave it; none for a parameter
   */
  FollowedValue(TypeName object, MethodName holder, Optional<MethodName> source) {
    this.object = object;
    this.holder = holder;
    this.source = source;
  }

  TypeName object() {
    return object;
  }

  MethodName holder() {
    return holder;
  }

  Optional<MethodName> source() {
    return source;
  }

  Set<Part> parts() {
    return parts;
  }

  Set<MethodName> calls() {
    return calls;
  }

  List<Passage> passages() {
    return passages;
  }

  boolean isWhole() {
    return whole;
  }

  /** Whether the body gives it back to its caller. */
  boolean isReturned() {
    return returned;
  }
}
