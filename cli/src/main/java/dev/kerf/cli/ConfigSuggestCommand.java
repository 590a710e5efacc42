package dev.kerf.cli;

import dev.kerf.analyzer.MonolithAnalyzer.Suggestions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kerf config suggest}: the models that would decide what stayed open. */
@Command(
    name = "suggest",
    description = {
      "Writes the models for kerf.yml that would decide most of what stayed open.",
      "Undecided statements are grouped by what stands behind them, the largest group first."
    })
final class ConfigSuggestCommand implements Callable<Integer> {

  private final Analyzer analyzer;
  private final Streams streams;

  @Mixin private ApplicationOptions options;

  ConfigSuggestCommand(Analyzer analyzer, Streams streams) {
    this.analyzer = analyzer;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Suggestions suggestions = analyzer.suggest(options.application());
    streams.answer(SuggestionText.all(suggestions.models(), suggestions.open()));
    return ExitCode.FINE;
  }
}
