package dev.kerf.analyzer.resolve;

import dev.kerf.analyzer.resolve.FunctionTypes.FunctionType;
import dev.kerf.analyzer.resolve.Invocations.Invocation;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to be decided together: a call with all the calls among its arguments whose type
 * parameters depend on it, and the lambdas and method references among them that are still to be
 * resolved.
 */
final class Deduction {

  private final List<Function> functions = new ArrayList<>(2);
  private final List<Call> calls = new ArrayList<>(2);
  private final List<Integer> choices = new ArrayList<>(0);
  private final List<ResolvedFunction> resolved = new ArrayList<>(2);

  /** A lambda or method reference with the type that is wanted of it. */
  record Function(int term, JavaType target) {}

  /**
   * A call whose result may still mention inference variables.
   *
   * @param spread the component type of its varargs array, unknown without one
   */
  record Call(Invocation invocation, JavaType result, JavaType spread) {}

  /** A lambda or method reference with the function that it implements. */
  record ResolvedFunction(int term, FunctionType type) {}

  void add(Function function) {
    functions.add(function);
  }

  void add(Call call) {
    calls.add(call);
  }

  /** A conditional or switch whose branches were constrained. */
  void addChoice(int term) {
    choices.add(term);
  }

  void add(ResolvedFunction function) {
    resolved.add(function);
  }

  void absorb(Deduction inner) {
    functions.addAll(inner.functions);
    calls.addAll(inner.calls);
    choices.addAll(inner.choices);
    resolved.addAll(inner.resolved);
  }

  List<Function> functions() {
    return functions;
  }

  List<Call> calls() {
    return calls;
  }

  List<Integer> choices() {
    return choices;
  }

  List<ResolvedFunction> resolved() {
    return resolved;
  }
}
