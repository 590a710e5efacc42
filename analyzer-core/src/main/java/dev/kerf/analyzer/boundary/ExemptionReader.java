package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.yaml.Placed;
import dev.kerf.analyzer.yaml.Problems;
import dev.kerf.analyzer.yaml.YamlKey;
import dev.kerf.analyzer.yaml.YamlSection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Reads one exemption; in a boundaries file and in a comment it is written alike. */
final class ExemptionReader {

  private final Problems problems;
  private final SortedSet<String> kinds;
  private final LinkTemplate links;

  ExemptionReader(Problems problems, SortedSet<String> kinds, LinkTemplate links) {
    this.problems = problems;
    this.kinds = kinds;
    this.links = links;
  }

  /**
   * @param inComment whether it holds in its own file alone
   */
  Exemption read(YamlSection section, boolean inComment) {
    section.refuseOthers(BoundariesKeys.names(BoundariesKeys.EXEMPTION), "an exemption");
    Optional<String> kind = required(section, BoundariesKeys.KIND);
    List<String> ends =
        section.list(BoundariesKeys.ENDS, Optional::of).stream().map(Placed::value).toList();
    Optional<String> reason = required(section, BoundariesKeys.REASON);
    Optional<String> link = required(section, BoundariesKeys.LINK);
    Optional<String> owner = required(section, BoundariesKeys.OWNER);
    Optional<LocalDate> expires = section.read(BoundariesKeys.EXPIRES, ExemptionReader::day);
    if (kind.isPresent() && !kinds.contains(kind.get())) {
      section.problem(
          BoundariesKeys.KIND.name(),
          "there is no kind '" + kind.get() + "'",
          "Known are: " + String.join(", ", kinds) + ".");
    }
    if (ends.isEmpty()) {
      section.problem("an exemption needs 'ends'", "For example: " + BoundariesKeys.ENDS.example());
    }
    Placed<String> here = section.here(kind.orElse(""));
    SourceLocation at = new SourceLocation(problems.path(), here.line());
    return new Exemption(
        kind.orElse(""),
        ends,
        reason.orElse(""),
        link.map(links::fill).orElse(""),
        owner.orElse(""),
        expires,
        new Rule<>(here.value(), at, here.column()),
        inComment);
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
