package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Term.BlockKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;

/**
 * The parts of a method's code that may run never, or more than once, put back from its jumps: a
 * jump backwards closes a loop, one forwards passes over a branch, the exception table has what is
 * tried and what is caught. Compilers keep the order of the source, so these nest; what does not
 * nest, in code that no compiler of Java wrote, is left out.
 *
 * <p>Linear in the code but for sorting.
 */
final class Regions {

  /** From one instruction to before another; the condition is the jump or switch that decides. */
  record Region(int start, int end, BlockKind kind, int decidedAt) {}

  private static final int NOWHERE = -1;

  private static final String PATTERN_SWITCHES = "java/lang/runtime/SwitchBootstraps";

  private static final Comparator<Region> OUTER_FIRST =
      Comparator.comparingInt(Region::start)
          .thenComparing(Comparator.comparingInt(Region::end).reversed())
          .thenComparing(Region::kind)
          .thenComparingInt(Region::decidedAt);

  private final ClassCode type;
  private final Code code;
  private final List<Region> candidates = new ArrayList<>();

  private Regions(ClassCode type, Code code) {
    this.type = type;
    this.code = code;
  }

  /** The regions that start at each instruction, outer ones first. */
  static Map<Integer, List<Region>> of(ClassCode type, Code code) {
    Regions regions = new Regions(type, code);
    regions.loops();
    regions.guarded();
    regions.branches();
    return regions.nested();
  }

  static boolean isConditionalJump(int opcode) {
    return opcode >= Opcodes.IFEQ && opcode <= Opcodes.IF_ACMPNE
        || opcode == Opcodes.IFNULL
        || opcode == Opcodes.IFNONNULL;
  }

  /** Whether what follows in the code is not what runs next. */
  static boolean endsFlow(int opcode) {
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN
        || opcode == Opcodes.ATHROW
        || opcode == Opcodes.GOTO
        || opcode == Opcodes.RET
        || opcode == Opcodes.TABLESWITCH
        || opcode == Opcodes.LOOKUPSWITCH;
  }

  private void add(int start, int end, BlockKind kind, int decidedAt) {
    if (start < end) {
      candidates.add(new Region(start, end, kind, decidedAt));
    }
  }

  // ---- loops ----------------------------------------------------------------------------------

  /** One for each target of backward jumps, up to the last of them. */
  private void loops() {
    Map<Integer, Integer> ends = new TreeMap<>();
    for (int at = 0; at < code.size(); at++) {
      int opcode = code.opcode(at);
      boolean jumps = opcode == Opcodes.GOTO || isConditionalJump(opcode);
      if (jumps && code.number(at) <= at && !isNextPattern(code.number(at))) {
        ends.merge(code.number(at), at + 1, Math::max);
      }
    }
    ends.forEach((start, end) -> add(start, end, BlockKind.LOOP, NOWHERE));
  }

  /**
   * Whether a switch over patterns begins here: what jumps back to it is a guard that was false,
   * and the cases behind it are tried.
   */
  private boolean isNextPattern(int start) {
    int chosen = start + 2;
    return chosen < code.size()
        && code.operand(chosen) instanceof Code.Dynamic dynamic
        && dynamic.bootstrap().getOwner().equals(PATTERN_SWITCHES);
  }

  // ---- exceptions -----------------------------------------------------------------------------

  private void guarded() {
    Map<Integer, int[]> tried = new TreeMap<>();
    Map<Integer, Boolean> catchesAll = new HashMap<>();
    for (Code.Guard guard : code.guards) {
      boolean isOwnHandler = guard.handler() >= guard.start() && guard.handler() < guard.end();
      if (isOwnHandler || guard.handler() >= code.size() || isUnlocking(guard.handler())) {
        continue;
      }
      tried.merge(
          guard.handler(),
          new int[] {guard.start(), guard.end()},
          (first, second) ->
              new int[] {Math.min(first[0], second[0]), Math.max(first[1], second[1])});
      catchesAll.put(guard.handler(), guard.type() == null);
    }
    tried.forEach(
        (handler, range) -> {
          add(range[0], Math.min(range[1], handler), BlockKind.TRY, NOWHERE);
          BlockKind kind = catchesAll.get(handler) ? BlockKind.FINALLY : BlockKind.CATCH;
          add(handler, endOfHandler(handler), kind, NOWHERE);
        });
  }

  /** Whether the handler leaves a synchronized block, which no source has. */
  private boolean isUnlocking(int handler) {
    int last = Math.min(code.size(), handler + 4);
    for (int at = handler; at < last; at++) {
      if (code.opcode(at) == Opcodes.MONITOREXIT) {
        return true;
      }
    }
    return false;
  }

  /** Behind the first instruction that leaves the handler and that no jump in it passes over. */
  private int endOfHandler(int handler) {
    int reached = handler;
    for (int at = handler; at < code.size(); at++) {
      int opcode = code.opcode(at);
      if (isConditionalJump(opcode)) {
        reached = Math.max(reached, code.number(at));
      } else if (code.operand(at) instanceof Code.Choice choice) {
        reached = Math.max(reached, choice.otherwise());
      } else if (endsFlow(opcode) && at >= reached) {
        type.spend(at - handler);
        return at + 1;
      }
    }
    type.spend(code.size());
    return code.size();
  }

  // ---- branches -------------------------------------------------------------------------------

  private void branches() {
    for (int at = 0; at < code.size(); at++) {
      if (isConditionalJump(code.opcode(at)) && code.number(at) > at) {
        branch(at, code.number(at));
      } else if (code.operand(at) instanceof Code.Choice choice) {
        cases(at, choice);
      }
    }
  }

  private void branch(int jump, int target) {
    add(jump + 1, target, BlockKind.THEN, jump);
    int before = target - 1;
    if (before > jump && code.opcode(before) == Opcodes.GOTO && code.number(before) > target) {
      add(target, code.number(before), BlockKind.ELSE, jump);
    }
  }

  private void cases(int at, Code.Choice choice) {
    TreeMap<Integer, Boolean> starts = new TreeMap<>();
    for (int target : choice.targets()) {
      starts.put(target, true);
    }
    starts.put(choice.otherwise(), true);
    int end = endOfCases(starts);
    Integer start = starts.firstKey();
    while (start != null) {
      Integer next = starts.higherKey(start);
      if (start > at) {
        add(start, next == null ? end : Math.min(next, end), BlockKind.CASE, at);
      }
      start = next;
    }
  }

  /** Where the first jump out of a case leads, or the last label when none jumps out. */
  private int endOfCases(TreeMap<Integer, Boolean> starts) {
    int last = starts.lastKey();
    for (int start : starts.keySet()) {
      int before = start - 1;
      if (before >= 0 && code.opcode(before) == Opcodes.GOTO && code.number(before) >= last) {
        return code.number(before);
      }
    }
    return last;
  }

  // ---- nesting --------------------------------------------------------------------------------

  private Map<Integer, List<Region>> nested() {
    candidates.sort(OUTER_FIRST);
    Map<Integer, List<Region>> byStart = new HashMap<>();
    List<Region> open = new ArrayList<>();
    for (Region region : candidates) {
      while (!open.isEmpty() && open.get(open.size() - 1).end() <= region.start()) {
        open.remove(open.size() - 1);
      }
      if (open.isEmpty() || region.end() <= open.get(open.size() - 1).end()) {
        open.add(region);
        byStart.computeIfAbsent(region.start(), start -> new ArrayList<>(1)).add(region);
      }
    }
    return byStart;
  }
}
