package dev.kerf.analyzer.codebase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kerf.analyzer.model.Certainty;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Marks are held against what following the calls one by one finds, in graphs made at random. */
class CallersMarksTest {

  private static final int METHODS = 14;

  @Test
  void marks_get_where_their_methods_get_by_calls() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<MethodCall> calls = calls(random);
      CallersGraph graph = new CallersGraph(calls, methods());
      Map<Integer, BitSet> marks = new HashMap<>();
      for (int i = 0; i < 5; i++) {
        marks.computeIfAbsent(random.nextInt(METHODS), key -> new BitSet()).set(i);
      }
      CallersMarks found = new CallersMarks(graph, marks);
      boolean[][] ways = ways(calls, graph);
      for (int to = 0; to < METHODS; to++) {
        BitSet all = new BitSet();
        BitSet inLoops = new BitSet();
        for (int from = 0; from < METHODS; from++) {
          BitSet own = marks.getOrDefault(from, new BitSet());
          if (ways[from][to]) {
            all.or(own);
          }
          if (throughLoop(from, to, calls, ways, graph)) {
            inLoops.or(own);
          }
        }
        String place = "graph " + seed + ", method " + to;
        assertEquals(all, found.to(to), place);
        assertEquals(inLoops, found.inLoopsTo(to), place);
      }
    }
  }

  @Test
  void a_chain_of_calls_may_be_longer_than_a_stack_is_deep() {
    int length = 200_000;
    List<MethodCall> calls =
        IntStream.range(1, length).mapToObj(i -> call(method(i - 1), method(i), false)).toList();
    CallersGraph graph = new CallersGraph(calls, List.of());
    BitSet mark = new BitSet();
    mark.set(3);
    CallersMarks found = new CallersMarks(graph, Map.of(graph.number(method(0)), mark));
    assertEquals(mark, found.to(graph.number(method(length - 1))));
  }

  private static List<MethodCall> calls(Random random) {
    List<MethodCall> out = new ArrayList<>();
    for (int i = random.nextInt(2 * METHODS); i >= 0; i--) {
      MethodName from = method(random.nextInt(METHODS));
      out.add(call(from, method(random.nextInt(METHODS)), random.nextInt(4) == 0));
    }
    return out;
  }

  private static boolean[][] ways(List<MethodCall> calls, CallersGraph graph) {
    boolean[][] ways = new boolean[METHODS][METHODS];
    for (MethodCall call : calls) {
      ways[graph.number(call.from())][graph.number(call.to())] = true;
    }
    for (int i = 0; i < METHODS; i++) {
      ways[i][i] = true;
    }
    for (int via = 0; via < METHODS; via++) {
      for (int from = 0; from < METHODS; from++) {
        for (int to = 0; to < METHODS; to++) {
          ways[from][to] |= ways[from][via] && ways[via][to];
        }
      }
    }
    return ways;
  }

  private static boolean throughLoop(
      int from, int to, List<MethodCall> calls, boolean[][] ways, CallersGraph graph) {
    return calls.stream()
        .filter(MethodCall::inLoop)
        .anyMatch(
            call -> ways[from][graph.number(call.from())] && ways[graph.number(call.to())][to]);
  }

  private static List<MethodName> methods() {
    return IntStream.range(0, METHODS).mapToObj(CallersMarksTest::method).toList();
  }

  private static MethodName method(int number) {
    return new MethodName(TypeName.of("shop.Order"), "step" + number, List.of());
  }

  private static MethodCall call(MethodName from, MethodName to, boolean inLoop) {
    return new MethodCall(
        from,
        to,
        MethodCall.Via.STATIC,
        Certainty.CERTAIN,
        inLoop,
        new Evidence(Evidence.Origin.SOURCE, new SourceLocation("Order.java", 1)));
  }
}
