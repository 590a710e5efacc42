package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.boundary.Braces.Spelled;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.yaml.Placed;
import dev.kerf.analyzer.yaml.YamlKey;
import dev.kerf.analyzer.yaml.YamlSection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads a list of patterns, with a rule for each that braces hold. */
final class PatternRules {

  private PatternRules() {}

  /**
   * The rules below a key; a text that is no pattern is told as a problem.
   *
   * @param path of the file, as people know it
   */
  static <P> List<Rule<P>> read(
      YamlSection section,
      YamlKey key,
      String path,
      Predicate<String> valid,
      Function<String, P> pattern) {
    Predicate<Spelled> fits = spelled -> valid.test(spelled.pattern());
    return section
        .list(key, text -> Braces.spelledOut(text).filter(all -> all.stream().allMatch(fits)))
        .stream()
        .flatMap(placed -> placed.value().stream().map(one -> rule(placed, one, path, pattern)))
        .toList();
  }

  private static <P> Rule<P> rule(
      Placed<?> entry, Spelled spelled, String path, Function<String, P> pattern) {
    boolean alone = spelled.own().equals(spelled.pattern()) && spelled.offset() == 0;
    return new Rule<>(
        pattern.apply(spelled.pattern()),
        new SourceLocation(path, entry.line()),
        alone ? entry.column() : entry.textColumn() + spelled.offset(),
        spelled.before(),
        spelled.after());
  }
}
