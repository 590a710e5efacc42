package dev.kerf.analyzer.config;

import dev.kerf.analyzer.weight.Weight;
import dev.kerf.analyzer.weight.Weights;
import dev.kerf.analyzer.yaml.Problems;
import dev.kerf.analyzer.yaml.YamlKey;
import dev.kerf.analyzer.yaml.YamlSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the weights of a configuration: names, each with a value that it may have. */
final class WeightReader {

  private final Problems problems;

  WeightReader(Problems problems) {
    this.problems = problems;
  }

  List<ChosenWeight> read(YamlSection top) {
    return top.section(ConfigKey.WEIGHTS).map(section -> chosen(top, section)).orElse(List.of());
  }

  private List<ChosenWeight> chosen(YamlSection top, YamlSection section) {
    section.refuseOthers(Weights.ALL.stream().map(Weight::name).toList(), "the list of weights");
    List<ChosenWeight> chosen = new ArrayList<>();
    Weights all = Weights.defaults();
    for (Weight weight : Weights.ALL) {
      Optional<Double> value = section.read(key(weight), weight::read);
      if (value.isPresent()) {
        all = all.with(weight, value.get());
        Origin at = new Origin.FileLine(problems.path(), section.line(weight.name()));
        chosen.add(new ChosenWeight(weight, value.get(), at));
      }
    }
    all.contradiction()
        .ifPresent(
            why ->
                top.problem(
                    ConfigKey.WEIGHTS.name(),
                    why,
                    "Make the first one lower, or the second one higher."));
    return chosen;
  }

  private static YamlKey key(Weight weight) {
    return YamlKey.of(
        weight.name(),
        weight.expected(),
        weight.name() + ": " + weight.text(weight.byDefault()) + ", which is the default");
  }
}
