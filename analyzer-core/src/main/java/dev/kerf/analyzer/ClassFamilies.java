package dev.kerf.analyzer;

import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.extract.bytecode.code.ClassFamily;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.resolve.DeclaredUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes units of class files: those of one source file become one, and those whose source is read
 * as well are left out, since the source has more to say.
 */
final class ClassFamilies {

  private final Map<Place, List<Member>> families = new TreeMap<>();

  private final ModuleNames modules;

  ClassFamilies(ModuleNames modules) {
    this.modules = modules;
  }

  /** Where a family lies: its class files stand side by side. */
  private record Place(String folder, String name) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byFolder = folder.compareTo(other.folder);
      return byFolder != 0 ? byFolder : name.compareTo(other.name);
    }
  }

  private record Member(Input input, CompilationUnitStated unit) {}

  void add(Input input, CompilationUnitStated unit) {
    String path = input.path();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    families
        .computeIfAbsent(new Place(folder, ClassFamily.nameOf(unit)), at -> new ArrayList<>())
        .add(new Member(input, unit));
  }

  /**
   * The units, by place.
   *
   * @param withSource outermost types that sources declare
   */
  List<DeclaredUnit> units(Set<String> withSource) {
    List<DeclaredUnit> units = new ArrayList<>();
    families.forEach(
        (place, members) -> {
          if (!withSource.contains(place.name())) {
            units.add(unit(members));
          }
        });
    return units;
  }

  /** At the path of the outermost class, whose name is the shortest. */
  private DeclaredUnit unit(List<Member> members) {
    Input first = members.get(0).input();
    for (Member member : members) {
      boolean shorter = member.input().path().length() < first.path().length();
      first = shorter ? member.input() : first;
    }
    return new DeclaredUnit(
        first.path(),
        modules.of(first.module()),
        ClassFamily.join(members.stream().map(Member::unit).toList()));
  }
}
