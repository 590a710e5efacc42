package dev.kerf.analyzer.extract.bytecode.uses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The casts of what members give in one method, and the calls that may turn out to be none of the
 * source.
 */
final class Castings {

  private final Frame frame;
  private final List<Casting> all = new ArrayList<>();

  /** Calls of what may be an accessor, by instruction. */
  private final List<Integer> opened = new ArrayList<>();

  /** From which use to which an instruction recorded some; of calls in methods with loops only. */
  private final Map<Integer, int[]> ranges = new HashMap<>();

  private static final class Casting {
    final int at;
    final int use;
    String type;

    Casting(int at, int use) {
      this.at = at;
      this.use = use;
    }
  }

  Castings(Frame frame) {
    this.frame = frame;
  }

  void clear() {
    all.clear();
    opened.clear();
    ranges.clear();
  }

  /** A cast of what an instruction gave; of several the last one counts. */
  void cast(int at, String type) {
    of(at).type = type;
  }

  private Casting of(int at) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (all.get(i).at == at) {
        return all.get(i);
      }
    }
    Casting casting = new Casting(at, frame.uses.size());
    all.add(casting);
    return casting;
  }

  void opens(int at) {
    opened.add(at);
  }

  void recorded(int at, int from, int to) {
    ranges.put(at, new int[] {from, to});
  }

  /** Takes back a call that no source has, with the cast of what it gives. */
  void forgetCall(int at) {
    int[] range = ranges.get(at);
    if (range != null) {
      frame.uses.forget(range[0], range[1]);
    }
    all.removeIf(casting -> casting.at == at);
  }

  /** Takes back the casts between two uses. */
  void forget(int from, int to) {
    all.removeIf(casting -> casting.use >= from && casting.use < to);
  }

  /** Records what is certain and asks for the rest. */
  void record() {
    for (Casting casting : all) {
      int at = casting.at;
      int target = frame.known.ofClass(casting.type);
      boolean ofMethod = frame.code.descriptors[at].startsWith("(");
      if (target >= 0 && !ofMethod) {
        frame.uses.of(target, UseKind.INFERRED, frame.line(at));
      } else if (target >= 0 && !opened.contains(at)) {
        frame.questions.casts.add(new Questions.Cast(frame.member(at), target, frame.line(at)));
      }
    }
    for (int at : opened) {
      int target = KnownNames.UNKNOWN;
      for (Casting casting : all) {
        target = casting.at == at ? frame.known.ofClass(casting.type) : target;
      }
      frame.questions.opened.add(new Questions.Opened(frame.member(at), target, frame.line(at)));
    }
  }
}
