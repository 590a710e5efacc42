package dev.kerf.analyzer.extract.bytecode.code;

import dev.kerf.analyzer.fact.Indices;
import dev.kerf.analyzer.fact.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The switches of one method: a selector, cases with their labels, then the term of the whole. */
final class Switches {

  private final BodyAssembly body;
  private final Map<Integer, Running> bySwitch = new HashMap<>();
  private final Map<Integer, List<Label>> byTarget = new HashMap<>();

  private record Running(Step selector, List<Step> labels) {}

  private record Label(Running of, int key) {}

  Switches(BodyAssembly body) {
    this.body = body;
  }

  /** Notes where the cases start; gives the selector back. */
  Step begin(int at, Code.Choice choice, Step selector) {
    Running running = new Running(selector, new ArrayList<>());
    bySwitch.put(at, running);
    for (int i = 0; i < choice.keys().length; i++) {
      // A table has entries for the gaps between cases, which lead where the default does.
      if (choice.targets()[i] != choice.otherwise() && choice.targets()[i] > at) {
        byTarget
            .computeIfAbsent(choice.targets()[i], target -> new ArrayList<>(1))
            .add(new Label(running, choice.keys()[i]));
      }
    }
    return selector;
  }

  /** Writes the labels of a case at its start. */
  void label(int at, int line) {
    List<Label> labels = byTarget.remove(at);
    if (labels != null) {
      for (Label label : labels) {
        Step literal = body.literal(line, label.key());
        Literals.coerce(literal, label.of().selector().descriptor);
        label.of().labels().add(literal);
      }
    }
  }

  /** Writes the switch, behind its last case. */
  void end(int at, int line) {
    Running running = bySwitch.remove(at);
    if (running != null) {
      List<Step> operands = new ArrayList<>();
      operands.add(running.selector());
      operands.addAll(running.labels());
      body.add(
          new Step(
              Step.Kind.OTHER,
              line,
              null,
              (where, indices) ->
                  new Term.Switch(
                      where,
                      indices[0],
                      Indices.of(Arrays.copyOfRange(indices, 1, indices.length)),
                      Indices.none()),
              operands.toArray(Step[]::new)));
    }
  }
}
