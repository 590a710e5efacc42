package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.boundary.Enforcement.Level;
import dev.kerf.analyzer.yaml.Placed;
import dev.kerf.analyzer.yaml.Problems;
import dev.kerf.analyzer.yaml.YamlKey;
import dev.kerf.analyzer.yaml.YamlSection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads what one file says of services: who owns what, and how strictly it is held. */
final class ServicesReader {

  private final Problems problems;
  private final SortedSet<String> kinds;

  ServicesReader(Problems problems, SortedSet<String> kinds) {
    this.problems = problems;
    this.kinds = kinds;
  }

  /**
   * The services below a key.
   *
   * @param common what holds where a service says nothing
   * @param known ids of the services of all files
   */
  List<ServiceBoundary> services(YamlSection all, Enforcement common, List<String> known) {
    List<ServiceBoundary> out = new ArrayList<>();
    for (String id : all.names()) {
      if (!BoundariesReader.isId(id)) {
        problems.add(
            all.key(id),
            "'" + id + "' cannot name a service",
            "Use small letters, digits and hyphens, as in order-history.");
      }
      YamlKey key = YamlKey.of(id, "a mapping", id + ": {types: [com.shop.**]}");
      all.section(key).ifPresent(section -> out.add(service(id, section, common, known)));
    }
    return out;
  }

  private ServiceBoundary service(
      String id, YamlSection section, Enforcement common, List<String> ids) {
    section.refuseOthers(BoundariesKeys.names(BoundariesKeys.SERVICE), "a service");
    Set<String> uses = new TreeSet<>();
    for (Placed<String> other : section.list(BoundariesKeys.USES, Optional::of)) {
      if (!ids.contains(other.value())) {
        problems.add(
            other,
            "there is no service '" + other.value() + "'",
            "Known are: " + String.join(", ", ids) + ".");
      }
      uses.add(other.value());
    }
    return new ServiceBoundary(
        id,
        members(section),
        typeRules(section, BoundariesKeys.API),
        uses,
        enforcement(section, common),
        section.list(BoundariesKeys.OWNERS, Optional::of).stream().map(Placed::value).toList());
  }

  /** What stands under a key that is no service. */
  Members group(YamlSection section) {
    section.refuseOthers(BoundariesKeys.names(BoundariesKeys.MEMBERS), "this part");
    return members(section);
  }

  private Members members(YamlSection section) {
    return new Members(
        typeRules(section, BoundariesKeys.TYPES),
        rules(section, BoundariesKeys.TABLES, StorePattern::isValid, StorePattern::new),
        rules(section, BoundariesKeys.COLUMNS, ColumnPattern::isValid, ColumnPattern::new));
  }

  private List<Rule<TypePattern>> typeRules(YamlSection section, YamlKey key) {
    return rules(section, key, TypePattern::isValid, TypePattern::new);
  }

  private <P> List<Rule<P>> rules(
      YamlSection section, YamlKey key, Predicate<String> valid, Function<String, P> pattern) {
    return PatternRules.read(section, key, problems.path(), valid, pattern);
  }

  /** Either one word for all kinds, or a mapping of kinds with a default. */
  Enforcement enforcement(YamlSection section, Enforcement common) {
    YamlKey key = BoundariesKeys.ENFORCE;
    if (!section.has(key.name())) {
      return common;
    }
    if (!section.isSection(key.name())) {
      return section
          .read(key, ServicesReader::level)
          .map(level -> new Enforcement(level, Map.of()))
          .orElse(common);
    }
    YamlSection levels = section.section(key).orElseThrow();
    Set<String> known = new TreeSet<>(kinds);
    known.add(BoundariesKeys.DEFAULT_LEVEL);
    levels.refuseOthers(List.copyOf(known), "'enforce'");
    Map<String, Level> byKind = new HashMap<>(common.byKind());
    Level byDefault = common.byDefault();
    for (String kind : levels.names()) {
      YamlKey one = YamlKey.of(kind, key.expected(), kind + ": warn");
      Optional<Level> level = levels.read(one, ServicesReader::level);
      if (level.isPresent() && kind.equals(BoundariesKeys.DEFAULT_LEVEL)) {
        byDefault = level.get();
      } else {
        level.ifPresent(value -> byKind.put(kind, value));
      }
    }
    return new Enforcement(byDefault, byKind);
  }

  private static Optional<Level> level(String word) {
    // YAML 1.1 tools write off as a flag; here every scalar is text.
    return Arrays.stream(Level.values()).filter(level -> level.word().equals(word)).findFirst();
  }
}
