package dev.kerf.analyzer.boundary;

import dev.kerf.analyzer.yaml.InvalidYamlException;
import dev.kerf.analyzer.yaml.Placed;
import dev.kerf.analyzer.yaml.Problems;
import dev.kerf.analyzer.yaml.YamlDocument;
import dev.kerf.analyzer.yaml.YamlProblem;
import dev.kerf.analyzer.yaml.YamlSection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads {@code boundaries.yml} and the files that it includes; whatever is wrong with them is told
 * at once, with positions.
 */
public final class BoundariesReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  /** A path below the folder of the file that names it. */
  private static final Pattern BELOW = Pattern.compile("(?!.*(?:^|/)\\.{0,2}(?:/|$))[^\\\\]+");

  /**
   * Where the files lie that a boundaries file includes.
   *
   * @param <E> what it throws where it cannot look
   */
  public interface Files<E extends Exception> {

    /**
     * The bytes of a file.
     *
     * @param path beside that of the boundaries file, as people know it
     */
    Optional<byte[]> read(String path) throws E;
  }

  /** One of the files. */
  private record Part(
      Problems problems, Optional<YamlSection> root, Optional<YamlSection> services) {

    static Part of(String path, byte[] text) {
      Problems problems = new Problems(path);
      Optional<YamlSection> root = YamlDocument.section(text, problems);
      return new Part(
          problems, root, root.flatMap(section -> section.section(BoundariesKeys.SERVICES)));
    }
  }

  private final SortedSet<String> kinds;
  private final List<Part> parts = new ArrayList<>();

  private BoundariesReader(Collection<String> kinds) {
    this.kinds = new TreeSet<>(kinds);
  }

  /** Reads the text of a file that includes no other. */
  public static BoundariesFile read(String path, byte[] text, Collection<String> kinds)
      throws InvalidYamlException {
    return read(path, text, kinds, included -> Optional.empty());
  }

  /**
   * Reads the text of a file, and those that it includes.
   *
   * @param path as people know it
   * @param kinds words of the crossing kinds
   */
  public static <E extends Exception> BoundariesFile read(
      String path, byte[] text, Collection<String> kinds, Files<E> files)
      throws InvalidYamlException, E {
    BoundariesReader reader = new BoundariesReader(kinds);
    Part main = Part.of(path, text);
    reader.parts.add(main);
    if (main.root().isEmpty() && main.problems().all().isEmpty()) {
      main.problems()
          .add(new Placed<>("", 1, 1), "the file is empty", "Let `kerf init` write one.");
    }
    if (main.root().isPresent()) {
      reader.include(main, files);
    }
    BoundariesFile file = reader.file(main);
    List<YamlProblem> wrong = new ArrayList<>();
    reader.parts.forEach(part -> wrong.addAll(part.problems().all()));
    if (!wrong.isEmpty()) {
      throw new InvalidYamlException(wrong);
    }
    return file;
  }

  /** Whether a word can name a service. */
  static boolean isId(String word) {
    return ID.matcher(word).matches();
  }

  private <E extends Exception> void include(Part main, Files<E> files) throws E {
    String path = main.problems().path();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    for (Placed<String> name :
        main.root().orElseThrow().list(BoundariesKeys.INCLUDE, Optional::of)) {
      Optional<byte[]> text =
          BELOW.matcher(name.value()).matches()
              ? files.read(folder + name.value())
              : Optional.empty();
      if (text.isPresent()) {
        parts.add(Part.of(folder + name.value(), text.get()));
      } else {
        main.problems()
            .add(
                name,
                "there is no file '" + name.value() + "' below the folder of this one",
                "For example: " + BoundariesKeys.INCLUDE.example());
      }
    }
  }

  private BoundariesFile file(Part main) {
    if (main.root().isEmpty()) {
      return new BoundariesFile(List.of(), Members.NONE, Members.NONE, List.of());
    }
    YamlSection root = main.root().get();
    ServicesReader own = new ServicesReader(main.problems(), kinds);
    Enforcement common = own.enforcement(root, Enforcement.DEFAULT);
    LinkTemplate links = links(root);
    List<String> ids = ids();
    List<ServiceBoundary> services = new ArrayList<>();
    List<Exemption> exemptions = new ArrayList<>();
    for (Part part : parts) {
      part.root()
          .ifPresent(
              section -> {
                check(section, part == main);
                ExemptionReader reader = new ExemptionReader(part.problems(), kinds, links);
                section
                    .sections(BoundariesKeys.EXEMPT)
                    .forEach(exemption -> exemptions.add(reader.read(exemption, false)));
              });
      part.services()
          .ifPresent(
              section ->
                  services.addAll(
                      new ServicesReader(part.problems(), kinds).services(section, common, ids)));
    }
    return new BoundariesFile(
        services,
        root.section(BoundariesKeys.SHARED_KERNEL).map(own::group).orElse(Members.NONE),
        root.section(BoundariesKeys.UNASSIGNED).map(own::group).orElse(Members.NONE),
        exemptions,
        root.section(BoundariesKeys.CONSTRAINTS)
            .map(section -> new ConstraintsReader(main.problems()).read(section))
            .orElse(Constraints.NONE),
        links);
  }

  private static void check(YamlSection root, boolean main) {
    root.refuseOthers(
        BoundariesKeys.names(main ? BoundariesKeys.TOP : BoundariesKeys.INCLUDED),
        main ? "a boundaries file" : "an included boundaries file");
    Optional<String> version = root.text(BoundariesKeys.VERSION);
    if (version.isEmpty() || !version.get().equals("1")) {
      root.problem(
          version.map(v -> "version " + v + " is not known").orElse("the version is missing"),
          "Write 'version: 1'.");
    }
    if (!root.has(BoundariesKeys.SERVICES.name()) && !root.has(BoundariesKeys.INCLUDE.name())) {
      root.problem("there are no services", "Add 'services:' with at least one.");
    }
  }

  /** Ids of the services of all files; each may stand in one of them. */
  private List<String> ids() {
    Map<String, String> files = new HashMap<>();
    List<String> out = new ArrayList<>();
    for (Part part : parts) {
      Optional<YamlSection> services = part.services();
      for (String id : services.map(YamlSection::names).orElse(List.of())) {
        String other = files.putIfAbsent(id, part.problems().path());
        if (other == null) {
          out.add(id);
        } else {
          part.problems()
              .add(
                  services.get().key(id),
                  "the service '" + id + "' stands in " + other + " already",
                  "Keep one of the two; nobody can tell which one counts.");
        }
      }
    }
    return out;
  }

  private static LinkTemplate links(YamlSection root) {
    return root.read(
            BoundariesKeys.LINK_TEMPLATE,
            text ->
                text.contains(LinkTemplate.HOLE)
                    ? Optional.of(new LinkTemplate(text))
                    : Optional.empty())
        .orElse(LinkTemplate.NONE);
  }
}
