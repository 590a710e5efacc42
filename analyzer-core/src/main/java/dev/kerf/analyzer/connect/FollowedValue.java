package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.ValueUse.Part;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
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
        value.add(new Part(value.object, path, type, objects.isKey(value.object, path)));
      }
    }

    /** What identifies it is enough. */
    void markReferred(AppObjects objects) {
      if (!isWhole()) {
        markRead(objects);
      } else {
        objects.key(value.object).ifPresentOrElse(value::add, () -> value.whole = true);
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
      value.add(method);
    }
  }

  private final TypeName object;
  private final MethodName holder;
  private final Optional<MethodName> source;
  // Of most values nothing is to be told, and there are more of them than of methods.
  private SortedSet<Part> parts = Collections.emptySortedSet();
  private SortedSet<MethodName> calls = Collections.emptySortedSet();
  private List<Passage> passages = List.of();
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

  SortedSet<Part> parts() {
    return parts;
  }

  private void add(Part part) {
    if (parts.isEmpty()) {
      parts = new TreeSet<>();
    }
    parts.add(part);
  }

  SortedSet<MethodName> calls() {
    return calls;
  }

  private void add(MethodName called) {
    if (calls.isEmpty()) {
      calls = new TreeSet<>();
    }
    calls.add(called);
  }

  void add(Passage passage) {
    if (passages.isEmpty()) {
      passages = new ArrayList<>(2);
    }
    passages.add(passage);
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
