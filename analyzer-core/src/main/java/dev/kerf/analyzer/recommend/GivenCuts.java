package dev.kerf.analyzer.recommend;

import dev.kerf.analyzer.boundary.Boundaries;
import dev.kerf.analyzer.boundary.BoundariesFile;
import dev.kerf.analyzer.boundary.CodeOwners;
import dev.kerf.analyzer.boundary.Owner;
import dev.kerf.analyzer.boundary.Ownership;
import dev.kerf.analyzer.boundary.ServiceBoundary;
import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.Codebase;
import dev.kerf.analyzer.couple.ElementIndex;
import dev.kerf.analyzer.couple.Words;
import dev.kerf.analyzer.model.ColumnName;
import dev.kerf.analyzer.model.Element;
import dev.kerf.analyzer.model.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Cuts that need no clustering: what somebody drafted, what the build or the code owners already
 * part, and no cut at all. They stand beside the others with the same figures.
 */
final class GivenCuts {

  /** The basis of a cut by build modules. */
  static final String BUILD_MODULE = "build-module";

  private final Codebase codebase;
  private final ElementIndex index;
  private final Placer placer;
  private final SharedKernel kernelFinder;
  private final ServiceNames namer;

  GivenCuts(
      Codebase codebase,
      ElementIndex index,
      Placer placer,
      SharedKernel kernelFinder,
      ServiceNames namer) {
    this.codebase = codebase;
    this.index = index;
    this.placer = placer;
    this.kernelFinder = kernelFinder;
    this.namer = namer;
  }

  /** A cut that somebody wrote down; what it does not place stays unassigned. */
  Cut draft(BoundariesFile file) {
    List<Element> elements = new ArrayList<>(index.elements());
    elements.addAll(codebase.columnNames());
    Boundaries boundaries = Ownership.of(file, elements).boundaries();
    List<String> ids = file.services().stream().map(ServiceBoundary::id).toList();
    int[] placeOf = new int[index.size()];
    for (int element = 0; element < placeOf.length; element++) {
      Owner owner = boundaries.ownerOf(index.element(element));
      placeOf[element] =
          owner instanceof Owner.Service service
              ? ids.indexOf(service.id())
              : owner.equals(Owner.SHARED_KERNEL) ? Placement.SHARED : Placement.UNASSIGNED;
    }
    List<String> names = ids.stream().map(id -> ServiceNames.label(Words.asWritten(id))).toList();
    SortedMap<ColumnName, Owner> columns = new TreeMap<>();
    for (ColumnName column : codebase.columnNames()) {
      Owner owner = boundaries.ownerOf(column);
      if (!owner.equals(boundaries.ownerOf(column.store()))) {
        columns.put(column, owner);
      }
    }
    return new Cut(
        "draft",
        "Draft",
        "draft",
        placer.stated(placeOf, ids.size()),
        ids,
        names,
        new Stated(columns, pinned(file)));
  }

  /** One part against the rest, where one is looked at. */
  Optional<Cut> part(Steering steering) {
    int[] placeOf = new int[index.size()];
    for (int element = 0; element < placeOf.length; element++) {
      placeOf[element] = steering.isOutside(element) ? 1 : 0;
    }
    boolean two = steering.scoped() && Arrays.stream(placeOf).distinct().count() == 2;
    return two
        ? Optional.of(
            new Cut(
                "scope",
                "The part against the rest",
                "scope",
                placer.stated(placeOf, 2),
                List.of("part", Scope.REST),
                List.of("Part", "Rest")))
        : Optional.empty();
  }

  private SortedMap<Element, String> pinned(BoundariesFile file) {
    SortedMap<Element, String> pinned = new TreeMap<>();
    file.constraints()
        .pinned()
        .forEach(
            (service, rules) -> {
              for (Element element : index.elements()) {
                if (rules.stream().anyMatch(rule -> rule.pattern().matches(element))) {
                  pinned.put(element, service);
                }
              }
            });
    return pinned;
  }

  /** One service for each build module, where there are several. */
  Optional<Cut> buildModules() {
    return grouped(
        "build-modules",
        "By build module",
        BUILD_MODULE,
        type -> Optional.of(type == null ? "" : type.module()));
  }

  /** One service for each owner, where there are several. */
  Optional<Cut> codeOwners(CodeOwners owners) {
    return grouped(
        "code-owners",
        "By CODEOWNERS",
        "code-owners",
        type ->
            type == null ? Optional.empty() : owners.ownersOf(type.evidence().location().path()));
  }

  private Optional<Cut> grouped(
      String id, String label, String basis, Function<CodeType, Optional<String>> groupOf) {
    SortedMap<String, Integer> numbers = new TreeMap<>();
    int[] groups = new int[index.typeCount()];
    for (int type = 0; type < groups.length; type++) {
      CodeType code = codebase.types().get((TypeName) index.element(type));
      // Nobody's types are a group each: none is large enough for a service.
      String group = groupOf.apply(code).orElse("nobody " + type);
      numbers.putIfAbsent(group, numbers.size());
      groups[type] = numbers.get(group);
    }
    boolean[] kernel = kernelFinder.find(groups, numbers.size());
    Placement placement = placer.place(groups, kernel, Optional.empty());
    return placement.services() < 2
        ? Optional.empty()
        : Optional.of(named(id, label, basis, placement));
  }

  /** No cut. */
  Cut oneService() {
    int[] places = new int[index.size()];
    Arrays.fill(places, 0);
    return new Cut(
        "one-service",
        "One service",
        "one-service",
        new Placement(places, places.clone(), 1),
        List.of("application"),
        List.of("Application"));
  }

  /** A cut whose services are called by their own words. */
  Cut named(String id, String label, String basis, Placement placement) {
    List<String> ids = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (List<String> words : namer.names(placement)) {
      ids.add(ServiceNames.id(words));
      names.add(ServiceNames.label(words));
    }
    return new Cut(id, label, basis, placement, ids, names);
  }
}
