package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.boundary.Enforcement.Level;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import dev.kerf.analyzer.yaml.Placed;
import dev.kerf.analyzer.yaml.Problems;
import dev.kerf.analyzer.yaml.YamlDocument;
import dev.kerf.analyzer.yaml.YamlKey;
import dev.kerf.analyzer.yaml.YamlSection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads {@code boundaries.yml}; whatever is wrong with it is told at once, with positions. */
public final class BoundariesReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private final Problems problems;
  private final Set<String> kinds;

  private BoundariesReader(String path, Set<String> kinds) {
    this.problems = new Problems(path);
    this.kinds = new TreeSet<>(kinds);
  }

  /**
   * Reads the text of a file.
   *
   * @param path as people know it
   * @param kinds words of the crossing kinds
   */
  public static BoundariesFile read(String path, byte[] text, Collection<String> kinds)
      throws InvalidYamlException {
    BoundariesReader reader = new BoundariesReader(path, Set.copyOf(kinds));
    Optional<YamlSection> root = YamlDocument.section(text, reader.problems);
    BoundariesFile file =
        root.map(reader::file)
            .orElseGet(() -> new BoundariesFile(List.of(), Members.NONE, Members.NONE, List.of()));
    if (root.isEmpty() && reader.problems.all().isEmpty()) {
      reader.problems.add(
          new Placed<>("", 1, 1), "the file is empty", "Let `kerf init` write one.");
    }
    reader.problems.refuse();
    return file;
  }

  private BoundariesFile file(YamlSection root) {
    root.refuseOthers(BoundariesKeys.names(BoundariesKeys.TOP), "a boundaries file");
    Optional<String> version = root.text(BoundariesKeys.VERSION);
    if (version.isEmpty() || !version.get().equals("1")) {
      root.problem(
          version.map(v -> "version " + v + " is not known").orElse("the version is missing"),
          "Write 'version: 1'.");
    }
    Enforcement common = enforcement(root, Enforcement.DEFAULT);
    List<ServiceBoundary> services = new ArrayList<>();
    Optional<YamlSection> all = root.section(BoundariesKeys.SERVICES);
    if (all.isEmpty() && !root.has(BoundariesKeys.SERVICES.name())) {
      root.problem("there are no services", "Add 'services:' with at least one.");
    }
    all.ifPresent(section -> services.addAll(services(section, common)));
    return new BoundariesFile(
        services,
        root.section(BoundariesKeys.SHARED_KERNEL).map(this::group).orElse(Members.NONE),
        root.section(BoundariesKeys.UNASSIGNED).map(this::group).orElse(Members.NONE),
        exemptions(root),
        root.section(BoundariesKeys.CONSTRAINTS)
            .map(section -> new ConstraintsReader(problems).read(section))
            .orElse(Constraints.NONE));
  }

  /** Whether a word can name a service. */
  static boolean isId(String word) {
    return ID.matcher(word).matches();
  }

  private List<ServiceBoundary> services(YamlSection all, Enforcement common) {
    List<ServiceBoundary> out = new ArrayList<>();
    for (String id : all.names()) {
      if (!isId(id)) {
        problems.add(
            all.key(id),
            "'" + id + "' cannot name a service",
            "Use small letters, digits and hyphens, as in order-history.");
      }
      YamlKey key = YamlKey.of(id, "a mapping", id + ": {types: [com.shop.**]}");
      all.section(key).ifPresent(section -> out.add(service(id, section, common, all.names())));
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

  private Members group(YamlSection section) {
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
    return section
        .list(key, text -> valid.test(text) ? Optional.of(pattern.apply(text)) : Optional.empty())
        .stream()
        .map(placed -> new Rule<>(placed.value(), at(placed), placed.column()))
        .toList();
  }

  private SourceLocation at(Placed<?> placed) {
    return new SourceLocation(problems.path(), placed.line());
  }

  /** Either one word for all kinds, or a mapping of kinds with a default. */
  private Enforcement enforcement(YamlSection section, Enforcement common) {
    YamlKey key = BoundariesKeys.ENFORCE;
    if (!section.has(key.name())) {
      return common;
    }
    if (!section.isSection(key.name())) {
      return section
          .read(key, BoundariesReader::level)
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
      Optional<Level> level = levels.read(one, BoundariesReader::level);
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

  private List<Exemption> exemptions(YamlSection root) {
    List<Exemption> out = new ArrayList<>();
    for (YamlSection section : root.sections(BoundariesKeys.EXEMPT)) {
      section.refuseOthers(BoundariesKeys.names(BoundariesKeys.EXEMPTION), "an exemption");
      Optional<String> kind = required(section, BoundariesKeys.KIND);
      List<String> ends =
          section.list(BoundariesKeys.ENDS, Optional::of).stream().map(Placed::value).toList();
      Optional<String> reason = required(section, BoundariesKeys.REASON);
      Optional<String> link = required(section, BoundariesKeys.LINK);
      Optional<String> owner = required(section, BoundariesKeys.OWNER);
      Optional<LocalDate> expires = section.read(BoundariesKeys.EXPIRES, BoundariesReader::day);
      if (kind.isPresent() && !kinds.contains(kind.get())) {
        section.problem(
            BoundariesKeys.KIND.name(),
            "there is no kind '" + kind.get() + "'",
            "Known are: " + String.join(", ", kinds) + ".");
      }
      if (ends.isEmpty()) {
        section.problem(
            "an exemption needs 'ends'", "For example: " + BoundariesKeys.ENDS.example());
      }
      Placed<String> here = section.here(kind.orElse(""));
      out.add(
          new Exemption(
              kind.orElse(""),
              ends,
              reason.orElse(""),
              link.orElse(""),
              owner.orElse(""),
              expires,
              new Rule<>(here.value(), at(here), here.column())));
    }
    return out;
  }

  private static Optional<String> required(YamlSection section, YamlKey key) {
    if (!section.has(key.name())) {
      section.problem("an exemption needs '" + key.name() + "'", "For example: " + key.example());
    }
    return section.text(key);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
