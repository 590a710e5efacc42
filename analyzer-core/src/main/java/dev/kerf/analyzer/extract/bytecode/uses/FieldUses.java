package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The instructions on fields. */
final class FieldUses {

  /** Larger initial values stay where they are: tables of data, which nothing asks for. */
  private static final int MAX_COPIED = 2_000;

  private static final String ENUM_VALUES = "$VALUES";

  private final Frame frame;
  private final Values values;
  private final Uses uses;
  private final List<Assignment> assignments = new ArrayList<>();

  /** A field of the class itself that is set. */
  private record Assignment(String field, int value, int line, int from, int to) {}

  FieldUses(Frame frame) {
    this.frame = frame;
    this.values = frame.values;
    this.uses = frame.uses;
  }

  void clear() {
    assignments.clear();
  }

  void read(int at, boolean isStatic) {
    int receiver = isStatic ? -1 : frame.used(values.pop());
    String type = frame.code.descriptors[at];
    if (!isStatic && isKept(at, receiver)) {
      frame.push(1, at, type);
      boolean isOuter = frame.code.names[at].startsWith("this$");
      uses.ofDescriptor(type, isOuter ? UseKind.TYPE : UseKind.DESCRIPTOR, frame.line(at));
      return;
    }
    int size = isStatic ? 1 : Values.sum(1, values.sizes[receiver]);
    int first = isStatic ? uses.size() : Math.min(uses.size(), values.firstUses[receiver]);
    access(at);
    values.push(values.add(Values.MEMBER, size, first, at, type, Frame.isWide(type)));
  }

  /** What a nested class keeps of what is around it; the source has no field for it. */
  private boolean isKept(int at, int receiver) {
    String name = frame.code.names[at];
    return values.kinds[receiver] == Values.THIS
        && frame.isOwn(frame.code.operands[at])
        && (name.startsWith("this$") || name.startsWith("val$"));
  }

  private void access(int at) {
    uses.ofOwner((String) frame.code.operands[at], UseKind.ACCESS, frame.line(at));
    uses.ofDescriptor(frame.code.descriptors[at], UseKind.DESCRIPTOR, frame.line(at));
  }

  void write(int at, boolean isStatic) {
    int value = values.pop();
    int receiver = isStatic ? -1 : values.pop();
    boolean isOwn = frame.isOwn(frame.code.operands[at]);
    boolean isMade =
        isStatic ? isOwn && frame.code.names[at].equals(ENUM_VALUES) : isKept(at, receiver);
    if (isMade) {
      return;
    }
    frame.used(value);
    if (!isStatic) {
      frame.used(receiver);
    }
    int from = uses.size();
    access(at);
    if (isOwn) {
      assignments.add(
          new Assignment(frame.code.names[at], value, frame.line(at), from, uses.size()));
    }
  }

  /**
   * A compiler moves the initial values of fields into constructors and the class initializer.
   * There the field is named by its type once more, and all that is no field of the source is the
   * compiler's.
   *
   * @param constructorLine of the call of the superclass's constructor, 0 without one
   */
  void takeOutInitialValues(Initialized fields, int constructorLine) {
    if (!fields.initializes()) {
      return;
    }
    int lastLine = frame.line(frame.code.size - 1);
    Map<String, Integer> times = new HashMap<>();
    assignments.forEach(assigned -> times.merge(assigned.field, 1, Integer::sum));
    for (Assignment assigned : assignments) {
      int size = values.sizes[assigned.value];
      int line = assigned.line;
      boolean isOutside =
          constructorLine == 0 || line > 0 && (line < constructorLine || line > lastLine);
      if (isOutside && times.get(assigned.field) == 1 && size >= 0 && size <= MAX_COPIED) {
        int from =
            fields.isMade(assigned.field)
                ? Math.min(assigned.from, values.firstUses[assigned.value])
                : assigned.from;
        uses.forget(from, assigned.to);
        frame.castings.forget(from, assigned.from);
      }
    }
  }
}
