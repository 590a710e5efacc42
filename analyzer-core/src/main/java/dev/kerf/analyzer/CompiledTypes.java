package dev.kerf.analyzer;

import dev.kerf.analyzer.codebase.DependencyRow;
import dev.kerf.analyzer.extract.bytecode.uses.KnownNames;
import dev.kerf.analyzer.extract.bytecode.uses.TypeUses;
import dev.kerf.analyzer.extract.bytecode.uses.UseKind;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.Namesakes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of many class files, each with the name that it goes by: types of one name are told
 * apart by their place, as {@link Namesakes} does.
 */
final class CompiledTypes {

  private static final String SEEN = "bytecode";

  private final KnownNames known;
  private final WrittenCasts casts;
  private final List<CompiledFamily> families;

  /** What tells the types of each family apart, empty where nothing has to. */
  private final String[] labels;

  /** The family that declares each known type; the first of several. */
  private final int[] declaring;

  /** The families that declare a type, where several do. */
  private final Map<Integer, List<Integer>> shared = new HashMap<>();

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<Integer, String> words = new HashMap<>();

  /** The names of the known types as people write them, each made once. */
  private final String[] written;

  CompiledTypes(List<CompiledFamily> read, KnownNames known, WrittenCasts casts) {
    this.known = known;
    this.casts = casts;
    this.families = read.stream().sorted(Comparator.comparing(CompiledFamily::path)).toList();
    this.labels = new String[families.size()];
    this.declaring = new int[known.size()];
    this.written = new String[known.size()];
    declare();
    tellApart();
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private void declare() {
    for (int family = 0; family < families.size(); family++) {
      for (TypeUses type : families.get(family).types()) {
        int number = known.of(type.name());
        if (declaring[number] == 0) {
          declaring[number] = family + 1;
        } else {
          int first = declaring[number] - 1;
          shared.computeIfAbsent(number, key -> new ArrayList<>(List.of(first))).add(family);
        }
      }
    }
  }

  private void tellApart() {
    Map<TypeName, List<Integer>> byName = new HashMap<>();
    for (int family = 0; family < families.size(); family++) {
      labels[family] = "";
      CompiledFamily one = families.get(family);
      if (!one.types().isEmpty() && !one.name().simpleName().equals("package-info")) {
        byName.computeIfAbsent(one.name(), name -> new ArrayList<>(1)).add(family);
      }
    }
    byName.forEach(
        (name, several) -> {
          if (several.size() > 1) {
            label(name, several);
          }
        });
  }

  private void label(TypeName name, List<Integer> several) {
    List<String> places =
        Namesakes.labels(several.stream().map(family -> families.get(family).place()).toList());
    String first = families.get(several.get(0)).path();
    for (int i = 1; i < several.size(); i++) {
      int family = several.get(i);
      labels[family] = places.get(i);
      SourceLocation at = new SourceLocation(families.get(family).path(), 0);
      diagnostics.add(Namesakes.duplicate(name, first, name.at(places.get(i)), at));
    }
  }

  // ---- dependencies ---------------------------------------------------------------------------

  /** All dependencies between the types, sorted by their names. */
  List<DependencyRow> dependencies() {
    record From(String name, CompiledFamily family, int number, TypeUses type) {}
    List<From> from = new ArrayList<>();
    for (int family = 0; family < families.size(); family++) {
      CompiledFamily one = families.get(family);
      for (TypeUses type : one.types()) {
        from.add(new From(name(known.of(type.name()), family), one, family, type));
      }
    }
    from.sort(Comparator.comparing(From::name));
    List<DependencyRow> rows = new ArrayList<>();
    for (From one : from) {
      addRows(one.name(), one.number(), one.type(), rows);
    }
    return rows;
  }

  private String name(int type, int family) {
    if (written[type] == null) {
      written[type] = known.internalName(type).replace('/', '.');
    }
    return labels[family].isEmpty() ? written[type] : labels[family] + ':' + written[type];
  }

  private void addRows(String from, int family, TypeUses type, List<DependencyRow> rows) {
    String path = families.get(family).path();
    int start = rows.size();
    int[] uses = type.all(casts::isInferred);
    for (int at = 0; at < uses.length; at += TypeUses.WORDS) {
      int target = uses[at];
      int declared = declaring(target, family);
      boolean isOwn = known.internalName(target).equals(type.name()) && declared == family;
      if (declared >= 0 && !isOwn) {
        rows.add(
            new DependencyRow(
                from,
                name(target, declared),
                kinds(target, uses[at + 1]),
                SEEN,
                path,
                uses[at + 2]));
      }
    }
    rows.subList(start, rows.size()).sort(Comparator.comparing(DependencyRow::to));
  }

  /** The family whose type of that number is meant from another one's; less than 0 if none is. */
  private int declaring(int type, int from) {
    List<Integer> several = shared.isEmpty() ? null : shared.get(type);
    if (several == null) {
      return declaring[type] - 1;
    }
    List<String> roots =
        several.stream().map(family -> families.get(family).place().root()).toList();
    return several.get(Namesakes.nearestOf(roots, families.get(from).place().root()));
  }

  private String kinds(int target, int set) {
    int kinds = casts.isOfSource(known.internalName(target)) ? UseKind.ofSource(set) : set;
    return words.computeIfAbsent(kinds, all -> String.join(" ", UseKind.words(all)));
  }
}
