package dev.kerf.analyzer.framework.codegen;

import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.ImportDeclared;
import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.resolve.DeclaredUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * The types that annotation processors would generate: Querydsl's query types, the static metamodel
 * of JPA and the implementations of MapStruct's mappers. A type that is written somewhere, or was
 * generated and is there, is not made again; members that are not certain are left out.
 */
public final class AbsentSources {

  private AbsentSources() {}

  /**
   * The generated units, to be known beside the written ones.
   *
   * @param written all units at hand, analysed or not
   */
  public static List<DeclaredUnit> of(Collection<DeclaredUnit> written) {
    WrittenTypes types = new WrittenTypes(written);
    ManagedTypes managed = new ManagedTypes(types);
    boolean queries = anyImport(written, AbsentSources::isQuerydsl);
    boolean metamodel = anyImport(written, AbsentSources::isOfMetamodel);
    List<DeclaredUnit> absent = new ArrayList<>();
    for (WrittenTypes.Written type : types.all()) {
      if (managed.contains(type)) {
        if (queries) {
          add(new QueryTypes(types, managed).of(type), type, types, absent);
        }
        if (metamodel) {
          add(new StaticMetamodel(types, managed).of(type), type, types, absent);
        }
      }
      MapperImplementations.of(type).ifPresent(made -> add(made, type, types, absent));
    }
    return absent;
  }

  private static boolean anyImport(
      Collection<DeclaredUnit> units, Predicate<ImportDeclared> wanted) {
    return units.stream().anyMatch(unit -> unit.stated().imports().stream().anyMatch(wanted));
  }

  private static boolean isQuerydsl(ImportDeclared declared) {
    return declared.name().startsWith("com.querydsl.")
        || declared.name().startsWith("com.mysema.query.");
  }

  /** Criteria queries use it; so does whoever imports a name that ends as all of it do. */
  private static boolean isOfMetamodel(ImportDeclared declared) {
    String name = declared.name();
    return name.endsWith("_")
        || name.contains("_.")
        || name.contains(".persistence.criteria")
        || name.contains(".persistence.metamodel");
  }

  private static void add(
      TypeDeclared made, WrittenTypes.Written from, WrittenTypes types, List<DeclaredUnit> absent) {
    if (types.find(made.name()).isPresent()) {
      return;
    }
    CompilationUnitStated unit = from.unit().stated();
    absent.add(
        new DeclaredUnit(
            from.unit().path() + '#' + made.name().simpleName(),
            from.unit().module(),
            new CompilationUnitStated(
                unit.packageName(), unit.imports(), List.of(made), List.of(), 0, false),
            false));
  }
}
