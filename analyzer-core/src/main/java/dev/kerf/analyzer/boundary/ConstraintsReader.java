package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.boundary.Constraints.Count;
import dev.kerf.analyzer.yaml.Problems;
import dev.kerf.analyzer.yaml.YamlKey;
import dev.kerf.analyzer.yaml.YamlSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code boundaries.yml} demands of a recommendation. */
final class ConstraintsReader {

  private static final Pattern COUNT = Pattern.compile("(\\d{1,3})(?:\\s*-\\s*(\\d{1,3}))?");

  private final Problems problems;

  ConstraintsReader(Problems problems) {
    this.problems = problems;
  }

  Constraints read(YamlSection section) {
    section.refuseOthers(BoundariesKeys.names(BoundariesKeys.CONSTRAINT), "'constraints'");
    SortedMap<String, List<Rule<ElementPattern>>> pinned = demands(section, BoundariesKeys.PINNED);
    section
        .section(BoundariesKeys.PINNED)
        .ifPresent(services -> services.names().forEach(id -> refuseOtherThanIds(services, id)));
    return new Constraints(
        demands(section, BoundariesKeys.MUST_LINK),
        demands(section, BoundariesKeys.CANNOT_LINK),
        pinned,
        rules(section, BoundariesKeys.IGNORE, ElementPattern::isValid, ElementPattern::new),
        section.read(BoundariesKeys.SERVICE_COUNT, ConstraintsReader::count),
        criticality(section));
  }

  private void refuseOtherThanIds(YamlSection services, String id) {
    if (!BoundariesReader.isId(id)) {
      problems.add(
          services.key(id),
          "'" + id + "' cannot name a service",
          "Use small letters, digits and hyphens, as in order-history.");
    }
  }

  private SortedMap<String, List<Rule<ElementPattern>>> demands(
      YamlSection section, BoundariesKey key) {
    SortedMap<String, List<Rule<ElementPattern>>> demands = new TreeMap<>();
    section
        .section(key)
        .ifPresent(
            named -> {
              for (String name : named.names()) {
                YamlKey one =
                    YamlKey.of(
                        name,
                        "a list of type patterns and of stores by kind",
                        name + ": [com.shop.order.Order, \"table:order_*\"]");
                demands.put(name, rules(named, one, ElementPattern::isValid, ElementPattern::new));
              }
            });
    return demands;
  }

  /** The most critical first. */
  private List<Criticality> criticality(YamlSection section) {
    List<Criticality> levels = new ArrayList<>();
    section
        .section(BoundariesKeys.CRITICALITY)
        .ifPresent(
            named -> {
              for (String word : named.names()) {
                Optional<Double> value = Criticality.valueOf(word);
                if (value.isEmpty()) {
                  problems.add(
                      named.key(word),
                      "'" + word + "' is no criticality",
                      "Write low, medium, high (which are 1, 2, 3) or a number.");
                }
                List<Rule<CriticalPattern>> rules =
                    rules(named, critical(word), CriticalPattern::isValid, CriticalPattern::new);
                value.ifPresent(number -> levels.add(new Criticality(word, number, rules)));
              }
            });
    levels.sort(
        Comparator.comparingDouble((Criticality level) -> -level.value())
            .thenComparing(Criticality::word));
    return levels;
  }

  private static YamlKey critical(String word) {
    return YamlKey.of(
        word,
        "a list of type patterns, stores by kind, routes and services",
        word + ": [com.shop.pay.**, \"table:invoices\", POST /orders*, \"service:order\"]");
  }

  private <P> List<Rule<P>> rules(
      YamlSection section, YamlKey key, Predicate<String> valid, Function<String, P> pattern) {
    return PatternRules.read(section, key, problems.path(), valid, pattern);
  }

  private static Optional<Count> count(String text) {
    Matcher matcher = COUNT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int least = Integer.parseInt(matcher.group(1));
    int most = matcher.group(2) == null ? least : Integer.parseInt(matcher.group(2));
    return least >= 2 && most >= least ? Optional.of(new Count(least, most)) : Optional.empty();
  }
}
