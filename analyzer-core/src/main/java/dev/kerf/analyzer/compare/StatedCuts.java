package dev.kerf.analyzer.compare;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.Members;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.boundary.ServiceBoundary;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.StoreName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.result.Candidate;
import dev.kerf.analyzer.result.Service;
import dev.kerf.analyzer.yaml.InvalidYamlException;
import dev.kerf.analyzer.yaml.Problems;
import dev.kerf.analyzer.yaml.YamlDocument;
import dev.kerf.analyzer.yaml.YamlKey;
import dev.kerf.analyzer.yaml.YamlSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** Reads cuts in the three forms that they are told in: a candidate, boundaries, a known split. */
public final class StatedCuts {

  private static final YamlKey SERVICES =
      YamlKey.of("services", "a mapping of services to lists of types", "services: {order: [a.B]}");
  private static final YamlKey SHARED = YamlKey.of("shared", "a list of types", "shared: [a.Ids]");
  private static final YamlKey TABLES =
      YamlKey.of("tables", "a mapping of services to lists of tables", "tables: {order: [orders]}");

  private StatedCuts() {}

  /** A candidate of a result. */
  public static StatedCut of(Candidate candidate) {
    SortedMap<String, String> types = new TreeMap<>();
    SortedMap<String, String> owners = new TreeMap<>();
    for (Service service : candidate.services()) {
      service.types().forEach(type -> types.put(type, service.id()));
      service.stores().forEach(store -> owners.put(StatedCut.bareName(store), service.id()));
    }
    for (String store : candidate.sharedKernel().stores()) {
      owners.put(StatedCut.bareName(store), StatedCut.SHARED);
    }
    return new StatedCut(
        types, candidate.nearest(), owners, new TreeSet<>(candidate.sharedKernel().types()));
  }

  /**
   * A boundaries file, for the elements that it names itself and those that another cut names: a
   * pattern alone says nothing of what there is.
   */
  public static StatedCut of(BoundariesFile file, Optional<StatedCut> other) {
    List<Element> elements = new ArrayList<>();
    for (ServiceBoundary service : file.services()) {
      addNamed(service.members(), elements);
    }
    addNamed(file.sharedKernel(), elements);
    other.ifPresent(
        cut -> {
          cut.serviceOf().keySet().forEach(type -> elements.add(TypeName.of(type)));
          cut.shared().forEach(type -> elements.add(TypeName.of(type)));
          cut.ownerOf().keySet().forEach(table -> elements.add(StoreName.table(table)));
        });
    Boundaries boundaries = Ownership.of(file, elements).boundaries();
    SortedMap<String, String> types = new TreeMap<>();
    SortedMap<String, String> owners = new TreeMap<>();
    SortedSet<String> shared = new TreeSet<>();
    for (Element element : elements) {
      Owner owner = boundaries.ownerOf(element);
      boolean kernel = owner.equals(Owner.SHARED_KERNEL);
      String service = owner instanceof Owner.Service known ? known.id() : StatedCut.SHARED;
      boolean owned = kernel || owner instanceof Owner.Service;
      if (element instanceof TypeName type && owned && kernel) {
        shared.add(type.binaryName());
      } else if (element instanceof TypeName type && owned) {
        types.put(type.binaryName(), service);
      } else if (owned) {
        owners.put(StatedCut.bareName(element.id()), service);
      }
    }
    return new StatedCut(types, new TreeMap<>(), owners, shared);
  }

  private static void addNamed(Members members, List<Element> elements) {
    members.types().stream()
        .map(rule -> rule.pattern())
        .filter(pattern -> pattern.isExact())
        .forEach(pattern -> elements.add(TypeName.of(pattern.text())));
    members.tables().stream()
        .map(rule -> rule.pattern())
        .filter(pattern -> pattern.isExact())
        .forEach(pattern -> elements.add(StoreName.table(StatedCut.bareName(pattern.text()))));
  }

  /**
   * A split that was really made: {@code services}, {@code shared} and {@code tables}, in JSON or
   * YAML; other keys are for people.
   *
   * @param path as people know it
   */
  public static StatedCut ofSplit(String path, byte[] text) throws InvalidYamlException {
    Problems problems = new Problems(path);
    SortedMap<String, String> types = new TreeMap<>();
    SortedMap<String, String> owners = new TreeMap<>();
    SortedSet<String> shared = new TreeSet<>();
    Optional<YamlSection> root = YamlDocument.section(text, problems);
    if (root.isPresent()) {
      if (!root.get().has(SERVICES.name())) {
        root.get().problem("there are no services", "Add 'services:' with at least one.");
      }
      lists(root.get(), SERVICES, (service, type) -> types.put(type, service));
      lists(root.get(), TABLES, (owner, table) -> owners.put(StatedCut.bareName(table), owner));
      shared.addAll(root.get().values(SHARED, Optional::of));
    }
    problems.refuse();
    return new StatedCut(types, new TreeMap<>(), owners, shared);
  }

  private static void lists(YamlSection root, YamlKey key, BiConsumer<String, String> each) {
    root.section(key)
        .ifPresent(
            section -> {
              for (String name : section.names()) {
                YamlKey inner = YamlKey.of(name, "a list of names", name + ": [one, other]");
                section.values(inner, Optional::of).forEach(value -> each.accept(name, value));
              }
            });
  }
}
