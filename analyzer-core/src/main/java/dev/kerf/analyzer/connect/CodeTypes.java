package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.codebase.CodeType;
import dev.kerf.analyzer.codebase.TypeDependency;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.Evidence;
import dev.kerf.analyzer.model.SourceLocation;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.JavaType;
import dev.kerf.analyzer.resolve.ResolvedApplication;
import dev.kerf.analyzer.resolve.ResolvedType;
import dev.kerf.analyzer.resolve.ResolvedUnit;
import dev.kerf.analyzer.resolve.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The types of the application and what they depend on, as the codebase states them. */
final class CodeTypes {

  private CodeTypes() {}

  static SortedMap<TypeName, CodeType> of(ResolvedApplication application) {
    SortedMap<TypeName, CodeType> out = new TreeMap<>();
    for (ResolvedType type : application.types()) {
      out.put(type.name(), of(type, application));
    }
    return out;
  }

  private static CodeType of(ResolvedType type, ResolvedApplication application) {
    List<TypeName> own = new ArrayList<>();
    List<String> external = new ArrayList<>();
    List<JavaType.ClassType> supertypes = new ArrayList<>();
    type.superclass().ifPresent(supertypes::add);
    supertypes.addAll(type.interfaces());
    for (JavaType.ClassType supertype : supertypes) {
      if (application.type(supertype.name()).isPresent()) {
        own.add(supertype.name());
      } else {
        external.add(supertype.name().binaryName());
      }
    }
    SortedSet<String> annotations = new TreeSet<>();
    type.annotations().forEach(a -> annotations.add(a.type().binaryName()));
    List<CodeType.Member> fields =
        type.fields().stream()
            .map(
                field ->
                    new CodeType.Member(
                        field.name(),
                        field.type().erasedName(),
                        field.declared().modifiers(),
                        field.declared().line()))
            .toList();
    List<CodeType.Member> methods =
        type.methods().stream()
            .map(
                method ->
                    new CodeType.Member(
                        method.name().name(),
                        method.returnType().erasedName(),
                        method.declared().modifiers(),
                        method.declared().line()))
            .toList();
    return new CodeType(
        type.name(),
        form(type.declared().kind()),
        type.declared().modifiers(),
        type.module(),
        own,
        external,
        fields,
        methods,
        annotations,
        lines(type),
        type.evidence());
  }

  private static CodeType.Form form(TypeDeclared.Kind kind) {
    return switch (kind) {
      case CLASS -> CodeType.Form.CLASS;
      case INTERFACE -> CodeType.Form.INTERFACE;
      case ENUM -> CodeType.Form.ENUM;
      case RECORD -> CodeType.Form.RECORD;
      case ANNOTATION -> CodeType.Form.ANNOTATION;
    };
  }

  /** From the type's name to the last line that a member's body is known to have. */
  private static int lines(ResolvedType type) {
    int first = firstLine(type);
    int last = first;
    for (var method : type.methods()) {
      last = Math.max(last, method.declared().line());
      if (method.body().isPresent()) {
        var terms = method.body().get().body().terms();
        last = terms.isEmpty() ? last : Math.max(last, terms.get(terms.size() - 1).line());
      }
    }
    for (var field : type.fields()) {
      last = Math.max(last, field.declared().line());
    }
    return first == 0 ? 0 : last - first + 1;
  }

  /** A class file has lines in its code only. */
  private static int firstLine(ResolvedType type) {
    return type.declared().line() > 0
        ? type.declared().line()
        : type.methods().stream()
            .mapToInt(method -> method.declared().line())
            .filter(line -> line > 0)
            .min()
            .orElse(0);
  }

  /** One dependency for each pair of types, with all kinds and the first places. */
  static List<TypeDependency> dependencies(List<ResolvedUnit> units) {
    record Pair(TypeName from, TypeName to) {}
    Map<Pair, List<Use>> byPair = new HashMap<>();
    for (ResolvedUnit unit : units) {
      for (TypeUse use : unit.uses()) {
        Evidence at = new Evidence(origin(unit), new SourceLocation(unit.path(), use.line()));
        byPair
            .computeIfAbsent(new Pair(use.from(), use.to()), key -> new ArrayList<>())
            .add(new Use(use.kind().word(), at));
      }
    }
    List<Pair> pairs = new ArrayList<>(byPair.keySet());
    pairs.sort(
        Comparator.comparing(Pair::from, (a, b) -> a.compareTo(b))
            .thenComparing(Pair::to, (a, b) -> a.compareTo(b)));
    List<TypeDependency> out = new ArrayList<>();
    pairs.forEach(
        pair -> {
          List<Use> uses = byPair.get(pair);
          SortedMap<String, SortedSet<Evidence>> places = new TreeMap<>();
          for (Use use : uses) {
            places.computeIfAbsent(use.kind(), key -> new TreeSet<>()).add(use.at());
          }
          SortedMap<String, List<Evidence>> first = new TreeMap<>();
          places.forEach(
              (kind, all) ->
                  first.put(kind, all.stream().limit(TypeDependency.MAX_PLACES).toList()));
          out.add(
              new TypeDependency(
                  pair.from(),
                  pair.to(),
                  new TreeSet<>(places.keySet()),
                  uses.size(),
                  places.values().stream()
                      .map(SortedSet::first)
                      .min(Comparator.naturalOrder())
                      .orElseThrow(),
                  first));
        });
    return out;
  }

  private static Evidence.Origin origin(ResolvedUnit unit) {
    if (!unit.types().isEmpty()) {
      return unit.types().get(0).evidence().origin();
    }
    // The annotations of a package; a source has lines.
    return unit.lines() == 0 ? Evidence.Origin.BYTECODE : Evidence.Origin.SOURCE;
  }

  private record Use(String kind, Evidence at) {}
}
