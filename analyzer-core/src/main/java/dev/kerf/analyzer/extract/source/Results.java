package dev.kerf.analyzer.extract.source;

import dev.kerf.analyzer.fact.Indices;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that leave the innermost lambda by {@code return} and the innermost switch by {@code
 * yield}, while a body is being written.
 */
final class Results {

  private List<Integer> returned = new ArrayList<>();
  private List<Integer> yielded = new ArrayList<>();

  /** What stood outside, to be given back when the inner lambda or switch ends. */
  record Outside(List<Integer> returned, List<Integer> yielded) {}

  Outside enterLambda() {
    Outside outside = new Outside(returned, yielded);
    returned = new ArrayList<>();
    yielded = new ArrayList<>();
    return outside;
  }

  Outside enterSwitch() {
    Outside outside = new Outside(returned, yielded);
    yielded = new ArrayList<>();
    return outside;
  }

  void returns(int value) {
    returned.add(value);
  }

  void yields(int value) {
    yielded.add(value);
  }

  Indices leaveLambda(Outside outside) {
    Indices results = Indices.of(returned);
    restore(outside);
    return results;
  }

  Indices leaveSwitch(Outside outside) {
    Indices results = Indices.of(yielded);
    restore(outside);
    return results;
  }

  private void restore(Outside outside) {
    returned = outside.returned;
    yielded = outside.yielded;
  }
}
