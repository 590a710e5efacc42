package dev.kerf.cli;

import dev.kerf.analyzer.config.ChosenWeight;
import dev.kerf.analyzer.config.Configuration;
import dev.kerf.analyzer.config.Origin;
import dev.kerf.analyzer.weight.Weight;
import dev.kerf.analyzer.weight.Weights;
import dev.kerf.analyzer.yaml.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Weights that the user tries for once, over those of the configuration. */
final class WeightOptions {

  private static final String NAME = "--weight";

  @Option(
      names = NAME,
      split = ",",
      paramLabel = "<name=value>",
      description =
          "Weigh a cut differently for once, as in --weight couple.write-factor=3. Several with"
              + " commas, or several times. `kerf config show` lists all weights with their defaults"
              + " and reasons.")
  private List<String> given = List.of();

  /**
   * The configuration with these weights.
   *
   * @throws WrongUse with everything that is wrong with them
   */
  Configuration over(Configuration configuration) {
    List<WrongUse.Problem> problems = new ArrayList<>();
    List<ChosenWeight> chosen = new ArrayList<>();
    for (String text : given) {
      int equals = text.indexOf('=');
      String name = text.substring(0, Math.max(equals, 0)).strip();
      Optional<Weight> weight = Weights.named(name);
      Optional<Double> value = weight.flatMap(w -> w.read(text.substring(equals + 1).strip()));
      if (value.isPresent()) {
        chosen.add(new ChosenWeight(weight.get(), value.get(), new Origin.CommandOption(NAME)));
      } else {
        problems.add(problem(text, name, weight));
      }
    }
    Configuration all = configuration.withWeights(chosen);
    all.weighed()
        .contradiction()
        .ifPresent(
            why ->
                problems.add(
                    new WrongUse.Problem(
                        why, "Make the first one lower, or the second one higher.")));
    if (!problems.isEmpty()) {
      throw new WrongUse(problems);
    }
    return all;
  }

  private static WrongUse.Problem problem(String text, String name, Optional<Weight> weight) {
    if (weight.isPresent()) {
      return new WrongUse.Problem(
          NAME + " '" + text + "': it has to be " + weight.get().expected(),
          "By default it is " + weight.get().text(weight.get().byDefault()) + '.');
    }
    return new WrongUse.Problem(
        NAME + " '" + text + "' names no weight",
        NearestWord.of(name, Weights.ALL.stream().map(Weight::name).toList())
            .map(word -> "Did you mean '" + word + "'?")
            .orElse("`kerf config show` lists all weights."));
  }
}
